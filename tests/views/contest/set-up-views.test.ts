import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { findDraw } from "#db/queries/draws.ts";
import { commitDraw } from "#server/commands/contest/commit-draw.ts";
import { createContest } from "#server/commands/contest/create-contest.ts";
import { proposeRecusals } from "#server/commands/contest/propose-recusals.ts";
import { runDraw } from "#server/commands/contest/run-draw.ts";
import { saveSeat } from "#server/commands/contest/save-seat.ts";
import { candidates } from "#server/views/contest/candidates.ts";
import { contestList } from "#server/views/contest/contest-list.ts";
import { contestantListCheck } from "#server/views/contest/contestant-list-check.ts";
import { contestants } from "#server/views/contest/contestants.ts";
import { draw } from "#server/views/contest/draw.ts";
import { contestFrame } from "#server/views/contest/frame.ts";
import { newContest } from "#server/views/contest/new-contest.ts";
import { overview } from "#server/views/contest/overview.ts";
import { panels } from "#server/views/contest/panels.ts";
import { publicDraw } from "#server/views/contest/public-draw.ts";
import { readiness } from "#server/views/contest/readiness.ts";
import { recusals } from "#server/views/contest/recusals.ts";
import { revisionPreview } from "#server/views/contest/revision-preview.ts";
import { rules } from "#server/views/contest/rules.ts";
import type { View } from "#server/views/define-view.ts";
import {
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { deviceOf, type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { seatInput, setUpContest } from "#tests/support/contest-set-up.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { ruleSetOf } from "#tests/support/rule-set-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let made: MadeContest;
let outsiders: { who: string; actor: Actor }[];

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  made = await makeContest(runtime, { status: "live", organisation });
  const beside = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: organisation.subdistricts[0] }],
  });
  const cadre = await makeAccount(runtime, { grants: [{ role: "cadre", unit: organisation.district }] });
  outsiders = [
    { who: "the public", actor: publicActor },
    { who: "a manager of a unit below", actor: beside },
    { who: "a cadre", actor: cadre },
    { who: "a judge's tablet", actor: deviceOf(made, made.judges[0]!) },
    { who: "the head judge's tablet", actor: deviceOf(made, made.headSeats[0]!) },
  ];
});
afterAll(() => runtime.close());

const see = <V>(view: View<V>, actor: Actor, input: object) => read(runtime, { view, actor, input });
const seeOk = async <V>(view: View<V>, actor: Actor, input: object) =>
  expectOk(await see(view, actor, input));

const OFFICERS_READ: View<unknown>[] = [
  contestFrame,
  overview,
  rules,
  contestants,
  panels,
  recusals,
  draw,
  readiness,
];
const ORGANISERS_ONLY: [View<unknown>, () => object][] = [
  [candidates, () => ({ unitId: null, posts: [], name: null })],
  [contestantListCheck, () => ({ rows: [{ name: "某人", unitName: "某处" }] })],
  [revisionPreview, () => ({ ruleSet: ruleSetOf() })],
];

describe("who may read the pages of the set-up", () => {
  test.each(OFFICERS_READ)("$name: organisers and officers of the contest", async (view) => {
    const input = { contestId: made.id };
    for (const actor of [systemActor, made.organiser, ...Object.values(made.officers)])
      expectOk(await see(view, actor, input));
    for (const { actor } of outsiders) expectKind(await see(view, actor, input), "missing");
  });

  test.each(ORGANISERS_ONLY)("$0.name: organisers only", async (view, further) => {
    const input = { contestId: made.id, ...further() };
    for (const actor of [systemActor, made.organiser]) expectOk(await see(view, actor, input));
    for (const actor of [...Object.values(made.officers), ...outsiders.map((each) => each.actor)]) {
      expectKind(await see(view, actor, input), "missing");
    }
  });

  test("nobody learns whether a contest exists", async () => {
    const contestId = "00000000-0000-4000-8000-000000000000";
    for (const view of OFFICERS_READ) expectKind(await see(view, made.organiser, { contestId }), "missing");
  });
});

describe("the list of contests", () => {
  test("shows organisers their units' contests, officers their own, others none", async () => {
    const other = await makeContest(runtime, { status: "draft" });
    const titles = async (actor: Actor) => (await seeOk(contestList, actor, {})).contests.map(({ id }) => id);
    expect(await titles(made.organiser)).toContain(made.id);
    expect(await titles(made.organiser)).not.toContain(other.id);
    expect(await titles(made.officers.tabulator)).toEqual([made.id]);
    expect(await titles(outsiders[1]!.actor)).toEqual([]);
    expect(await titles(systemActor)).toEqual(expect.arrayContaining([made.id, other.id]));
  });

  test("offers a new contest to organisers only", async () => {
    expect((await seeOk(contestList, made.organiser, {})).mayCreate).toBe(true);
    expect((await seeOk(contestList, made.officers.host, {})).mayCreate).toBe(false);
  });
});

