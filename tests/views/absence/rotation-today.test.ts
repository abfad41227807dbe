import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RotationTodayView } from "#app/contracts/absence-views.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { handover } from "#db/schema/rotation-use.ts";
import { cancelAbsence } from "#server/commands/absence/cancel-absence.ts";
import { coverPost } from "#server/commands/absence/cover-post.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { rotationToday } from "#server/views/absence/rotation-today.ts";
import { IN_AUGUST, type MadeRotation, makeRotation, register } from "#tests/support/absence-builders.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeCadre, makeAccount } from "#tests/support/organisation-builders.ts";
import { makePlan } from "#tests/support/rotation-builders.ts";

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

const AWAY_ON = "2026-08-11";
const ask = (input: object = {}, actor: AccountActor = made.head) =>
  read(runtime, { view: rotationToday, actor, input: { planId: made.plan.id, ...input } });
const shown = async (input: object = {}, actor?: AccountActor) => expectOk(await ask(input, actor));
const away = async (cadre: MadeCadre, more: Record<string, unknown> = {}) =>
  expectOk(await register(runtime, { actor: made.head, cadre, ...more }));
const postOf = (view: RotationTodayView) =>
  view.communities[0]!.posts.find(({ area }) => area === "partyBuilding")!;

describe("who acts on a day", () => {
  it("is A at every post while nobody is away, area by area", async () => {
    const view = await shown();
    expect(view).toMatchObject({
      ...{ today: "2026-08-03", day: "2026-08-03", published: true, period: { number: 2, of: 6 } },
      ...{ days: { fromOn: "2026-07-01", toOn: "2026-12-31" }, posts: 4, standIns: 0, unfilled: 0 },
      ...{ open: [], absences: [] },
    });
    expect(view.communities.map(({ name }) => name)).toEqual([made.organisation.communities[0].name]);
    expect(view.communities[0]!.posts.map(({ area }) => area)).toEqual([...WORK_AREAS]);
    expect(postOf(view)).toEqual({
      ...{ area: "partyBuilding", ownAccount: false, acting: { by: "a", name: a.name } },
      coverId: null,
      a: { name: a.name, awayUntil: null, kind: null },
      b: { name: b.name, awayUntil: null, kind: null },
    });
  });

  it("is B on the days A is away, on own account unless briefed a day before", async () => {
    const { absenceId } = await away(a);
    expect(postOf(await shown({ day: "2026-08-09" })).acting.by).toBe("a");
    expect(postOf(await shown({ day: AWAY_ON })).ownAccount).toBe(false);
    runtime.clock.set("2026-08-11T02:00:00Z");
    const view = await shown({ day: AWAY_ON });
    expect([view.standIns, view.unfilled]).toEqual([1, 0]);
    expect(postOf(view)).toMatchObject({
      ...{ acting: { by: "b", name: b.name }, ownAccount: true },
      a: { awayUntil: "2026-08-12", kind: "leave" },
    });
    const at = new Date("2026-08-09T02:00:00Z");
    await runtime.database.db.insert(handover).values({
      ...{ id: crypto.randomUUID(), planId: made.plan.id, kind: "absence", absenceId, checklist: [] },
      ...{ communityId: made.organisation.communities[0].id, area: "partyBuilding", dueOn: "2026-08-09" },
      ...{ fromId: a.id, toId: b.id, fromSignedAt: at, toSignedAt: at, openedAt: at },
    });
    expect(postOf(await shown({ day: AWAY_ON })).ownAccount).toBe(false);
    const late = new Date("2026-08-10T02:00:00Z");
    await runtime.database.db
      .update(handover)
      .set({ toSignedAt: late })
      .where(eq(handover.absenceId, absenceId));
    expect(postOf(await shown({ day: AWAY_ON })).ownAccount).toBe(true);
  });

  it("is nobody while A and B are away, until the head covers", async () => {
    await away(b, { kind: "illness" });
    await away(a, { kind: "illness" });
    const view = await shown({ day: AWAY_ON });
    expect(view.unfilled).toBe(1);
    expect(postOf(view).acting).toEqual({ by: "nobody", name: null });
    const [open] = view.open;
    expect(open).toMatchObject({
      ...{ area: "partyBuilding", a: a.name, b: b.name, mayCover: true },
      ...{ community: made.organisation.communities[0].name, fromOn: "2026-08-10", toOn: "2026-08-12" },
    });
    const input = { standInId: open!.standInId, cover: { way: "head" } };
    expectOk(await execute(runtime, { command: coverPost, actor: made.head, input }));
    const covered = await shown({ day: AWAY_ON });
    expect(covered.open).toEqual([]);
    expect(postOf(covered).acting).toEqual({ by: "head", name: null });
  });

  it("is somebody else where the head thinks again, as long as it lasts", async () => {
    const [one, other] = made.incumbents;
    await away(b, { kind: "illness" });
    await away(a, { kind: "illness", cover: { way: "named", cadreId: one!.id } });
    const standInId = postOf(await shown({ day: AWAY_ON })).coverId;
    expect(postOf(await shown({ day: AWAY_ON }, await made.own(b))).coverId).toBeNull();
    const input = { standInId, cover: { way: "named", cadreId: other!.id } };
    expectOk(await execute(runtime, { command: coverPost, actor: made.head, input }));
    expect(postOf(await shown({ day: AWAY_ON })).acting.name).toBe(other!.name);
    runtime.clock.set("2026-08-13T02:00:00Z");
    expect(postOf(await shown({ day: AWAY_ON })).coverId).toBeNull();
  });

  it("is whoever the head named, also by name where the person does not rotate", async () => {
    await away(b, { kind: "illness" });
    const [incumbent] = made.incumbents;
    await away(a, { kind: "illness", cover: { way: "named", cadreId: incumbent!.id } });
    const view = await shown({ day: AWAY_ON });
    expect(postOf(view).acting).toEqual({ by: "named", name: incumbent!.name });
  });

  it("is A again from the day of the return, and where the absence was cancelled", async () => {
    const { absenceId } = await away(a);
    runtime.clock.set("2026-08-11T02:00:00Z");
    const input = { absenceId, returnedOn: "2026-08-11" };
    expectOk(await execute(runtime, { command: recordReturn, actor: made.head, input }));
    expect(postOf(await shown({ day: "2026-08-10" })).acting.by).toBe("b");
    expect(postOf(await shown()).acting.by).toBe("a");
    const other = await away(b, { fromOn: "2026-08-20", toOn: "2026-08-21" });
    const cancel = { absenceId: other.absenceId };
    expectOk(await execute(runtime, { command: cancelAbsence, actor: made.head, input: cancel }));
    expect((await shown({ day: "2026-08-20" })).standIns).toBe(0);
  });
});

