import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Gate, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { cadre } from "#db/schema/people.ts";
import { selectionCandidate, selectionReview, selectionRound } from "#db/schema/selection.ts";
import { recordReviews } from "#server/commands/nomination/record-reviews.ts";
import { recordVotes } from "#server/commands/nomination/record-votes.ts";
import { settleEligibility } from "#server/commands/nomination/settle-eligibility.ts";
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
import { type MadeRound, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime({ start: "2026-11-12T02:00:00.000Z" });
  organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
});
afterAll(() => runtime.close());

const PARTY: Gate = { key: "party", posts: null, kind: "partyMember" };
const JOINT: Gate = { key: "joint", posts: null, kind: "jointReview", departments: ["公安", "信访"] };
const VOTES = { excellent: 8, competent: 2, basicallyCompetent: 0, incompetent: 0 };

async function makeNominated(
  given: {
    gates?: Gate[];
    status?: "announced" | "nominated" | "eligible" | "ranked";
    rules?: Partial<SelectionRules>;
  } = {},
) {
  const rules = rulesWith({ gates: given.gates ?? [PARTY, JOINT], ...given.rules });
  const status = given.status ?? "nominated";
  return makeRound(runtime, { unit: organisation.district, status, rules });
}
async function stand(round: MadeRound, more: { politicalStatus?: string; votes?: typeof VOTES | null } = {}) {
  const made = await makeCadre(runtime, { unit: organisation.communities[0] });
  const { politicalStatus = "partyMember", votes = VOTES } = more;
  await runtime.database.db.update(cadre).set({ politicalStatus }).where(eq(cadre.id, made.id));
  return { id: await makeCandidate(runtime, { round, cadre: made, more: { votes } }), name: made.name };
}

const state = (candidateId: string, department: string, outcome = "noObjection") => ({
  ...{ candidateId, department, outcome, document: "翠公函〔2026〕3 号", note: null },
});
const review = (actor: Actor, round: MadeRound, reviews: object[]) =>
  execute(runtime, { command: recordReviews, actor, input: { roundId: round.id, reviews } });
const vote = (actor: Actor, round: MadeRound, votes: object[], more: object = {}) =>
  execute(runtime, { command: recordVotes, actor, input: { roundId: round.id, votes, ...more } });
const settle = (actor: Actor, round: MadeRound, more: object = {}) =>
  execute(runtime, { command: settleEligibility, actor, input: { roundId: round.id, ...more } });
const candidateOf = async (id: string) =>
  (await runtime.database.db.select().from(selectionCandidate).where(eq(selectionCandidate.id, id)))[0]!;
const holderWhoStands = async (round: MadeRound) => {
  const self = await makeCadre(runtime, { unit: organisation.communities[1] });
  await makeCandidate(runtime, { round, cadre: self });
  const unit = organisation.district;
  return makeAccount(runtime, { cadre: self, grants: [{ role: "districtOrganiser", unit }] });
};
const otherManager = () =>
  makeAccount(runtime, { grants: [{ role: "communityManager", unit: organisation.communities[0] }] });

