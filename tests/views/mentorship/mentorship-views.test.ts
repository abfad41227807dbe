import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appointMentor } from "#server/commands/mentorship/appoint-mentor.ts";
import { rateMentorship } from "#server/commands/mentorship/rate-mentorship.ts";
import { matchPreview } from "#server/views/mentorship/match.ts";
import { mentorList } from "#server/views/mentorship/mentors.ts";
import { mentorshipPage } from "#server/views/mentorship/mentorship.ts";
import { myMentoring } from "#server/views/mentorship/my-mentoring.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { makeMentorship, makeReserve } from "#tests/support/rotation-builders.ts";

let runtime: TestRuntime;
let org: Organisation;
let manager: AccountActor;
let other: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-06-02T02:00:00.000Z" });
  org = await makeOrganisation(runtime);
  const [subdistrict, elsewhere] = org.subdistricts;
  manager = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistrict }] });
  other = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: elsewhere }] });
});
afterAll(() => runtime.close());

async function person(community = 0) {
  const cadre = await makeCadre(runtime, { unit: org.communities[community]! });
  return { cadre, actor: await makeAccount(runtime, { cadre }) };
}
async function mentee() {
  const someone = await person(0);
  const reserveId = await makeReserve(runtime, { cadre: someone.cadre, keeper: org.subdistricts[0] });
  return { ...someone, reserveId };
}
async function pair() {
  const [young, old] = [await mentee(), await person(1)];
  const { id: mentorshipId } = await makeMentorship(runtime, {
    ...{ reserveId: young.reserveId, cadre: old.cadre, unit: org.subdistricts[0] },
  });
  return { young, old, mentorshipId };
}
const list = (actor: AccountActor, input: object = {}) => read(runtime, { view: mentorList, actor, input });
const page = (actor: AccountActor, mentorshipId: string) =>
  read(runtime, { view: mentorshipPage, actor, input: { mentorshipId } });
const mine = async (actor: AccountActor) =>
  expectOk(await read(runtime, { view: myMentoring, actor, input: {} }));
const PRAISE = "愿意花时间，讲得清楚，带着做。";

describe("the list of mentors shows", () => {
  it("reserves without a mentor first, with the way to one", async () => {
    const [{ mentorshipId }, alone] = [await pair(), await mentee()];
    const view = expectOk(await list(manager));
    const at = view.rows.findIndex(({ reserveId }) => reserveId === alone.reserveId);
    const paired = view.rows.findIndex(({ mentorship }) => mentorship?.id === mentorshipId);
    expect(at).toBeLessThan(paired);
    expect(view.rows[at]).toMatchObject({ mentorship: null, mayPropose: true });
    expect(view.rows[paired]).toMatchObject({ mayPropose: false });
    expect(view.totals.reserves).toBe(view.rows.length);
    expect(view.totals.without).toBe(view.rows.filter(({ mentorship }) => mentorship === null).length);
  });

  it("only whom the filter asks for", async () => {
    const alone = await mentee();
    const rows = async (input: object) => expectOk(await list(manager, input)).rows;
    expect((await rows({ state: "without" })).every(({ mentorship }) => mentorship === null)).toBe(true);
    expect((await rows({ state: "agreed" })).every(({ mentorship }) => mentorship?.status === "agreed")).toBe(
      true,
    );
    const named = await rows({ search: alone.cadre.name });
    expect(named.map(({ reserveId }) => reserveId)).toContain(alone.reserveId);
  });

  it("mentors with their places and mentees", async () => {
    const { old, young } = await pair();
    const found = expectOk(await list(manager)).mentors.find(({ name }) => name === old.cadre.name);
    expect(found?.mentees.map(({ name }) => name)).toEqual([young.cadre.name]);
    expect(found?.mayChange).toBe(true);
  });

  it("another subdistrict nobody of this one", async () => {
    await pair();
    const view = expectOk(await list(other));
    expect(view.rows).toEqual([]);
  });
});

describe("the preview of a matching", () => {
  const preview = (actor: AccountActor) =>
    read(runtime, { view: matchPreview, actor, input: { unitId: org.subdistricts[0].id } });

  it("pairs reserves without a mentor as far as there are places, each with a reason, and names the others", async () => {
    const [first, second, old] = [await mentee(), await mentee(), await person(1)];
    expectOk(
      await execute(runtime, {
        ...{ command: appointMentor, actor: manager },
        input: {
          ...{ cadreId: old.cadre.id, unitId: org.subdistricts[0].id, capacity: 1, title: "明星书记" },
          strengths: { 群众语言: 90 },
        },
      }),
    );
    const view = expectOk(await preview(manager));
    const before = expectOk(await list(manager)).totals.without;
    expect(view.pairs.length).toBeGreaterThan(0);
    expect(view.pairs.every(({ basis }) => basis.length > 4)).toBe(true);
    expect(view.pairs.length + view.without.length).toBe(before);
    const shown = [...view.pairs.map(({ menteeName }) => menteeName), ...view.without];
    expect(shown).toEqual(expect.arrayContaining([first.cadre.name, second.cadre.name]));
  });

  it("is nothing for who may not match there", async () => {
    expectKind(await preview(other), "missing");
  });
});

describe("the page of a mentorship shows", () => {
  it("each side what they may do, and the overseer how to complete and end it", async () => {
    const { young, old, mentorshipId } = await pair();
    expect(expectOk(await page(old.actor, mentorshipId))).toMatchObject({
      ...{ side: "mentor", may: { log: true, sign: false, end: false, complete: false } },
    });
    expect(expectOk(await page(young.actor, mentorshipId))).toMatchObject({
      ...{ side: "mentee", may: { log: true, write: false, end: false } },
    });
    expect(expectOk(await page(manager, mentorshipId))).toMatchObject({
      ...{ side: null, may: { log: false, end: true, complete: true, write: true } },
    });
  });

  it("what the other rated only after the own rating, and everything to the overseer", async () => {
    const { young, old, mentorshipId } = await pair();
    const before = expectOk(await page(old.actor, mentorshipId));
    runtime.clock.set(`${before.toOn}T02:00:00.000Z`);
    const rate = async (actor: AccountActor, points: object) =>
      expectOk(
        await execute(runtime, {
          ...{ command: rateMentorship, actor },
          input: { mentorshipId, moment: "midTerm", points, statement: PRAISE },
        }),
      );
    await rate(young.actor, { guidance: 36, time: 25, example: 28 });
    const seen = async (actor: AccountActor) => expectOk(await page(actor, mentorshipId)).ratings[0]?.shown;
    expect(await seen(old.actor)).toBeNull();
    expect((await seen(manager))?.total).toBe(89);
    await rate(old.actor, { progress: 25, practice: 25, attitude: 18, conduct: 18 });
    expect((await seen(old.actor))?.statement).toBe(PRAISE);
    runtime.clock.set("2026-06-02T02:00:00.000Z");
  });

  it("nothing to strangers", async () => {
    const { mentorshipId } = await pair();
    expectKind(await page(other, mentorshipId), "missing");
    expectKind(await page((await person(0)).actor, mentorshipId), "missing");
  });
});

describe("one's own mentoring shows", () => {
  it("the same mentorship from both sides", async () => {
    const { young, old, mentorshipId } = await pair();
    expect((await mine(old.actor)).mentorships).toMatchObject([{ id: mentorshipId, side: "mentor" }]);
    expect((await mine(young.actor)).mentorships).toMatchObject([{ id: mentorshipId, side: "mentee" }]);
  });

  it("nothing to who has none", async () => {
    expect(await mine((await person(0)).actor)).toEqual({ mentorships: [], toAssess: [], results: [] });
  });
});