describe("the page of the day", () => {
  it("is narrowed to one community of the plan, and passes over what is none", async () => {
    const [own, beside] = made.organisation.communities;
    expect(await shown({ communityId: own.id })).toMatchObject({ communityId: own.id, posts: 4 });
    for (const communityId of [beside.id, "x", ""])
      expect(await shown({ communityId })).toMatchObject({ communityId: "", posts: 4 });
    expect((await shown({ day: "gestern" })).day).toBe("2026-08-03");
  });

  it("says that a day lies outside, and that nothing is published", async () => {
    expect(await shown({ day: "2027-01-01" })).toMatchObject({ period: null, posts: 0, communities: [] });
    const { unit, settings } = made.plan;
    const draft = await makePlan(runtime, { unit, settings, status: "draft" });
    expect(await shown({ planId: draft.id })).toMatchObject({
      ...{ published: false, period: null, days: null, people: [], absences: [] },
    });
  });

  it("keeps an absence until the return is registered", async () => {
    await away(a);
    runtime.clock.set("2026-08-20T02:00:00Z");
    expect((await shown()).absences).toMatchObject([
      { name: a.name, toOn: "2026-08-12", returnedOn: null, may: { cancel: true, return: true } },
    ]);
  });

  it("offers the head everybody of the plan, and others nobody", async () => {
    const { people } = await shown();
    expect(people).toHaveLength(8);
    expect(people.every(({ mayRegister }) => mayRegister)).toBe(true);
    expect((await shown({}, await made.own(a))).people).toEqual([]);
  });

  it("tells why somebody is away to the head and to the person alone", async () => {
    await away(a);
    const seenBy = async (actor: AccountActor) => {
      const view = await shown({ day: AWAY_ON }, actor);
      const [absence] = view.absences;
      return [absence!.kind, postOf(view).a.kind, absence!.may];
    };
    expect(await seenBy(made.head)).toEqual(["leave", "leave", { cancel: true, return: false }]);
    const person = await made.own(a);
    expect(await seenBy(person)).toEqual(["leave", "leave", { cancel: true, return: false }]);
    expect(await seenBy(await made.own(b))).toEqual([null, null, { cancel: false, return: false }]);
    runtime.clock.set("2026-08-12T02:00:00Z");
    expect((await seenBy(person))[2]).toEqual({ cancel: false, return: true });
  });

  it("lets nobody say who covers in their own matter", async () => {
    const grants = [{ role: "communityManager" as const, unit: made.organisation.communities[0] }];
    const headAway = await makeAccount(runtime, { cadre: a, grants });
    await away(b, { kind: "illness" });
    await away(a, { kind: "illness" });
    expect((await shown({}, headAway)).open).toMatchObject([{ mayCover: false }]);
    expect((await shown({}, await made.own(b))).open).toMatchObject([{ mayCover: false }]);
  });

  it("is read by who manages, who rotates and the levels above, and hides itself from others", async () => {
    const { subdistricts, communities } = made.organisation;
    const above = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: subdistricts[0] }],
    });
    for (const actor of [made.head, above, await made.own(a)]) expectOk(await ask({}, actor));
    const beside = await makeAccount(runtime, {
      grants: [{ role: "communityManager", unit: communities[1] }],
    });
    expectKind(await ask({}, beside), "missing");
    expectKind(
      await read(runtime, { view: rotationToday, actor: publicActor, input: { planId: made.plan.id } }),
      "missing",
    );
  });
});
