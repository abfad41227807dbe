import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { postAbsence, rotationSlot, rotationVersion, standIn } from "#db/schema/rotation.ts";
import { inTransaction } from "#db/transaction.ts";
import { cancelAbsence } from "#server/commands/absence/cancel-absence.ts";
import { coverPost } from "#server/commands/absence/cover-post.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { registerAbsence } from "#server/commands/absence/register-absence.ts";
import { renewStandIns } from "#server/commands/absence/renew-stand-ins.ts";
import {
  IN_AUGUST,
  type MadeRotation,
  makeRotation,
  register,
  standInsOf,
  toldTo,
} from "#tests/support/absence-builders.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeCadre, makeAccount, makeCadre } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: MadeRotation;
let a: MadeCadre;
let b: MadeCadre;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(async () => {
  runtime.clock.set(IN_AUGUST);
  made = await makeRotation(runtime);
  ({ a, b } = made.holders("partyBuilding"));
});
afterAll(() => runtime.close());

const AREA = "partyBuilding";
const standIns = () => standInsOf(runtime, made.plan.id);
const ofArea = async () => (await standIns()).filter(([, , area]) => area === AREA);
const byHead = (cadre: MadeCadre, more: Record<string, unknown> = {}) =>
  register(runtime, { actor: made.head, cadre, ...more });
const end = (
  command: typeof cancelAbsence | typeof recordReturn,
  input: object,
  actor: AccountActor = made.head,
) => execute(runtime, { command, actor, input });
const openId = async () => {
  const rows = await runtime.database.db.select().from(standIn).where(eq(standIn.planId, made.plan.id));
  return rows.find(({ way, actingId }) => way === "b" && actingId === null)!.id;
};
const cover = async (input: object, actor: AccountActor = made.head) =>
  execute(runtime, { command: coverPost, actor, input: { standInId: await openId(), ...input } });
const neighbour = (unit = made.organisation.communities[0]) => makeCadre(runtime, { unit, name: "邻岗" });

describe("registering an absence does", () => {
  it("make B act at the post in the same step, and tell A, B and the head", async () => {
    const actor = await made.own(a);
    const value = expectOk(await register(runtime, { actor, cadre: a }));
    expect(value).toMatchObject({ standIns: 1, open: 0, briefingOn: "2026-08-09" });
    expect(await standIns()).toEqual([["2026-08-10", "2026-08-12", AREA, "b", b.id]]);
    for (const { id } of [a, b]) {
      const [told] = await toldTo(runtime, { cadreId: id });
      expect(told).toMatchObject({ kind: "standInBegins", path: "/my/rotation" });
      expect(told!.params).toMatchObject({
        name: b.name,
        other: a.name,
        day: "2026-08-10",
        until: "2026-08-12",
      });
    }
    expect(await toldTo(runtime, made.head)).toMatchObject([
      { kind: "standInBegins", path: `/rotation/${made.plan.id}/today` },
    ]);
  });

  it("split at the border of a period, where others lead and stand in", async () => {
    expectOk(await byHead(a, { fromOn: "2026-08-30", toOn: "2026-09-02" }));
    const rows = await standIns();
    expect(rows[0]).toEqual(["2026-08-30", "2026-08-31", AREA, "b", b.id]);
    const led = made.plan.slots.find((slot) => slot.period === 2 && slot.a === a.id)!;
    expect(rows[1]).toEqual(["2026-09-01", "2026-09-02", led.area, "b", led.b]);
  });

  it("record an illness while B is away, and ask the head who covers", async () => {
    expectOk(await byHead(b, { fromOn: "2026-08-11", toOn: "2026-08-11" }));
    const value = expectOk(await byHead(a, { kind: "illness" }));
    expect(value.open).toBe(1);
    expect(await ofArea()).toEqual([
      ["2026-08-10", "2026-08-10", AREA, "b", b.id],
      ["2026-08-11", "2026-08-11", AREA, "b", null],
      ["2026-08-12", "2026-08-12", AREA, "b", b.id],
    ]);
    expect((await toldTo(runtime, made.head)).map(({ kind }) => kind)).toContain("coverNeeded");
  });

  it("take a stand-in away from a B who falls ill during it", async () => {
    expectOk(await byHead(a));
    expectOk(await byHead(b, { kind: "illness", fromOn: "2026-08-12", toOn: "2026-08-20" }));
    expect(await ofArea()).toEqual([
      ["2026-08-10", "2026-08-11", AREA, "b", b.id],
      ["2026-08-12", "2026-08-12", AREA, "b", null],
    ]);
  });

  it("let the head allow both to be away by naming who covers in the same step", async () => {
    const other = await neighbour();
    expectOk(await byHead(b, { kind: "training" }));
    const cover = { way: "named", cadreId: other.id };
    expect(expectOk(await byHead(a, { cover }))).toMatchObject({ open: 0 });
    expect(await ofArea()).toEqual([["2026-08-10", "2026-08-12", AREA, "named", other.id]]);
    expect((await toldTo(runtime, { cadreId: other.id }))[0]).toMatchObject({ kind: "standInBegins" });
  });

  it("keep the absence of somebody who leads nothing on those days", async () => {
    const [incumbent] = made.incumbents;
    expect(expectOk(await byHead(incumbent!)).standIns).toBe(0);
  });

  it("record it without names, kinds and reasons", async () => {
    const { absenceId } = expectOk(await byHead(a));
    const audit = await lastAudit(runtime, null);
    expect(audit).toMatchObject({
      command: "absence.register",
      details: { absenceId, cadreId: a.id, fromOn: "2026-08-10", toOn: "2026-08-12", standIns: 1, open: 0 },
    });
    expect(JSON.stringify(audit)).not.toMatch(/年休假|储备/);
  });
});

