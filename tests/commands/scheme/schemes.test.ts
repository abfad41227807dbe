import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import { findScheme } from "#db/queries/schemes.ts";
import { scheme } from "#db/schema/daily.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import type { Command } from "#server/commands/define-command.ts";
import { copyScheme } from "#server/commands/scheme/copy-scheme.ts";
import { discardScheme } from "#server/commands/scheme/discard-scheme.ts";
import { endScheme } from "#server/commands/scheme/end-scheme.ts";
import { putSchemeInForce } from "#server/commands/scheme/put-scheme-in-force.ts";
import { recallScheme } from "#server/commands/scheme/recall-scheme.ts";
import { saveScheme } from "#server/commands/scheme/save-scheme.ts";
import {
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
  makeOrganisation,
  makeOrganiser,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

/** Commands run at Saturday 16 May 2026. */
let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const BODY = PRESETS.district;
const as = <V>(actor: Actor, command: Command<unknown, V>, input: object) =>
  execute(runtime, { command, actor, input });

async function tree() {
  const organisation = await makeOrganisation(runtime);
  const [first] = organisation.subdistricts;
  return {
    ...organisation,
    organiser: await makeOrganiser(runtime, organisation.district),
    manager: await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: first }] }),
    community: await makeAccount(runtime, {
      grants: [{ role: "communityManager", unit: organisation.communities[0] }],
    }),
  };
}

const draft = async (actor: Actor, unit: Unit, body: object = BODY) =>
  expectOk(await as(actor, saveScheme, { unitId: unit.id, name: "方案", body }));

const inForce = async (actor: Actor, unit: Unit, fromMonth: string) => {
  const saved = await draft(actor, unit);
  expectOk(await as(actor, putSchemeInForce, { ...saved, fromMonth }));
  return saved.schemeId;
};
const stored = async (schemeId: string) => {
  const found = await findScheme(runtime.database.db, schemeId);
  if (found === null) throw new Error("no such scheme");
  return found;
};

describe("scheme.save-scheme", () => {
  test("keeps a draft, even an unfinished one, and overwrites it", async () => {
    const { organiser, district } = await tree();
    const { schemeId, revision } = await draft(organiser, district, { ...BODY, year: [] });
    const changed = { schemeId, revision, name: "改名", body: BODY };
    expect(expectOk(await as(organiser, saveScheme, changed))).toEqual({ schemeId, revision: 2 });
    expect(await stored(schemeId)).toMatchObject({ name: "改名", status: "draft", revision: 2, body: BODY });
    expect(await lastAudit(runtime, null)).toMatchObject({ command: "scheme.save-scheme" });
  });

  test("refuses who was overtaken by somebody else", async () => {
    const { organiser, district } = await tree();
    const { schemeId } = await draft(organiser, district);
    expectKind(
      await as(organiser, saveScheme, { schemeId, revision: 7, name: "方案", body: BODY }),
      "conflict",
    );
  });

  test("says which field is not in the right form", async () => {
    const { organiser, district } = await tree();
    const body = { ...BODY, monthBase: 1.5 };
    const input = { unitId: district.id, name: "方案", body };
    expect(Object.keys(expectInvalid(await as(organiser, saveScheme, input)))).not.toHaveLength(0);
  });

  test("refuses a community's own scheme, and a change of what is in force", async () => {
    const { organiser, community, communities, district } = await tree();
    const input = { unitId: communities[0].id, name: "方案", body: BODY };
    expectRefused(await as(community, saveScheme, input), "scheme.unit-kind");
    const schemeId = await inForce(organiser, district, "2026-05");
    const change = { schemeId, revision: 1, name: "方案", body: BODY };
    expectRefused(await as(organiser, saveScheme, change), "scheme.not-draft");
  });

  test("is for the unit's own managing level", async () => {
    const { organiser, manager, community, district, subdistricts } = await tree();
    const input = (unit: Unit) => ({ unitId: unit.id, name: "方案", body: BODY });
    expectOk(await as(manager, saveScheme, input(subdistricts[0])));
    expectKind(await as(organiser, saveScheme, input(subdistricts[0])), "forbidden");
    expectKind(await as(manager, saveScheme, input(subdistricts[1])), "missing");
    expectKind(await as(manager, saveScheme, input(district)), "missing");
    expectKind(await as(community, saveScheme, input(subdistricts[0])), "missing");
    expectOk(await as(organiser, saveScheme, input(subdistricts[1])));
    expectKind(await as({ kind: "public" }, saveScheme, input(district)), "missing");
  });
});

