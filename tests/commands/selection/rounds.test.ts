import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import { selectionRound } from "#db/schema/selection.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import { announceRules } from "#server/commands/selection/announce-rules.ts";
import { cancelRound } from "#server/commands/selection/cancel-round.ts";
import { changeRules } from "#server/commands/selection/change-rules.ts";
import { createRound } from "#server/commands/selection/create-round.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { listFor, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let units: Organisation;
let organiser: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-11-23T02:00:00Z" });
  units = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, units.district);
});
afterAll(() => runtime.close());

const rowOf = async (roundId: string) => {
  const [row] = await runtime.database.db.select().from(selectionRound).where(eq(selectionRound.id, roundId));
  return row!;
};
const prepared = (status: RoundState = "prepared", rules = rulesWith()) =>
  makeRound(runtime, { unit: units.district, status, rules });
const create = (more: object = {}, actor = organiser) =>
  execute(runtime, {
    command: createRound,
    actor,
    input: { unitId: units.district.id, title: "2026 年度储备人选选拔", preset: "leadingPosts", ...more },
  });
const change = (roundId: string, more: object = {}, actor = organiser) =>
  execute(runtime, {
    command: changeRules,
    actor,
    input: { roundId, rulesVersion: 1, rules: rulesWith({ noticeWorkingDays: 7 }), ...more },
  });
const announce = (roundId: string, more: object = {}, actor = organiser) =>
  execute(runtime, {
    command: announceRules,
    actor,
    input: { roundId, rulesVersion: 1, nominationsUntil: "2026-12-01", ...more },
  });
const cancel = (roundId: string, more: object = {}, actor = organiser) =>
  execute(runtime, { command: cancelRound, actor, input: { roundId, reason: "名额有变", ...more } });

describe("creating a round", () => {
  it("begins its rules from a preset", async () => {
    const { roundId } = expectOk(await create());
    expect(await rowOf(roundId)).toMatchObject({
      status: "prepared",
      rulesVersion: 1,
      rulesHash: null,
      rules: { pool: "leadingPost", asOf: "2026-11-23" },
    });
  });

  it("begins its rules from an earlier round", async () => {
    const earlier = await prepared("inReserve", rulesWith({ noticeWorkingDays: 9 }));
    const { roundId } = expectOk(await create({ preset: null, copyOf: earlier.id }));
    expect((await rowOf(roundId)).rules.noticeWorkingDays).toBe(9);
  });

  it("refuses a community, an unknown earlier round, and two ways to begin at once", async () => {
    expectRefused(await create({ unitId: units.communities[0].id }), "selection.unit-too-small");
    expectRefused(await create({ preset: null, copyOf: randomUUID() }), "selection.copied-unknown");
    expect(expectInvalid(await create({ copyOf: randomUUID() }))).toEqual({
      start: "selection.preset-or-copy",
    });
  });

  it("is for the organiser above and for the subdistrict's own manager", async () => {
    const [first, second] = units.subdistricts;
    const manager = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: first }] });
    expectOk(await create({ unitId: first.id }, manager));
    expectKind(await create({ unitId: second.id }, manager), "missing");
    expectKind(await create({}, manager), "forbidden");
  });

  it("records unit and preset", async () => {
    const { roundId } = expectOk(await create());
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "selection.create-round",
      details: { roundId, unitId: units.district.id, preset: "leadingPosts" },
    });
  });
});