describe("registering an absence refuses", () => {
  it.each([
    ["days that began too long ago", { fromOn: "2026-07-03", toOn: "2026-07-05" }, "absence.too-long-ago"],
    ["more than half a year", { toOn: "2027-02-06" }, "absence.too-long"],
  ])("%s", async (_, more, rule) => {
    expectRefused(await byHead(a, more), rule);
  });

  it("days that are registered already", async () => {
    expectOk(await byHead(a));
    expect(
      expectRefused(await byHead(a, { fromOn: "2026-08-12", toOn: "2026-08-14" }), "absence.overlaps"),
    ).toEqual({
      ...{ name: a.name, day: "2026-08-10", until: "2026-08-12" },
    });
  });

  it("somebody of no plan", async () => {
    expectRefused(await byHead(await neighbour()), "absence.no-plan");
  });

  it.each(["leave", "training", "business"])("%s that leaves a post without A and B", async (kind) => {
    expectOk(await byHead(b));
    expect(expectRefused(await byHead(a, { kind }), "absence.both-away")).toMatchObject({
      ...{ community: made.organisation.communities[0].name, day: "2026-08-10", until: "2026-08-12", n: 1 },
    });
    expect((await standIns()).filter(([, , area]) => area === AREA)).toEqual([]);
  });

  it("leave of a B while A is away", async () => {
    expectOk(await byHead(a));
    expectRefused(await byHead(b), "absence.both-away");
  });

  it("a cover that somebody names for themselves", async () => {
    expectOk(await byHead(b));
    const input = {
      actor: await made.own(a),
      cadre: a,
      cover: { way: "named", cadreId: (await neighbour()).id },
    };
    expectRefused(await register(runtime, input), "absence.cover-by-head");
  });

  it("a cover who is away, or from elsewhere", async () => {
    expectOk(await byHead(b));
    expectRefused(await byHead(a, { cover: { way: "named", cadreId: b.id } }), "absence.cover-away");
    const far = await neighbour(made.organisation.communities[2]);
    expectRefused(await byHead(a, { cover: { way: "named", cadreId: far.id } }), "absence.cover-not-here");
  });

  it("what is not filled in, at its field", async () => {
    const fields = expectInvalid(await byHead(a, { fromOn: "明天", kind: "x", reason: " " }));
    expect(fields).toMatchObject({
      fromOn: "absence.day-missing",
      kind: "absence.kind-missing",
      reason: "field.required",
    });
    expect(expectInvalid(await byHead(a, { toOn: "2026-08-09" }))).toEqual({ toOn: "absence.ends-before" });
  });
});