describe("the form of a new contest", () => {
  test("offers the units and the contests a manager organises", async () => {
    const manager = outsiders[1]!.actor;
    const form = await seeOk(newContest, manager, {});
    expect(form.units.map(({ name }) => name)).toEqual(["合江门街道"]);
    expect(form.contests).toEqual([]);
    const forDistrict = await seeOk(newContest, made.organiser, {});
    expect(forDistrict.units.map(({ name }) => name)).toEqual(["翠屏区", "合江门街道", "大观楼街道"]);
    expect(forDistrict.contests.map(({ id }) => id)).toContain(made.id);
    expectKind(await see(newContest, made.officers.host, {}), "missing");
  });
});

describe("the frame of a contest", () => {
  test("names the next step to the organiser and to nobody else", async () => {
    const input = { contestId: made.id };
    expect(await seeOk(contestFrame, made.organiser, input)).toMatchObject({
      organises: true,
      next: { kind: "page", page: "desk" },
    });
    expect(await seeOk(contestFrame, made.officers.tabulator, input)).toMatchObject({
      organises: false,
      next: null,
      done: [],
    });
  });

  test.each([
    ["host", { desk: true, head: false, verification: false, signOff: false }],
    ["headJudge", { desk: false, head: true, verification: false, signOff: true }],
    ["tabulator", { desk: false, head: false, verification: true, signOff: false }],
    ["supervisor", { desk: false, head: false, verification: true, signOff: true }],
    ["timekeeper", { desk: false, head: false, clock: true, verification: false }],
  ] as const)("opens to the %s the pages of that office", async (office, pages) => {
    const frame = await seeOk(contestFrame, made.officers[office], { contestId: made.id });
    expect(frame.pages).toMatchObject({ setUp: false, ...pages });
  });

  test("marks what is done on the way to ready", async () => {
    const { contestId, organiser } = await setUpContest(runtime, { until: "seated", organisation });
    expect((await seeOk(contestFrame, organiser, { contestId })).done).toEqual([
      "rules",
      "contestants",
      "panels",
      "recusals",
    ]);
  });
});

describe("what a viewer may do", () => {
  test("is offered to organisers in the states that allow it", async () => {
    const draft = await makeContest(runtime, { status: "draft", rehearsal: true, organisation });
    const may = (await seeOk(overview, draft.organiser, { contestId: draft.id })).may;
    expect(may).toMatchObject({ edit: true, wipe: true, arrows: [{ arrow: "open", to: "open" }] });
    const live = (await seeOk(overview, made.organiser, { contestId: made.id })).may;
    expect(live).toMatchObject({ edit: true, wipe: false, arrows: [{ arrow: "end", to: "review" }] });
    const host = (await seeOk(overview, made.officers.host, { contestId: made.id })).may;
    expect(host).toMatchObject({ edit: false, screenLink: false, copy: false, wipe: false, arrows: [] });
  });

  test.each([
    { status: "draft", organiser: "edit" },
    { status: "open", organiser: "edit" },
    { status: "ready", organiser: "revise" },
    { status: "live", organiser: "revise" },
    { status: "signed", organiser: "read" },
  ] as const)(
    "rules of a contest that is $status: $organiser for the organiser, read for officers",
    async ({ status, organiser }) => {
      const contest = await makeContest(runtime, { status, organisation });
      expect((await seeOk(rules, contest.organiser, { contestId: contest.id })).mode).toBe(organiser);
      expect((await seeOk(rules, contest.officers.headJudge, { contestId: contest.id })).mode).toBe("read");
    },
  );

  test("accounts and people to choose from are in the organiser's page alone", async () => {
    const organiser = await seeOk(panels, made.organiser, { contestId: made.id });
    expect(organiser.accounts.length).toBeGreaterThan(0);
    const officer = await seeOk(panels, made.officers.supervisor, { contestId: made.id });
    expect(officer).toMatchObject({
      accounts: [],
      people: [],
      units: [],
      may: { panels: false, offices: false },
    });
    expect(officer.panels[0]?.seats.length).toBeGreaterThan(0);
  });

  test("contestants are added before the draw and withdrawn until the end", async () => {
    const { contestId, organiser, run } = await setUpContest(runtime, { until: "seated", organisation });
    expect((await seeOk(contestants, organiser, { contestId })).may).toEqual({ add: true, withdraw: true });
    await run(commitDraw, { contestId });
    await run(runDraw, { contestId });
    expect(await seeOk(contestants, organiser, { contestId })).toMatchObject({
      drawn: true,
      may: { add: false, withdraw: true },
    });
  });
});

