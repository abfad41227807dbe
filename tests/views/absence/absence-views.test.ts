import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { coverPost } from "#server/commands/absence/cover-post.ts";
import { recordReturn } from "#server/commands/absence/record-return.ts";
import { myRotation } from "#server/views/absence/my-rotation.ts";
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

const today = async (actor: AccountActor, more: object = {}) =>
  expectOk(await read(runtime, { view: rotationToday, actor, input: { planId: made.plan.id, ...more } }));
const mine = async (actor: AccountActor) =>
  expectOk(await read(runtime, { view: myRotation, actor, input: {} }));
const post = (view: Awaited<ReturnType<typeof today>>) =>
  view.communities[0]!.posts.find(({ area }) => area === "partyBuilding")!;

describe("who acts today", () => {
  it("is A at every post of the period, by community and area", async () => {
    const view = await today(made.head);
    expect(view).toMatchObject({
      published: true,
      period: { number: 2, of: 6 },
      posts: 4,
      standIns: 0,
      open: [],
    });
    expect(post(view)).toMatchObject({
      a: { name: a.name },
      b: { name: b.name },
      acting: { by: "a", name: a.name },
    });
  });

  it("is B on a day on which A is away, on own account where no briefing was signed", async () => {
    expectOk(await register(runtime, { actor: made.head, cadre: a }));
    const view = await today(made.head, { day: "2026-08-11" });
    expect(post(view)).toMatchObject({
      ...{ a: { awayUntil: "2026-08-12" }, acting: { by: "b", name: b.name }, ownAccount: true },
    });
    expect(view.standIns).toBe(1);
    expect(post(await today(made.head)).acting.by).toBe("a");
  });

  it("is nobody where both are away, until the head says who covers", async () => {
    for (const cadre of [a, b])
      expectOk(await register(runtime, { actor: made.head, cadre, kind: "illness" }));
    const before = await today(made.head, { day: "2026-08-10" });
    expect(post(before).acting).toEqual({ by: "nobody", name: null });
    expect(before.open).toMatchObject([{ a: a.name, b: b.name, fromOn: "2026-08-10", mayCover: true }]);
    const input = { standInId: before.open[0]!.standInId, cover: { way: "head" } };
    expectOk(await execute(runtime, { command: coverPost, actor: made.head, input }));
    const after = await today(made.head, { day: "2026-08-10" });
    expect(post(after).acting.by).toBe("head");
    expect(after.open).toEqual([]);
  });

  it("shows why somebody is away to the head and the person only, and names to choose from to the head only", async () => {
    expectOk(await register(runtime, { actor: made.head, cadre: a, kind: "illness" }));
    const kinds = [];
    for (const actor of [made.head, await made.own(a), await made.own(b)])
      kinds.push((await today(actor)).absences[0]?.kind);
    expect(kinds).toEqual(["illness", "illness", null]);
    expect((await today(made.head)).people.length).toBeGreaterThan(0);
    expect((await today(await made.own(b))).people).toEqual([]);
  });

  it("says so on a day outside, and where nothing is published", async () => {
    expect(await today(made.head, { day: "2030-01-01" })).toMatchObject({ period: null, communities: [] });
    const { settings, unit } = made.plan;
    const draft = await makePlan(runtime, { unit, settings, status: "draft" });
    expect(await today(made.head, { planId: draft.id })).toMatchObject({ published: false, communities: [] });
  });

  it("is read by those who hold it, rotate by it or manage above, and by nobody else", async () => {
    const { subdistricts, communities } = made.organisation;
    const ask = (actor: AccountActor | typeof publicActor) =>
      read(runtime, { view: rotationToday, actor, input: { planId: made.plan.id } });
    const grants = (role: "subdistrictManager" | "communityManager", unit: (typeof subdistricts)[number]) =>
      makeAccount(runtime, { grants: [{ role, unit }] });
    expectOk(await ask(await grants("subdistrictManager", subdistricts[0])));
    expectOk(await ask(await made.own(b)));
    expectKind(await ask(await grants("communityManager", communities[1])), "missing");
    expectKind(await ask(await makeAccount(runtime, {})), "missing");
    expectKind(await ask(publicActor), "missing");
  });
});

describe("one's own rotation", () => {
  it("has the posts of now and later as A and as B, with the partner", async () => {
    const view = await mine(await made.own(a));
    expect(view.now.map(({ role }) => role)).toEqual(["a", "b"]);
    expect(view.now[0]).toMatchObject({ area: "partyBuilding", partner: b.name, fromOn: "2026-08-01" });
    expect(view.next.length).toBeGreaterThan(0);
  });

  it("shows an absence with who acts, to the other where one stands in, and the return", async () => {
    const actor = await made.own(a);
    const { absenceId } = expectOk(await register(runtime, { actor, cadre: a }));
    expect((await mine(actor)).absences).toMatchObject([
      { state: "ahead", covers: [{ acting: b.name, open: false }], may: { cancel: true, return: false } },
    ]);
    expect((await mine(await made.own(b))).standIns).toMatchObject([{ forName: a.name, now: false }]);
    runtime.clock.set("2026-08-11T02:00:00Z");
    expect((await mine(actor)).absences[0]).toMatchObject({
      state: "now",
      may: { cancel: false, return: true },
    });
    expect((await mine(await made.own(b))).standIns).toMatchObject([{ now: true }]);
    const input = { absenceId, returnedOn: "2026-08-11" };
    expectOk(await execute(runtime, { command: recordReturn, actor, input }));
    expect((await mine(actor)).absences[0]).toMatchObject({ state: "returned", toOn: "2026-08-10" });
  });

  it("is empty for an account of nobody on the roster, and for nobody", async () => {
    expect(await mine(await makeAccount(runtime, {}))).toMatchObject({ cadreId: null, rotates: false });
    expectKind(await read(runtime, { view: myRotation, actor: publicActor, input: {} }), "missing");
  });
});
