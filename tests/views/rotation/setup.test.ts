import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { kinPair } from "#db/schema/growth.ts";
import { rotationPlan } from "#db/schema/rotation.ts";
import { handover, stintAssessment } from "#db/schema/rotation-use.ts";
import { reserveCandidate } from "#db/schema/selection.ts";
import { newPlan } from "#server/views/rotation/new-plan.ts";
import { planCoverage } from "#server/views/rotation/plan-coverage.ts";
import { planFrame } from "#server/views/rotation/plan-frame.ts";
import { planList } from "#server/views/rotation/plan-list.ts";
import { planOverview } from "#server/views/rotation/plan-overview.ts";
import { planPeople } from "#server/views/rotation/plan-people.ts";
import { planSettings } from "#server/views/rotation/plan-settings.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { type MadePlan, makePlan, settingsFor } from "#tests/support/rotation-builders.ts";
import { makeRotationDistrict, type RotationDistrict } from "#tests/support/rotation-setup-builders.ts";

let runtime: TestRuntime;
let made: RotationDistrict;
let plan: MadePlan;
let member: AccountActor;
let communityManager: AccountActor;
let stranger: AccountActor;

/** From July to December; it is September. */
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-09-16T02:00:00.000Z" });
  made = await makeRotationDistrict(runtime);
  const members = [made.reserves[0]!, made.reserves[2]!];
  const incumbents = made.people.slice(0, 3);
  const settings = settingsFor({ community: made.east, members, incumbents });
  plan = await makePlan(runtime, { unit: made.subdistrict, settings });
  member = await makeAccount(runtime, { cadre: made.reserves[0]! });
  const east = { role: "communityManager" as const, unit: made.east };
  const south = { role: "communityManager" as const, unit: made.org.communities[2] };
  communityManager = await makeAccount(runtime, { grants: [east] });
  stranger = await makeAccount(runtime, { grants: [south] });
});
afterAll(() => runtime.close());

const planId = () => ({ planId: plan.id });

describe("the frame of a plan", () => {
  it("says how far it is and what its reader may", async () => {
    const frame = expectOk(await read(runtime, { view: planFrame, actor: made.holder, input: planId() }));
    expect(frame).toMatchObject({
      ...{ status: "published", members: 2, posts: 4, periods: 6, today: "2026-09-16" },
      published: { id: plan.versionId, number: 1, period: 2 },
      ...{ may: { hold: true, oversee: true }, rotates: false },
    });
  });

  it("is read by who manages one of its communities and by who rotates, and hides itself from others", async () => {
    const of = (actor: AccountActor) => read(runtime, { view: planFrame, actor, input: planId() });
    expect(expectOk(await of(communityManager)).may).toEqual({ hold: false, oversee: true });
    expect(expectOk(await of(member))).toMatchObject({ may: { hold: false, oversee: false }, rotates: true });
    expectKind(await of(stranger), "missing");
    expectKind(await read(runtime, { view: planFrame, actor: publicActor, input: planId() }), "missing");
  });
});

describe("settings, coverage", () => {
  it.each([
    ["settings", planSettings],
    ["coverage", planCoverage],
  ])("of a plan (%s) are not for who only rotates by it", async (_, view) => {
    const of = (actor: AccountActor) => read<unknown>(runtime, { view, actor, input: planId() });
    for (const actor of [made.holder, communityManager]) expectOk(await of(actor));
    for (const actor of [member, stranger]) expectKind(await of(actor), "missing");
  });
});

describe("the list of plans", () => {
  const listed = async (input: object, actor = made.holder) =>
    expectOk(await read(runtime, { view: planList, actor, input }));

  it("counts turns that have begun by the version in force", async () => {
    const { rows, total, may } = await listed({});
    expect([total, may.create]).toEqual([1, true]);
    // Two members lead in periods 1 and 2 (counted from 0); six areas are still to be led.
    expect(rows[0]).toMatchObject({ from: "2026-07", to: "2026-12", period: 3, led: 4, toLead: 8 });
  });

  it("is filtered by name and state, and shows nobody else's", async () => {
    expect((await listed({ title: "没有这个" })).rows).toEqual([]);
    expect((await listed({ state: "ended" })).rows).toEqual([]);
    expect((await listed({ state: "published" })).rows).toHaveLength(1);
    expect((await listed({}, stranger)).total).toBe(0);
    expectKind(await read(runtime, { view: planList, actor: member, input: {} }), "missing");
  });

  it("offers units with the number of their reserves", async () => {
    const { units } = expectOk(await read(runtime, { view: newPlan, actor: made.holder, input: {} }));
    expect(units.map(({ name, reserves, communities }) => [name, reserves, communities])).toEqual([
      [made.subdistrict.name, 3, 2],
      [made.east.name, 2, 1],
      [made.west.name, 1, 1],
    ]);
  });
});