describe("a cover", () => {
  beforeEach(async () => {
    expectOk(await byHead(b, { kind: "illness" }));
    expectOk(await byHead(a, { kind: "illness" }));
  });

  it("is the head, without a roster record", async () => {
    expectOk(await cover({ cover: { way: "head" } }));
    expect(await ofArea()).toEqual([["2026-08-10", "2026-08-12", AREA, "head", null]]);
  });

  it("stays when B is back, and goes with the absence", async () => {
    const other = await neighbour();
    expectOk(await cover({ cover: { way: "named", cadreId: other.id } }));
    const [ofB] = await runtime.database.db.select().from(postAbsence).where(eq(postAbsence.cadreId, b.id));
    expectOk(await end(cancelAbsence, { absenceId: ofB!.id }));
    expect(await ofArea()).toEqual([["2026-08-10", "2026-08-12", AREA, "named", other.id]]);
    const [ofA] = await runtime.database.db.select().from(postAbsence).where(eq(postAbsence.cadreId, a.id));
    expectOk(await end(cancelAbsence, { absenceId: ofA!.id }));
    expect(await ofArea()).toEqual([]);
    expect((await toldTo(runtime, { cadreId: other.id })).map(({ kind }) => kind)).toEqual([
      ...["standInBegins", "standInEnds"],
    ]);
  });

  it("is B again where nobody was named and B is back", async () => {
    const [ofB] = await runtime.database.db.select().from(postAbsence).where(eq(postAbsence.cadreId, b.id));
    expectOk(await end(cancelAbsence, { absenceId: ofB!.id }));
    expect(await ofArea()).toEqual([["2026-08-10", "2026-08-12", AREA, "b", b.id]]);
  });

  it("is refused where B is there, is over, or is away", async () => {
    const standInId = await openId();
    expectRefused(await cover({ cover: { way: "named", cadreId: b.id } }), "absence.cover-away");
    const other = await neighbour(made.organisation.communities[3]);
    expectRefused(await cover({ cover: { way: "named", cadreId: other.id } }), "absence.cover-not-here");
    runtime.clock.set("2026-08-13T02:00:00Z");
    expectRefused(await cover({ cover: { way: "head" } }), "absence.cover-over");
    await runtime.database.db.update(standIn).set({ actingId: b.id }).where(eq(standIn.id, standInId));
    const asked = { standInId, cover: { way: "head" } };
    expectRefused(
      await execute(runtime, { command: coverPost, actor: made.head, input: asked }),
      "absence.b-present",
    );
  });

  it("is said by the head of the community and the levels above, never by A", async () => {
    const { subdistricts, communities } = made.organisation;
    const of = (
      role: "subdistrictManager" | "communityManager",
      unit: (typeof subdistricts)[number],
      cadre?: MadeCadre,
    ) => makeAccount(runtime, { grants: [{ role, unit }], ...(cadre === undefined ? {} : { cadre }) });
    const input = { cover: { way: "head" } };
    expectKind(await cover(input, await of("communityManager", communities[1])), "forbidden");
    expectKind(await cover(input, await of("communityManager", communities[0], a)), "forbidden");
    expectKind(await cover(input, await made.own(b)), "forbidden");
    expectOk(await cover(input, await of("subdistrictManager", subdistricts[0])));
  });
});

describe("cancelling", () => {
  it("takes the stand-ins away and tells B", async () => {
    const { absenceId } = expectOk(await byHead(a));
    expectOk(await end(cancelAbsence, { absenceId }, await made.own(a)));
    expect(await standIns()).toEqual([]);
    expect((await toldTo(runtime, { cadreId: b.id })).at(-1)).toMatchObject({
      ...{ kind: "standInEnds", params: { moment: "cancelled" } },
    });
    expectRefused(await end(cancelAbsence, { absenceId }), "absence.cancelled-already");
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "absence.cancel",
      details: { absenceId },
    });
  });

  it("is refused to the person once it has begun, not to the head", async () => {
    const { absenceId } = expectOk(await byHead(a));
    runtime.clock.set("2026-08-10T02:00:00Z");
    expectRefused(await end(cancelAbsence, { absenceId }, await made.own(a)), "absence.begun");
    expectOk(await end(cancelAbsence, { absenceId }));
  });
});