describe("candidates", () => {
  test("are cadres of the contest's unit by unit, post and name, without those already in it", async () => {
    const { contestId, organiser } = await setUpContest(runtime, { until: "open", organisation });
    const [east, west] = organisation.communities;
    await makeCadre(runtime, { unit: east, name: "严晓", post: "secretary" });
    await makeCadre(runtime, { unit: west, name: "严谨", post: "gridWorker" });
    const find = async (given: object) =>
      (
        await seeOk(candidates, organiser, { contestId, unitId: null, posts: [], name: null, ...given })
      ).people.map(({ name }) => name);
    expect(await find({ name: "严" })).toEqual(expect.arrayContaining(["严晓", "严谨"]));
    expect(await find({ name: "严", unitId: east.id })).toEqual(["严晓"]);
    expect(await find({ name: "严", posts: ["gridWorker"] })).toEqual(["严谨"]);
    expect(await find({ name: "%" })).toEqual([]);
  });

  test("never come from outside the contest's unit", async () => {
    const [first, second] = organisation.subdistricts;
    const manager = await makeOrganiser(runtime, first);
    const input = {
      unitId: first.id,
      title: "街道赛",
      venue: null,
      heldOn: null,
      rehearsal: false,
      start: { from: "blank" },
    };
    const { contestId } = expectOk(await execute(runtime, { command: createContest, actor: manager, input }));
    await makeCadre(runtime, { unit: organisation.communities[3], name: "北街某某" });
    const found = await seeOk(candidates, manager, { contestId, unitId: second.id, posts: [], name: "北街" });
    expect(found.people).toEqual([]);
  });
});

test("a list to be imported is judged row by row, and nothing is written", async () => {
  const { contestId, organiser } = await setUpContest(runtime, { until: "open", organisation });
  const rows = [
    { name: "某人", unitName: "东街社区" },
    { name: "", unitName: "" },
  ];
  const { verdicts } = await seeOk(contestantListCheck, organiser, { contestId, rows });
  expect(verdicts.map(({ kind, rule }) => [kind, rule])).toEqual([
    ["outsider", null],
    ["refused", "contest.row-without-name"],
  ]);
  expect((await seeOk(contestants, organiser, { contestId })).rows).toEqual([]);
});

test("recusals name judge, contestant, ground and state", async () => {
  const { contestId, organiser, run, panelId } = await setUpContest(runtime, {
    until: "seated",
    organisation,
  });
  const seat = seatInput({
    role: "judge",
    scoring: "counts",
    name: "东街评委",
    unitId: organisation.communities[0].id,
  });
  await run(saveSeat, { contestId, panelId, ...seat });
  await run(proposeRecusals, { contestId, sameSuperior: false });
  const view = await seeOk(recusals, organiser, { contestId });
  expect(view.rows).toMatchObject([
    { judgeName: "东街评委", contestantUnitName: "东街社区", ground: "sameCommunity", status: "proposed" },
  ]);
  expect(view.judges.map(({ name }) => name)).not.toContain("李裁判长");
});

describe("the draw", () => {
  test("shows the commitment and keeps the seed until it is drawn, to everybody", async () => {
    const { contestId, organiser, publicCode, run } = await setUpContest(runtime, {
      until: "seated",
      organisation,
    });
    expectKind(await see(publicDraw, publicActor, { publicCode }), "missing");
    const { commitment } = await run(commitDraw, { contestId });
    const seed = (await findDraw(runtime.database.db, contestId))!.seed;
    const before = [
      await seeOk(draw, organiser, { contestId }),
      await seeOk(publicDraw, publicActor, { publicCode }),
    ];
    expect(JSON.stringify(before)).not.toContain(seed);
    expect(before[1]).toMatchObject({ commitment, drawn: null });
    await run(runDraw, { contestId });
    expect((await seeOk(draw, organiser, { contestId })).drawn?.seed).toBe(seed);
    expect(await seeOk(publicDraw, publicActor, { publicCode })).toMatchObject({
      commitment,
      drawn: { seed },
    });
  });

  test("is not public while the contest is a draft, nor under an unknown code", async () => {
    const drafted = await setUpContest(runtime, { until: "created", organisation });
    await drafted.run(commitDraw, { contestId: drafted.contestId });
    expectKind(await see(publicDraw, publicActor, { publicCode: drafted.publicCode }), "missing");
    expectKind(await see(publicDraw, publicActor, { publicCode: "unknown" }), "missing");
  });

  test("lists the running order of every item and panel by position", async () => {
    const { contestId, organiser } = await setUpContest(runtime, { until: "drawn", organisation });
    const [round] = (await seeOk(draw, organiser, { contestId })).rounds;
    expect(round?.items[0]?.panels[0]?.order.map(({ position, number }) => [position, number])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
    ]);
  });
});

test("readiness tells an organiser what stands in the way, and offers the arrow that fits the state", async () => {
  const { contestId, organiser } = await setUpContest(runtime, { until: "open", organisation });
  const view = await seeOk(readiness, organiser, { contestId });
  expect(view).toMatchObject({
    standsInTheWay: 3,
    may: { makeReady: true, start: false, backToOpen: false },
  });
  const ready = await makeContest(runtime, { status: "ready", organisation });
  const { may } = await seeOk(readiness, ready.organiser, { contestId: ready.id });
  expect(may).toEqual({ makeReady: false, start: true, backToOpen: true });
});