describe("the settings of a plan", () => {
  it("come with all they may name and with registered kin", async () => {
    const [one, other] = [made.people[0]!.id, made.people[1]!.id].sort();
    const pair = { id: randomUUID(), cadreId: one!, otherId: other!, relation: "spouse" };
    await runtime.database.db.insert(kinPair).values({ ...pair, createdAt: runtime.now() });
    const view = expectOk(await read(runtime, { view: planSettings, actor: made.holder, input: planId() }));
    expect(view.scope.communities).toHaveLength(2);
    expect(view.scope.reserves.map(({ personId }) => personId).sort()).toEqual(
      made.reserves.map(({ id }) => id).sort(),
    );
    expect(view.pairs).toMatchObject([{ id: pair.id, relation: "spouse", mayEnd: true }]);
    expect(view.may).toEqual({ hold: true, pair: true });
    const below = expectOk(
      await read(runtime, { view: planSettings, actor: communityManager, input: planId() }),
    );
    expect([below.pairs, below.may]).toEqual([[], { hold: false, pair: false }]);
  });

  it("still name somebody who has left the reserve", async () => {
    const gone = made.reserves[2]!;
    const { db } = runtime.database;
    const left = (leftOn: string | null) =>
      db.update(reserveCandidate).set({ leftOn }).where(eq(reserveCandidate.id, gone.reserveId));
    await left("2026-09-01");
    const view = expectOk(await read(runtime, { view: planSettings, actor: made.holder, input: planId() }));
    await left(null);
    expect(view.scope.reserves.map(({ personId }) => personId)).not.toContain(gone.id);
    expect(view.names[gone.id]).toBe(gone.name);
  });

  it("find people of the reader's own units by a part of their name", async () => {
    const name = made.people[0]!.name;
    const found = async (actor: AccountActor) =>
      expectOk(await read(runtime, { view: planPeople, actor, input: { name } })).map(({ id }) => id);
    expect(await found(made.holder)).toContain(made.people[0]!.id);
    expect(await found(stranger)).not.toContain(made.people[0]!.id);
    expectKind(await read(runtime, { view: planPeople, actor: member, input: { name } }), "missing");
  });
});

describe("the overview of a plan", () => {
  const overview = async () =>
    expectOk(await read(runtime, { view: planOverview, actor: made.holder, input: planId() }));

  it("says where it is, who changes next, and asks for what is missing first", async () => {
    const view = await overview();
    expect(view.period).toEqual({ number: 3, fromOn: "2026-09-01", toOn: "2026-09-30" });
    expect(view.changes).toMatchObject({ fromOn: "2026-10-01" });
    // Each has led one area by the end of August: two assessments are missing of each.
    expect(view.peopleByLed).toEqual([0, 2, 0, 0, 0]);
    expect([view.next, view.open.assessments]).toEqual(["assess", 4]);
  });

  it("puts a late handover before assessments", async () => {
    const [a, b] = [made.people[0]!.id, made.people[1]!.id];
    await runtime.database.db.insert(handover).values({
      ...{ id: randomUUID(), planId: plan.id, kind: "rotation", communityId: made.east.id, period: 2 },
      ...{ area: WORK_AREAS[0], fromId: a, toId: b, dueOn: "2026-08-31", checklist: [] },
      openedAt: runtime.now(),
    });
    expect(await overview()).toMatchObject({ next: "handOver", open: { handovers: 1, lateHandovers: 1 } });
  });

  it("has no next step once the plan has ended", async () => {
    const { db } = runtime.database;
    const set = (status: "ended" | "published") =>
      db.update(rotationPlan).set({ status }).where(eq(rotationPlan.id, plan.id));
    await set("ended");
    expect((await overview()).next).toBe("ended");
    await set("published");
  });
});

describe("coverage", () => {
  const coverage = async (input: object = {}) =>
    expectOk(
      await read(runtime, { view: planCoverage, actor: made.holder, input: { ...planId(), ...input } }),
    );

  it("shows done, under way and planned, and what an assessment still waits for", async () => {
    const [ann] = made.reserves;
    const states = (await coverage()).people
      .find(({ personId }) => personId === ann!.id)!
      .cells.map(({ state }) => state);
    expect(states).toEqual(["done", "underWay", "planned", "planned"]);
    const given = { planId: plan.id, cadreId: ann!.id, communityId: made.east.id, area: WORK_AREAS[0] };
    await runtime.database.db.insert(stintAssessment).values({
      ...{ ...given, id: randomUUID(), period: 1, rater: "head", points: {}, total: 9_000 },
      ...{ statement: "独立办结事项", at: runtime.now() },
    });
    const cell = (await coverage()).people.find(({ personId }) => personId === ann!.id)!.cells[0]!;
    expect(cell).toMatchObject({
      ...{ state: "done", missing: ["mentor"], month: "2026-08", communityName: made.east.name },
    });
  });

  it("is filtered by the own community and totals what it shows", async () => {
    const all = await coverage();
    expect([all.total, all.people.length, all.number]).toEqual([2, 2, 1]);
    expect((await coverage({ community: made.west.id })).people).toEqual([]);
    expect((await coverage({ community: "?" })).communityId).toBe("");
    for (const { counts } of all.byArea) expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(2);
  });
});
