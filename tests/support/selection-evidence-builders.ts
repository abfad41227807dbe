import { eq } from "drizzle-orm";
import { isEligible, judgeGates } from "#app/domain/selection/gates.ts";
import { type Floor, gatesOf } from "#app/domain/selection/selection-rules.ts";
import { listCandidates, updateCandidate } from "#db/queries/selection-candidates.ts";
import { updateRound } from "#db/queries/selection-rounds.ts";
import { cadre } from "#db/schema/people.ts";
import { hashOf, hexOf } from "#server/commands/contest/rules-hash.ts";
import { rankRound } from "#server/commands/ranking/rank-round.ts";
import { loadCandidateFacts } from "#server/selection/candidate-facts.ts";
import { type AccountActor, execute, expectOk, type TestRuntime } from "#tests/support/commands.ts";
import {
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";
import {
  listFor,
  type MadeRound,
  makeCandidate,
  makeRound,
  rulesWith,
} from "#tests/support/selection-builders.ts";

export type RankedRound = {
  round: MadeRound;
  organisation: Organisation;
  organiser: AccountActor;
  /** In the order they were nominated. */
  candidateIds: string[];
};

/** Fourteen people over four communities, two of them no Party members, ranked by the command itself: five seats, two a community. */
export async function makeRankedRound(
  runtime: TestRuntime,
  { decided = false, floors = [] }: { decided?: boolean; floors?: Floor[] } = {},
): Promise<RankedRound> {
  const organisation = await makeOrganisation(runtime);
  const organiser = await makeOrganiser(runtime, organisation.district);
  const rules = rulesWith({
    lists: [listFor("secretary", { total: 5, perCommunity: 2, perSubdistrict: 3, floors })],
    gates: [
      { key: "party", posts: null, kind: "partyMember" },
      { key: "age", posts: null, kind: "age", atLeast: null, atMost: 50 },
    ],
    tieKeys: [{ kind: "tenure" }, { kind: "younger" }],
  });
  const round = await makeRound(runtime, {
    ...{ unit: organisation.district, status: "eligible", rules },
    more: { rulesHash: hexOf(hashOf(rules)) },
  });
  const candidateIds: string[] = [];
  for (let at = 0; at < 14; at += 1) candidateIds.push(await nominate({ runtime, organisation, round, at }));
  expectOk(await execute(runtime, { command: rankRound, actor: organiser, input: { roundId: round.id } }));
  if (decided) await decide(runtime, round);
  return { round, organisation, organiser, candidateIds };
}

async function nominate(given: {
  runtime: TestRuntime;
  organisation: Organisation;
  round: MadeRound;
  at: number;
}): Promise<string> {
  const { runtime, organisation, round, at } = given;
  const { db } = runtime.database;
  const unit = organisation.communities[at % 4] ?? organisation.communities[0];
  const person = await makeCadre(runtime, { unit, name: `候选${at + 1}`, post: "communityWorker" });
  const more = {
    sex: at % 3 === 0 ? "male" : "female",
    politicalStatus: at < 2 ? "masses" : "partyMember",
    birthMonth: `${1978 + at}-04`,
    ethnicity: "汉族",
    nativePlace: "四川宜宾",
    identityMasked: "511502********002X",
    communityWorkStartedOn: at === 5 ? null : `${2010 + at}-06-15`,
    partyPost: at % 2 === 0 ? "member" : null,
    committeePost: "communityWorker",
    appraisals: "2024称职;2025优秀",
  };
  await db.update(cadre).set(more).where(eq(cadre.id, person.id));
  const facts = (await loadCandidateFacts(db, { cadreIds: [person.id], rules: round.rules })).get(person.id);
  if (facts === undefined) throw new Error("the person is not in the roster");
  const gates = judgeGates({
    facts,
    reviews: [],
    gates: gatesOf(round.rules, "secretary"),
    asOf: round.rules.asOf,
  });
  const excellent = 60 + ((at * 17) % 11) * 3;
  const votes = { excellent, competent: 100 - excellent, basicallyCompetent: 0, incompetent: 0 };
  return makeCandidate(runtime, {
    round,
    cadre: person,
    more: { facts, gates, eligible: isEligible(gates), votes, basis: "群众公认，能办实事" },
  });
}

async function decide(runtime: TestRuntime, round: MadeRound): Promise<void> {
  await runtime.database.db.transaction(async (tx) => {
    for (const { candidate } of await listCandidates(tx, round.id)) {
      const selected = candidate.advised ?? false;
      await updateCandidate(tx, { candidateId: candidate.id, selected });
    }
    await updateRound(tx, {
      ...{ roundId: round.id, status: "decided", decisionDocument: "组发〔2026〕9号" },
      decidedAt: runtime.now(),
    });
  });
}
