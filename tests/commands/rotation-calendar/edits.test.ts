import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { listSlots } from "#db/queries/rotation-plans.ts";
import { postAbsence, rotationPlan, rotationVersion } from "#db/schema/rotation.ts";
import { copyVersion } from "#server/commands/rotation-calendar/copy-version.ts";
import { setSlot } from "#server/commands/rotation-calendar/set-slot.ts";
import { swapPeople } from "#server/commands/rotation-calendar/swap.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  systemActor,
  TEST_START,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeCadre, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import { type MadeCalendar, makeCalendar, versionOf } from "#tests/support/rotation-calendar-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(TEST_START));
afterAll(() => runtime.close());

const placeOf = ({ communityId, area, period }: Slot, role: "a" | "b" = "a") => ({
  ...{ communityId, area, period, role },
});
const at = (made: MadeCalendar, post: number, period: number): Slot => made.slots[period * 4 + post]!;

const set = (made: MadeCalendar, more: object = {}, actor = made.holder) =>
  execute(runtime, {
    ...{ command: setSlot, actor },
    input: {
      ...{ versionId: made.plan.versionId, revision: 1, place: placeOf(at(made, 0, 5)) },
      ...{ personId: made.members[0]!.id, ...more },
    },
  });
const swap = (made: MadeCalendar, more: object = {}, actor = made.holder) =>
  execute(runtime, {
    ...{ command: swapPeople, actor },
    input: {
      ...{ versionId: made.plan.versionId, revision: 1 },
      ...{ one: placeOf(at(made, 0, 1)), other: placeOf(at(made, 1, 1)), ...more },
    },
  });
const copy = (made: MadeCalendar, actor = made.holder) =>
  execute(runtime, {
    ...{ command: copyVersion, actor },
    input: { versionId: made.plan.versionId, reason: "手工调整" },
  });
const slotsOf = (versionId: string) => listSlots(runtime.database.db, versionId);
const rowAt = async (versionId: string, slot: Slot) =>
  (await slotsOf(versionId)).find(({ area, period }) => area === slot.area && period === slot.period)!;

describe("editing a draft does", () => {
  it("put somebody else at a post and say which rules that breaks", async () => {
    const made = await makeCalendar(runtime);
    const value = expectOk(await set(made));
    expect(value).toMatchObject({ revision: 2, was: at(made, 0, 5).a });
    expect(new Set(value.objections.map(({ rule }) => rule))).toEqual(new Set(["continuity", "breadth"]));
    expect((await rowAt(made.plan.versionId, at(made, 0, 5))).aId).toBe(made.members[0]!.id);
    expect(await versionOf(runtime, made.plan.versionId)).toMatchObject({
      revision: 2,
      report: { method: "hand" },
    });
  });

  it("let two people take each other's place", async () => {
    const made = await makeCalendar(runtime);
    const value = expectOk(await swap(made));
    expect(value.objections.length).toBeGreaterThan(0);
    expect((await rowAt(made.plan.versionId, at(made, 0, 1))).aId).toBe(at(made, 1, 1).a);
    expect((await rowAt(made.plan.versionId, at(made, 1, 1))).aId).toBe(at(made, 0, 1).a);
  });

  it("take a swap back by the same swap, which leaves no objection", async () => {
    const made = await makeCalendar(runtime);
    expectOk(await swap(made));
    expect(expectOk(await swap(made, { revision: 2 })).objections).toEqual([]);
  });

  it("record it without names", async () => {
    const made = await makeCalendar(runtime);
    expectOk(await set(made));
    const audit = await lastAudit(runtime, null);
    expect(audit).toMatchObject({
      command: "rotation-calendar.set-slot",
      details: { versionId: made.plan.versionId, period: 5, role: "a", revision: 2 },
    });
    expect(JSON.stringify(audit?.details)).not.toContain(made.members[0]!.id);
  });
});

describe("editing a draft refuses", () => {
  it("a version in force", async () => {
    expectRefused(
      await set(await makeCalendar(runtime, { status: "published" })),
      "rotation-calendar.not-draft",
    );
  });

  it("what somebody else has changed meanwhile", async () => {
    const made = await makeCalendar(runtime);
    expectOk(await set(made));
    expectKind(await swap(made), "conflict");
  });

  it("a plan that has ended", async () => {
    const made = await makeCalendar(runtime);
    await runtime.database.db
      .update(rotationPlan)
      .set({ status: "ended", endedOn: "2026-05-01", endReason: "改组" })
      .where(eq(rotationPlan.id, made.plan.id));
    expectRefused(await swap(made), "rotation-calendar.plan-ended");
  });

  it.each([
    ["a period that is over", (made: MadeCalendar) => ({ place: placeOf(at(made, 0, 1)) }), "past"],
    [
      "a period the plan does not have",
      (made: MadeCalendar) => ({ place: { ...placeOf(at(made, 0, 5)), period: 6 } }),
      "no-such-post",
    ],
    ["who stands there already", (made: MadeCalendar) => ({ personId: at(made, 0, 5).a }), "there-already"],
  ] as const)("%s", async (_, more, rule) => {
    const made = await makeCalendar(runtime, { problem: { from: 2 } });
    expectRefused(await set(made, more(made)), `rotation-calendar.${rule}`);
  });

  it("somebody who is not in the plan", async () => {
    const made = await makeCalendar(runtime);
    const stranger = await makeCadre(runtime, { unit: made.plan.unit });
    expectRefused(await set(made, { personId: stranger.id }), "rotation-calendar.stranger");
  });

  it("nobody, at the field", async () => {
    const made = await makeCalendar(runtime);
    expect(expectInvalid(await set(made, { personId: "" }))).toEqual({
      personId: "rotation-calendar.person-missing",
    });
  });

  it.each([
    ["a swap with a period that is over", { period: 1 }, "past"],
    ["a swap with oneself", { period: 3 }, "same-person"],
    ["a swap with a post that is not there", { period: 9 }, "no-such-post"],
  ] as const)("%s", async (_, { period }, rule) => {
    const made = await makeCalendar(runtime, { problem: { from: 2 } });
    const one = placeOf(at(made, 0, 3));
    expectRefused(await swap(made, { one, other: { ...one, period } }), `rotation-calendar.${rule}`);
  });
});

