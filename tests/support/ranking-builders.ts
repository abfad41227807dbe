import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import type { DemocraticVotes, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import type { Runtime } from "#server/runtime.ts";
import {
  type MadeCadre,
  makeCadre,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import { type MadeRound, makeCandidate, makeRound, rulesWith } from "#tests/support/selection-builders.ts";

export const votesOf = (excellent: number): DemocraticVotes => ({
  ...{ excellent, competent: 100 - excellent, basicallyCompetent: 0, incompetent: 0 },
});
const factsIn = (community: Unit, subdistrict: Unit): CandidateFacts => ({
  subdistrictId: subdistrict.id,
  communityId: community.id,
  communityKind: null,
  sex: "female",
  birthMonth: "1990-05",
  politicalStatus: "partyMember",
  education: "bachelor",
  certificate: null,
  communityWorkStartedOn: "2018-07",
  posts: [],
  inPost: "inPost",
  appraisals: [],
  contestIds: [],
});

export type RankableRound = { round: MadeRound; people: MadeCadre[]; ids: string[] };

/** Four people of one community, by votes 90, 80, 70, 60, and one of another subdistrict with 50; daily work has no scheme. */
export async function makeRankable(
  runtime: Runtime,
  given: {
    organisation: Organisation;
    status?: RoundState;
    rules?: SelectionRules;
    /** Per cent of "excellent", the rest "competent"; null: nobody voted. */
    votes?: (number | null)[];
  },
): Promise<RankableRound> {
  const { organisation } = given;
  const { status = "eligible", rules = rulesWith(), votes = [90, 80, 70, 60, 50] } = given;
  const round = await makeRound(runtime, { unit: organisation.district, status, rules });
  const [people, ids]: [MadeCadre[], string[]] = [[], []];
  for (const [at, share] of votes.entries()) {
    const [community, subdistrict] =
      at < 4
        ? [organisation.communities[0], organisation.subdistricts[0]]
        : [organisation.communities[2], organisation.subdistricts[1]];
    const cadre = await makeCadre(runtime, { unit: community });
    people.push(cadre);
    const more = {
      votes: share === null ? null : votesOf(share),
      facts: factsIn(community, subdistrict),
      gates: [],
      eligible: true,
    };
    ids.push(await makeCandidate(runtime, { round, cadre, more }));
  }
  return { round, people, ids };
}