describe("returning", () => {
  it("ends the stand-ins the day before and tells B that a report is due", async () => {
    const { absenceId } = expectOk(await byHead(a));
    runtime.clock.set("2026-08-11T02:00:00Z");
    expectOk(await end(recordReturn, { absenceId, returnedOn: "2026-08-11" }, await made.own(a)));
    expect(await standIns()).toEqual([["2026-08-10", "2026-08-10", AREA, "b", b.id]]);
    expect((await toldTo(runtime, { cadreId: b.id })).at(-1)).toMatchObject({
      ...{ kind: "standInEnds", path: "/my/rotation", params: { moment: "returned", day: "2026-08-11" } },
    });
    const [row] = await runtime.database.db.select().from(postAbsence).where(eq(postAbsence.id, absenceId));
    expect(row).toMatchObject({ toOn: "2026-08-10", returnedOn: "2026-08-11" });
    expect(await lastAudit(runtime, null)).toMatchObject({ command: "absence.return" });
  });

  it("as planned tells B too", async () => {
    const { absenceId } = expectOk(await byHead(a));
    runtime.clock.set("2026-08-13T02:00:00Z");
    expect(expectOk(await end(recordReturn, { absenceId, returnedOn: "2026-08-13" }))).toEqual({
      stoodIn: 1,
    });
    expect((await toldTo(runtime, { cadreId: b.id })).at(-1)).toMatchObject({ kind: "standInEnds" });
  });

  it.each([
    ["ahead of the day", "2026-08-14", "absence.return-ahead"],
    ["on the first day away", "2026-08-10", "absence.return-before"],
  ])("is refused %s", async (_, returnedOn, rule) => {
    const { absenceId } = expectOk(await byHead(a));
    runtime.clock.set("2026-08-12T02:00:00Z");
    expectRefused(await end(recordReturn, { absenceId, returnedOn }), rule);
  });

  it("is refused later than planned, and twice", async () => {
    const { absenceId } = expectOk(await byHead(a));
    runtime.clock.set("2026-08-20T02:00:00Z");
    expectRefused(await end(recordReturn, { absenceId, returnedOn: "2026-08-15" }), "absence.return-late");
    expectOk(await end(recordReturn, { absenceId, returnedOn: "2026-08-13" }));
    const again = { absenceId, returnedOn: "2026-08-12" };
    expectRefused(await end(recordReturn, again), "absence.returned-already");
    expectRefused(await end(cancelAbsence, { absenceId }), "absence.returned-already");
  });
});

describe("an absence", () => {
  it("is registered by oneself, by the head and by the levels above, and by nobody else", async () => {
    const { subdistricts, communities, district } = made.organisation;
    const actors = {
      own: await made.own(a),
      head: made.head,
      subdistrict: await makeAccount(runtime, {
        grants: [{ role: "subdistrictManager", unit: subdistricts[0] }],
      }),
      district: await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: district }] }),
      beside: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[1] }] }),
      colleague: await made.own(b),
      mentor: await makeAccount(runtime, { grants: [{ role: "mentor", unit: communities[0] }] }),
    };
    const answers: string[] = [];
    for (const [who, actor] of Object.entries(actors)) {
      const result = await register(runtime, { actor, cadre: a });
      answers.push(`${who} ${result.ok ? "may" : result.refusal.kind}`);
      if (result.ok) expectOk(await end(cancelAbsence, { absenceId: result.value.absenceId }));
    }
    expect(answers).toEqual([
      ...["own may", "head may", "subdistrict may", "district may"],
      ...["beside forbidden", "colleague forbidden", "mentor forbidden"],
    ]);
    const input = { cadreId: a.id, kind: "leave", fromOn: "2026-08-10", toOn: "2026-08-12", reason: "休" };
    expectKind(await execute(runtime, { command: registerAbsence, actor: publicActor, input }), "forbidden");
  });

  it("has its stand-ins made anew when another version is published", async () => {
    expectOk(await byHead(a));
    const [, , third] = made.members;
    const { db } = runtime.database;
    const inForce = eq(rotationVersion.id, made.plan.versionId);
    const [version] = await db.select().from(rotationVersion).where(inForce);
    await db.update(rotationVersion).set({ status: "superseded" }).where(inForce);
    const id = crypto.randomUUID();
    await db.insert(rotationVersion).values({ ...version!, id, number: 2, status: "draft" });
    const other = third!.id === b.id ? made.incumbents[0]! : third!;
    await db.insert(rotationSlot).values(
      made.plan.slots.map(({ a: aId, b: bId, ...slot }) => ({
        ...{ ...slot, versionId: id, aId },
        bId: slot.period === 1 && slot.area === AREA ? other.id : bId,
      })),
    );
    await db.update(rotationVersion).set({ status: "published" }).where(eq(rotationVersion.id, id));
    await inTransaction(runtime.database.sql, async (tx, commit) => {
      await renewStandIns(tx, { planId: made.plan.id, by: null, now: runtime.now() });
      await commit([]);
    });
    expect(await ofArea()).toEqual([["2026-08-10", "2026-08-12", AREA, "b", other.id]]);
  });
});