describe("changing the rules", () => {
  it("saves them as the next version, finished or not", async () => {
    const { id } = await prepared();
    expect(expectOk(await change(id, { rules: rulesWith({ lists: [] }) }))).toEqual({ rulesVersion: 2 });
    expect(await rowOf(id)).toMatchObject({ rulesVersion: 2, rules: { lists: [] } });
    expect(await lastAudit(runtime, null)).toMatchObject({ details: { roundId: id, rulesVersion: 2 } });
  });

  it("refuses once they are announced, and over somebody else's change", async () => {
    expectRefused(await change((await prepared("announced")).id), "selection.rules-closed");
    expectKind(await change((await prepared()).id, { rulesVersion: 2 }), "conflict");
  });

  it("refuses units of elsewhere and contests without results", async () => {
    const { id } = await prepared();
    const lists = [listFor("secretary", { unitCaps: [{ unitId: randomUUID(), atMost: 1 }] })];
    expectRefused(await change(id, { rules: rulesWith({ lists }) }), "selection.unit-outside");
    const gates = [{ key: "c", posts: null, kind: "contest" as const, contestIds: [randomUUID()] }];
    expectRefused(await change(id, { rules: rulesWith({ gates }) }), "selection.contest-unfinished");
  });

  it("is not for managers below, nor for a manager who stands on a list", async () => {
    const round = await prepared();
    const below = await makeAccount(runtime, {
      grants: [{ role: "communityManager", unit: units.communities[0] }],
    });
    expectKind(await change(round.id, {}, below), "forbidden");
    const cadre = await makeCadre(runtime, { unit: units.communities[0] });
    await makeCandidate(runtime, { round, cadre });
    const standing = await makeAccount(runtime, {
      cadre,
      grants: [{ role: "districtOrganiser", unit: units.district }],
    });
    expectKind(await change(round.id, {}, standing), "forbidden");
  });
});

describe("announcing the rules", () => {
  it("closes them with the hash of what is stored and a seed of 32 bytes", async () => {
    const { id, rules } = await prepared();
    const { rulesHash } = expectOk(await announce(id));
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: "announced", rulesHash, nominationsUntil: "2026-12-01" });
    expect(rulesHash).toBe(hexOf(hashOf(rules)));
    expect(row.seed).toMatch(/^[0-9a-f]{64}$/);
    expect(row.announcedAt).toEqual(runtime.now());
  });

  it("draws another seed each time", async () => {
    const [first, second] = [await prepared(), await prepared()];
    expectOk(await announce(first.id));
    expectOk(await announce(second.id));
    expect((await rowOf(first.id)).seed).not.toBe((await rowOf(second.id)).seed);
  });

  it("refuses rules with problems, twice, a day that is over, and what was not read", async () => {
    const faulty = await prepared("prepared", rulesWith({ noticeWorkingDays: 3 }));
    expect(expectRefused(await announce(faulty.id), "selection.rules-have-problems")).toEqual({ n: 1 });
    expectRefused(await announce((await prepared("announced")).id), "selection.announced-already");
    const { id } = await prepared();
    expectRefused(await announce(id, { nominationsUntil: "2026-11-22" }), "selection.nominations-in-past");
    expectKind(await announce(id, { rulesVersion: 2 }), "conflict");
  });

  it("records hash and last day, not the rules", async () => {
    const { id } = await prepared();
    const { rulesHash } = expectOk(await announce(id));
    expect((await lastAudit(runtime, null))?.details).toEqual({
      roundId: id,
      rulesVersion: 1,
      rulesHash,
      nominationsUntil: "2026-12-01",
    });
  });
});

describe("cancelling a round", () => {
  it.each(["prepared", "announced", "ranked", "notice", "confirmed"] as const)(
    "ends one that is %s, with its reason",
    async (status) => {
      const { id } = await prepared(status);
      expectOk(await cancel(id));
      expect(await rowOf(id)).toMatchObject({ status: "cancelled", cancelReason: "名额有变" });
    },
  );

  it("refuses twice, and when people are in the reserve", async () => {
    expectRefused(await cancel((await prepared("cancelled")).id), "selection.cancelled-already");
    expectRefused(await cancel((await prepared("inReserve")).id), "selection.in-reserve-already");
    expect(expectInvalid(await cancel((await prepared()).id, { reason: " " }))).toHaveProperty("reason");
  });

  it("is not for who only reads the round, and records no words", async () => {
    const { id } = await prepared("announced");
    const below = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: units.subdistricts[0] }],
    });
    expectKind(await cancel(id, {}, below), "forbidden");
    expectOk(await cancel(id));
    expect((await lastAudit(runtime, null))?.details).toEqual({ roundId: id, status: "announced" });
  });
});