describe("departments' statements", () => {
  it("are recorded for many in one letter, and a later one is added to the earlier", async () => {
    const round = await makeNominated();
    const [one, other] = [await stand(round), await stand(round)];
    expect(
      expectOk(await review(organiser, round, [state(one.id, "公安"), state(other.id, "公安")])),
    ).toEqual({ recorded: 2 });
    expectOk(await review(organiser, round, [state(one.id, "公安", "objection")]));
    const rows = await runtime.database.db
      .select()
      .from(selectionReview)
      .where(eq(selectionReview.candidateId, one.id));
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(["noObjection", "objection"]);
    expect((await lastAudit(runtime, null))!.details).toEqual({
      roundId: round.id,
      people: 1,
      statements: 1,
    });
  });

  it("come from departments of the rules alone", async () => {
    const round = await makeNominated();
    const one = await stand(round);
    expect(
      expectRefused(await review(organiser, round, [state(one.id, "税务")]), "nomination.department-unknown"),
    ).toEqual({ department: "税务", departments: ["公安", "信访"] });
  });

  it("are of people who stand on a list of this round", async () => {
    const [round, another] = [await makeNominated(), await makeNominated()];
    const one = await stand(another);
    expectRefused(await review(organiser, round, [state(one.id, "公安")]), "nomination.not-standing");
  });

  it("are over once scores are drawn", async () => {
    const round = await makeNominated({ status: "ranked" });
    const one = await stand(round);
    expectRefused(await review(organiser, round, [state(one.id, "公安")]), "nomination.statements-over");
  });

  it("need the number of the letter", async () => {
    const round = await makeNominated();
    const one = await stand(round);
    const without = { ...state(one.id, "公安"), document: " " };
    expect(Object.keys(expectInvalid(await review(organiser, round, [without])))).toEqual([
      "reviews.0.document",
    ]);
  });

  it("are entered by the holder, never by one who stands on a list", async () => {
    const round = await makeNominated();
    const one = await stand(round);
    expectKind(await review(await otherManager(), round, [state(one.id, "公安")]), "forbidden");
    expectKind(await review(await holderWhoStands(round), round, [state(one.id, "公安")]), "forbidden");
  });
});

describe("votes", () => {
  it("are recorded for many, and what is entered anew takes the place of what stood there", async () => {
    const round = await makeNominated();
    const one = await stand(round);
    const counts = { excellent: 5, competent: 3, basicallyCompetent: 2, incompetent: 0 };
    expect(expectOk(await vote(organiser, round, [{ candidateId: one.id, ...counts }]))).toEqual({
      recorded: 1,
    });
    expect((await candidateOf(one.id)).votes).toEqual(counts);
    expect((await lastAudit(runtime, null))!.details).toEqual({ roundId: round.id, people: 1 });
  });

  it("of one meeting are equally many for everybody, or it is said why not", async () => {
    const round = await makeNominated();
    const [one, other] = [await stand(round), await stand(round)];
    const votes = [
      { candidateId: one.id, ...VOTES },
      { candidateId: other.id, ...VOTES, competent: 1 },
    ];
    expect(expectRefused(await vote(organiser, round, votes), "nomination.ballots-differ")).toEqual({
      ...{ least: 9, most: 10, name: other.name },
    });
    expectOk(await vote(organiser, round, votes, { unevenReason: "一人回避" }));
  });

  it.each([
    ["a negative count", { ...VOTES, competent: -1 }],
    ["half a ballot", { ...VOTES, competent: 0.5 }],
    ["no ballot at all", { excellent: 0, competent: 0, basicallyCompetent: 0, incompetent: 0 }],
  ])("are not %s", async (_, counts) => {
    const round = await makeNominated();
    const one = await stand(round);
    expectInvalid(await vote(organiser, round, [{ candidateId: one.id, ...counts }]));
  });

  it("are not asked for by rules without such a criterion", async () => {
    const criteria = rulesWith().criteria.filter(({ source }) => source.kind !== "democratic");
    const round = await makeNominated({ rules: { criteria } });
    const one = await stand(round);
    expectRefused(
      await vote(organiser, round, [{ candidateId: one.id, ...VOTES }]),
      "nomination.votes-not-asked",
    );
  });

  it("are of people on a list, until scores are drawn", async () => {
    const [round, late] = [await makeNominated(), await makeNominated({ status: "ranked" })];
    const one = await stand(late);
    const votes = [{ candidateId: one.id, ...VOTES }];
    expectRefused(await vote(organiser, round, votes), "nomination.not-standing");
    expectRefused(await vote(organiser, late, votes), "nomination.votes-over");
    expectKind(await vote(await otherManager(), round, votes), "forbidden");
  });
});