describe("who may edit a draft", () => {
  it("is whoever holds the plan, and nobody who rotates by it", async () => {
    const made = await makeCalendar(runtime);
    const [cell] = made.organisation.communities;
    const manager = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: cell }] });
    const foreign = await makeOrganiser(runtime, made.organisation.subdistricts[1]);
    const own = await makeAccount(runtime, {
      cadre: made.members[1]!,
      grants: [{ role: "subdistrictManager", unit: made.plan.unit }],
    });
    expectKind(await set(made, {}, manager), "forbidden");
    expectKind(await set(made, {}, made.member), "forbidden");
    expectKind(await set(made, {}, own), "forbidden");
    expectKind(await set(made, {}, foreign), "missing");
    expectKind(
      await execute(runtime, { command: swapPeople, actor: publicActor, input: swapInput(made) }),
      "missing",
    );
    expectOk(await execute(runtime, { command: swapPeople, actor: systemActor, input: swapInput(made) }));
  });
});

const swapInput = (made: MadeCalendar) => ({
  ...{ versionId: made.plan.versionId, revision: 1 },
  ...{ one: placeOf(at(made, 0, 1)), other: placeOf(at(made, 1, 1)) },
});

describe("copying the version in force", () => {
  it("makes a draft in which what has begun stands and the rest may change", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    runtime.clock.set("2026-08-15T02:00:00.000Z");
    const { versionId, number, from } = expectOk(await copy(made));
    expect([number, from]).toEqual([2, 2]);
    const version = await versionOf(runtime, versionId);
    expect(version).toMatchObject({ status: "draft", revision: 1, reason: "手工调整" });
    expect(version?.problem.past).toHaveLength(8);
    expect(version?.problem.published).toHaveLength(16);
    expect((await slotsOf(versionId)).map(({ aId, bId }) => [aId, bId])).toEqual(
      (await slotsOf(made.plan.versionId)).map(({ aId, bId }) => [aId, bId]),
    );
    expect((await versionOf(runtime, made.plan.versionId))?.status).toBe("published");
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "rotation-calendar.copy-version",
      details: { versionId, number: 2, from: 2 },
    });
  });

  it("refuses a draft", async () => {
    expectRefused(await copy(await makeCalendar(runtime)), "rotation-calendar.not-in-force");
  });

  it("refuses when every period has begun", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    runtime.clock.set("2026-12-02T02:00:00.000Z");
    expectRefused(await copy(made), "rotation-calendar.over");
  });

  it("refuses a plan that has ended", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    await runtime.database.db
      .update(rotationPlan)
      .set({ status: "ended" })
      .where(eq(rotationPlan.id, made.plan.id));
    expectRefused(await copy(made), "rotation-calendar.plan-ended");
  });

  it("refuses when the settings have changed since, as such a draft could not be published", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    await runtime.database.db
      .update(rotationPlan)
      .set({ settings: { ...made.plan.settings, longestStint: 2 } })
      .where(eq(rotationPlan.id, made.plan.id));
    expectRefused(await copy(made), "rotation-calendar.settings-since");
  });

  it("knows the leave of the day", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    const leader = at(made, 0, 3).a;
    await runtime.database.db.insert(postAbsence).values({
      ...{ id: randomUUID(), cadreId: leader, kind: "illness", reason: "住院", registeredAt: runtime.now() },
      ...{ fromOn: "2026-10-01", toOn: "2026-10-31" },
    });
    const { versionId } = expectOk(await copy(made));
    expect((await versionOf(runtime, versionId))?.problem.away).toEqual([{ personId: leader, period: 3 }]);
  });

  it("is for whoever holds the plan", async () => {
    const made = await makeCalendar(runtime, { status: "published" });
    expectKind(await copy(made, made.member), "forbidden");
    const rows = await runtime.database.db
      .select()
      .from(rotationVersion)
      .where(eq(rotationVersion.planId, made.plan.id));
    expect(rows).toHaveLength(1);
  });
});
