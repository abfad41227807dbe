import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Gate } from "#app/domain/selection/selection-rules.ts";
import { cadre } from "#db/schema/people.ts";
import { recordReviews } from "#server/commands/nomination/record-reviews.ts";
import { settleEligibility } from "#server/commands/nomination/settle-eligibility.ts";
import { candidatesView } from "#server/views/nomination/candidates.ts";
import { nominationChoices } from "#server/views/nomination/choices.ts";
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
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import { type MadeRound, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
let manager: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-11-05T02:00:00.000Z" });
  organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
  const unit = organisation.communities[0];
  manager = await makeAccount(runtime, { grants: [{ role: "communityManager", unit }] });
});
afterAll(() => runtime.close());

const PARTY: Gate = { key: "party", posts: null, kind: "partyMember" };
const JOINT: Gate = { key: "joint", posts: null, kind: "jointReview", departments: ["公安"] };
const VOTES = { excellent: 8, competent: 2, basicallyCompetent: 0, incompetent: 0 };

const round = (status: "announced" | "nominated" = "announced", gates = [PARTY, JOINT]) =>
  makeRound(runtime, { unit: organisation.district, status, rules: rulesWith({ gates }) });
async function person(
  given: { at?: number; politicalStatus?: string; name?: string } = {},
): Promise<MadeCadre> {
  const { at = 0, politicalStatus = "partyMember", name } = given;
  const made = await makeCadre(runtime, {
    unit: organisation.communities[at]!,
    ...(name === undefined ? {} : { name }),
  });
  await runtime.database.db.update(cadre).set({ politicalStatus }).where(eq(cadre.id, made.id));
  return made;
}
const see = async (actor: Actor, { id }: MadeRound, filter: object = {}) =>
  expectOk(await read(runtime, { view: candidatesView, actor, input: { roundId: id, ...filter } }));
const noObjection = (candidateId: string) => ({
  ...{ candidateId, department: "公安", outcome: "noObjection", document: "1 号" },
});