describe("settling eligibility does", () => {
  it("judge everybody and keep what it was judged on", async () => {
    const round = await makeNominated({ gates: [PARTY] });
    const [passes, fails] = [await stand(round), await stand(round, { politicalStatus: "masses" })];
    expect(expectOk(await settle(organiser, round))).toEqual({ people: 2, eligible: 1 });
    expect(await candidateOf(passes.id)).toMatchObject({
      eligible: true,
      gates: [{ key: "party", passed: true }],
    });
    expect(await candidateOf(fails.id)).toMatchObject({
      eligible: false,
      gates: [{ key: "party", passed: false, found: "masses" }],
      facts: { politicalStatus: "masses", birthMonth: "1990-05" },
    });
    const [row] = await runtime.database.db
      .select()
      .from(selectionRound)
      .where(eq(selectionRound.id, round.id));
    expect(row!.status).toBe("eligible");
    expect((await lastAudit(runtime, null))!.details).toEqual({ roundId: round.id, people: 2, eligible: 1 });
  });

  it("not wait for letters about somebody whom another gate stops", async () => {
    const round = await makeNominated();
    const [one, stopped] = [await stand(round), await stand(round, { politicalStatus: "masses" })];
    await review(organiser, round, [state(one.id, "公安"), state(one.id, "信访")]);
    expectOk(await settle(organiser, round));
    const { gates } = await candidateOf(stopped.id);
    expect(gates!.map(({ passed, missing }) => [passed, missing])).toEqual([
      [false, []],
      [false, ["公安", "信访"]],
    ]);
  });

  it("settle anew until scores are drawn, and leave those who withdrew alone", async () => {
    const round = await makeNominated();
    const [one, gone] = [await stand(round), await stand(round)];
    await runtime.database.db
      .update(selectionCandidate)
      .set({ withdrawnAt: runtime.now() })
      .where(eq(selectionCandidate.id, gone.id));
    await review(organiser, round, [state(one.id, "公安", "objection"), state(one.id, "信访")]);
    expect(expectOk(await settle(organiser, round))).toEqual({ people: 1, eligible: 0 });
    await review(organiser, round, [state(one.id, "公安")]);
    expect(expectOk(await settle(organiser, round))).toEqual({ people: 1, eligible: 1 });
    expect((await candidateOf(gone.id)).gates).toBeNull();
  });
});

describe("settling eligibility refuses", () => {
  it("while somebody lacks nothing but a department's statement, by name", async () => {
    const round = await makeNominated();
    const one = await stand(round);
    await review(organiser, round, [state(one.id, "公安")]);
    expect(expectRefused(await settle(organiser, round), "nomination.statements-missing")).toEqual({
      names: [one.name],
      n: 1,
    });
  });

  it("while somebody eligible has no votes and the rules put those out, unless it is confirmed", async () => {
    const round = await makeNominated({ gates: [PARTY] });
    const one = await stand(round, { votes: null });
    await stand(round, { votes: null, politicalStatus: "masses" });
    expect(expectRefused(await settle(organiser, round), "nomination.votes-missing")).toEqual({
      names: [one.name],
      n: 1,
    });
    expectOk(await settle(organiser, round, { withoutVotesOut: true }));
  });

  it("asks for no votes where the rules declare a default", async () => {
    const criteria = rulesWith().criteria.map((each) => ({
      ...each,
      missing: { treat: "default" as const, points: 6_000 },
    }));
    const round = await makeNominated({ gates: [PARTY], rules: { criteria } });
    await stand(round, { votes: null });
    expectOk(await settle(organiser, round));
  });

  it.each(["announced", "ranked"] as const)("in a round that is %s", async (status) => {
    const round = await makeNominated({ gates: [], status });
    await stand(round);
    expectRefused(await settle(organiser, round), "nomination.not-to-settle");
  });

  it("managers below, and holders who stand on a list", async () => {
    const round = await makeNominated({ gates: [] });
    await stand(round);
    expectKind(await settle(await otherManager(), round), "forbidden");
    expectKind(await settle(await holderWhoStands(round), round), "forbidden");
  });
});