describe("scheme.put-scheme-in-force", () => {
  test("fixes the body under its hash and ends the one before", async () => {
    const { organiser, district } = await tree();
    const old = await inForce(organiser, district, "2026-01");
    const schemeId = await inForce(organiser, district, "2026-06");
    expect(await stored(schemeId)).toMatchObject({
      status: "inForce",
      fromMonth: "2026-06",
      toMonth: null,
      hash: hexOf(hashOf(BODY)),
    });
    expect(await stored(old)).toMatchObject({ status: "ended", toMonth: "2026-05" });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "scheme.put-scheme-in-force",
      details: { schemeId, unitId: district.id, fromMonth: "2026-06" },
    });
    const change = runtime.database.db
      .update(scheme)
      .set({ body: { ...BODY, monthBase: 0 } })
      .where(eq(scheme.id, schemeId));
    await expect(change).rejects.toThrow();
  });

  test("may reach back to months that no scheme counted", async () => {
    const { organiser, district } = await tree();
    const schemeId = await inForce(organiser, district, "2026-01");
    expect(await stored(schemeId)).toMatchObject({ fromMonth: "2026-01" });
  });

  test.each([
    { why: "too long ago", fromMonth: "2024-12", rule: "scheme.month-too-early" },
    { why: "a month that is over and counted", fromMonth: "2026-04", rule: "scheme.month-closed" },
    {
      why: "the month another one of the unit began with",
      fromMonth: "2026-05",
      rule: "scheme.later-one-exists",
    },
  ])("refuses $why", async ({ fromMonth, rule }) => {
    const { organiser, district } = await tree();
    await inForce(organiser, district, "2026-04");
    if (rule === "scheme.later-one-exists") await inForce(organiser, district, "2026-06");
    const saved = await draft(organiser, district);
    expectRefused(await as(organiser, putSchemeInForce, { ...saved, fromMonth }), rule);
  });

  test("refuses a subdistrict's first scheme for months the district's scheme counted", async () => {
    const { organiser, manager, district, subdistricts } = await tree();
    await inForce(organiser, district, "2026-01");
    const saved = await draft(manager, subdistricts[0]);
    const early = await as(manager, putSchemeInForce, { ...saved, fromMonth: "2026-03" });
    expect(expectRefused(early, "scheme.month-closed")).toMatchObject({ month: "2026-03" });
    expectOk(await as(manager, putSchemeInForce, { ...saved, fromMonth: "2026-05" }));
  });

  test("refuses a scheme with problems, an old revision, a second time, and no month", async () => {
    const { organiser, district } = await tree();
    const broken = await draft(organiser, district, { ...BODY, year: [] });
    const put = (saved: object, fromMonth: string) =>
      as(organiser, putSchemeInForce, { ...saved, fromMonth });
    expect(expectRefused(await put(broken, "2026-05"), "scheme.has-problems")).toEqual({ count: 1 });
    const saved = await draft(organiser, district);
    expectKind(await put({ ...saved, revision: 9 }, "2026-05"), "conflict");
    expect(expectInvalid(await put(saved, "2026-13"))).toEqual({ fromMonth: "scheme.month" });
    expectOk(await put(saved, "2026-05"));
    expectRefused(await put(saved, "2026-06"), "scheme.not-draft");
  });
});

describe("scheme.end-scheme and scheme.recall-scheme", () => {
  test("ends with the month before the present one at the earliest", async () => {
    const { organiser, district } = await tree();
    const schemeId = await inForce(organiser, district, "2026-01");
    const end = (toMonth: string) => as(organiser, endScheme, { schemeId, toMonth });
    expectRefused(await end("2025-12"), "scheme.end-before-beginning");
    expectRefused(await end("2026-03"), "scheme.month-counted");
    expectOk(await end("2026-04"));
    expectRefused(await end("2026-04"), "scheme.not-in-force");
  });

  test("takes back what has not begun, and what it had ended goes on", async () => {
    const { organiser, district } = await tree();
    const old = await inForce(organiser, district, "2026-01");
    expectRefused(await as(organiser, recallScheme, { schemeId: old }), "scheme.begun");
    const schemeId = await inForce(organiser, district, "2026-06");
    expectRefused(await as(organiser, endScheme, { schemeId, toMonth: "2026-07" }), "scheme.not-begun");
    expectOk(await as(organiser, recallScheme, { schemeId }));
    expect(await stored(schemeId)).toMatchObject({ status: "draft", revision: 2 });
    expect(await stored(old)).toMatchObject({ status: "inForce", toMonth: null });
    expectRefused(await as(organiser, recallScheme, { schemeId }), "scheme.not-in-force");
    expectOk(await as(organiser, putSchemeInForce, { schemeId, revision: 2, fromMonth: "2026-06" }));
  });
});

describe("scheme.copy-scheme and scheme.discard-scheme", () => {
  test("a subdistrict begins with a copy of the district's", async () => {
    const { organiser, manager, district, subdistricts } = await tree();
    const schemeId = await inForce(organiser, district, "2026-01");
    const input = { schemeId, unitId: subdistricts[0].id, name: "街道方案" };
    const copy = expectOk(await as(manager, copyScheme, input));
    expect(await stored(copy.schemeId)).toMatchObject({
      status: "draft",
      body: BODY,
      unitId: subdistricts[0].id,
    });
    expectKind(await as(organiser, copyScheme, input), "forbidden");
    expectKind(await as(manager, copyScheme, { ...input, schemeId: randomUUID() }), "missing");
    expectOk(await as(manager, discardScheme, copy));
    expect(await findScheme(runtime.database.db, copy.schemeId)).toBeNull();
  });

  test("refuses a copy for a community, and to discard what is in force", async () => {
    const { organiser, community, communities, district } = await tree();
    const schemeId = await inForce(organiser, district, "2026-01");
    const input = { schemeId, unitId: communities[0].id, name: "社区方案" };
    expectRefused(await as(community, copyScheme, input), "scheme.unit-kind");
    expectRefused(await as(organiser, discardScheme, { schemeId }), "scheme.not-draft");
    expectKind(await as(community, discardScheme, { schemeId }), "forbidden");
  });

  test("a draft of the level above is not there for the levels below", async () => {
    const { organiser, manager, district } = await tree();
    const saved = await draft(organiser, district);
    expectKind(await as(manager, discardScheme, { schemeId: saved.schemeId }), "missing");
  });
});