describe("the page of candidates", () => {
  it("shows before settling how the gates would be judged now, and counts the lists", async () => {
    const made = await round();
    const [passes, waits, fails] = [
      await makeCandidate(runtime, { round: made, cadre: await person(), more: { votes: VOTES } }),
      await makeCandidate(runtime, { round: made, cadre: await person() }),
      await makeCandidate(runtime, { round: made, cadre: await person({ politicalStatus: "masses" }) }),
    ];
    await execute(runtime, {
      command: recordReviews,
      actor: organiser,
      input: { roundId: made.id, reviews: [noObjection(passes)] },
    });
    const view = await see(organiser, made);
    const stateOf = (id: string) => view.rows.find((row) => row.id === id)!.state;
    expect([passes, waits, fails].map(stateOf)).toEqual(["passes", "missingReviews", "failing"]);
    expect(view.lists).toEqual([
      { post: "secretary", total: 2, standing: 3, passing: 1, waiting: 1, failing: 1 },
    ]);
    expect(view.open).toEqual({ statements: 1, votes: 0, differs: 0 });
    expect(view.may).toEqual({ nominate: true, close: true, record: true, settle: false });
  });

  it("shows after settling what was settled, and says where it would come out differently now", async () => {
    const made = await round("nominated", [PARTY]);
    const one = await person();
    const id = await makeCandidate(runtime, { round: made, cadre: one, more: { votes: VOTES } });
    expectOk(
      await execute(runtime, { command: settleEligibility, actor: organiser, input: { roundId: made.id } }),
    );
    await runtime.database.db.update(cadre).set({ politicalStatus: "masses" }).where(eq(cadre.id, one.id));
    const view = await see(organiser, made);
    expect(view.rows[0]).toMatchObject({ id, state: "eligible", differs: true, gates: [{ passed: true }] });
    expect(view.open.differs).toBe(1);
  });

  it("shows a manager below their own people alone, without the holder's buttons", async () => {
    const made = await round();
    await makeCandidate(runtime, { round: made, cadre: await person({ at: 0, name: "本社区" }) });
    await makeCandidate(runtime, { round: made, cadre: await person({ at: 3, name: "别社区" }) });
    const view = await see(manager, made);
    expect(view.rows.map(({ name }) => name)).toEqual(["本社区"]);
    expect(view.may).toEqual({ nominate: true, close: false, record: false, settle: false });
    expect(view.units.map(({ id }) => id)).toEqual([organisation.communities[0].id]);
    expect(JSON.stringify(view)).not.toContain("别社区");
  });

  it("is missing for who manages nobody of the unit", async () => {
    const made = await round();
    const input = { roundId: made.id };
    expectKind(
      await read(runtime, { view: candidatesView, actor: await makeAccount(runtime), input }),
      "missing",
    );
  });

  it.each<[string, () => object, string[]]>([
    ["a name", () => ({ name: "甲" }), ["甲一"]],
    ["a unit", () => ({ unit: organisation.subdistricts[1].id }), ["乙二"]],
    ["a state", () => ({ state: "failing" }), ["乙二"]],
    ["a post", () => ({ post: "secretary" }), ["甲一", "乙二"]],
    ["nothing that makes sense", () => ({ state: "x", unit: "y", post: "z" }), ["甲一", "乙二"]],
  ])("is filtered by %s", async (_, filter, names) => {
    const made = await round();
    await makeCandidate(runtime, { round: made, cadre: await person({ name: "甲一" }) });
    const other = await person({ at: 2, name: "乙二", politicalStatus: "masses" });
    await makeCandidate(runtime, {
      ...{ round: made, cadre: other },
      more: { nominatedAt: new Date("2026-11-04T01:00:00Z") },
    });
    const view = await see(organiser, made, filter());
    expect(view.rows.map(({ name }) => name)).toEqual(names);
    expect(view.total).toBe(2);
  });

  it("warns where somebody stands in another running round of the same pool", async () => {
    const [made, another] = [await round(), await round()];
    const one = await person();
    await makeCandidate(runtime, { round: made, cadre: one });
    expect((await see(organiser, made)).rows[0]!.elsewhere).toEqual([]);
    await makeCandidate(runtime, { round: another, cadre: one });
    expect((await see(organiser, made)).rows[0]!.elsewhere).toEqual(["2026 年度储备人选选拔"]);
  });
});

describe("people to nominate", () => {
  const choose = async (actor: Actor, made: MadeRound, more: object = {}) => {
    const input = { roundId: made.id, post: "secretary", ...more };
    return expectOk(await read(runtime, { view: nominationChoices, actor, input })).people;
  };

  it("are those of one's own units, with the gates of the roster that would stop them", async () => {
    const made = await round();
    const [good, bad] = [
      await person({ name: "可提名" }),
      await person({ name: "非党员", politicalStatus: "masses" }),
    ];
    const other = await person({ at: 3, name: "外社区" });
    const people = await choose(manager, made);
    const of = (id: string) => people.find(({ cadreId }) => cadreId === id);
    expect(of(good.id)).toMatchObject({ failing: [], standing: false, own: false });
    expect(of(bad.id)!.failing).toMatchObject([{ key: "party", found: "masses" }]);
    expect(of(other.id)).toBeUndefined();
    expect((await choose(manager, made, { name: "可提" })).map(({ name }) => name)).toEqual(["可提名"]);
    expect(await choose(manager, made, { unit: organisation.communities[3].id })).toEqual([]);
  });

  it("say who stands on a list already, and who is oneself", async () => {
    const made = await round();
    const self = await person();
    const unit = organisation.communities[0];
    const actor = await makeAccount(runtime, { cadre: self, grants: [{ role: "communityManager", unit }] });
    const standing = await person();
    await makeCandidate(runtime, { round: made, cadre: standing });
    const people = await choose(actor, made);
    expect(people.find(({ cadreId }) => cadreId === self.id)!.own).toBe(true);
    expect(people.find(({ cadreId }) => cadreId === standing.id)!.standing).toBe(true);
  });
});
