import { randomUUID } from "node:crypto";
import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import type { SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { selectionNotice } from "#db/schema/selection.ts";
import type { AccountActor, TestRuntime } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import {
  listFor,
  type MadeRound,
  makeCandidate,
  makeRound,
  rulesWith,
} from "#tests/support/selection-builders.ts";

export type MadeStanding = { id: string; cadre: MadeCadre };
export type MadeNoticeRound = {
  organisation: Organisation;
  round: MadeRound;
  holder: AccountActor;
  /** Another holder of the same round. */
  other: AccountActor;
  /** By their place, from 1: `standing[0]` is the first of the list. */
  standing: MadeStanding[];
};

export const factsOf = (
  organisation: Organisation,
  unit: Unit,
  more: Partial<CandidateFacts> = {},
): CandidateFacts => ({
  subdistrictId: organisation.subdistricts.find(({ path }) => unit.path.startsWith(path))?.id ?? null,
  communityId: organisation.communities.find(({ path }) => unit.path.startsWith(path))?.id ?? null,
  ...{ communityKind: null, sex: "female", birthMonth: "1990-05", politicalStatus: "partyMember" },
  ...{ education: "bachelor", certificate: null, communityWorkStartedOn: "2018-01", posts: [] },
  ...{ inPost: "inPost", appraisals: [], contestIds: [] },
  ...more,
});

/** A district's round with a list of two seats and four people in line; the first two are selected. */
export async function makeNoticeRound(
  runtime: TestRuntime,
  given: {
    status?: RoundState;
    rules?: Partial<SelectionRules>;
    /** Whose round it is: the district's, or the first subdistrict's. */
    of?: "subdistrict";
    /** Communities (0 to 3) of the people in line. */
    units?: readonly (0 | 1 | 2 | 3)[];
  } = {},
): Promise<MadeNoticeRound> {
  const organisation = await makeOrganisation(runtime);
  const unit = given.of === undefined ? organisation.district : organisation.subdistricts[0];
  const rules = rulesWith({ lists: [listFor("secretary", { total: 2 })], ...given.rules });
  const round = await makeRound(runtime, { unit, status: given.status ?? "decided", rules });
  const total = rules.lists[0]!.total;
  const standing: MadeStanding[] = [];
  for (const [index, at] of (given.units ?? [0, 1, 2, 3]).entries()) {
    const community = organisation.communities[at];
    const cadre = await makeCadre(runtime, {
      unit: community,
      name: `入选${index + 1}号`,
      post: "communityWorker",
    });
    const selected = index < total;
    const more = {
      ...{ eligible: true, facts: factsOf(organisation, community), composite: 9_000 - index * 100 },
      ...{ place: index + 1, rankKey: [9_000 - index * 100], advised: selected, selected },
    };
    standing.push({ id: await makeCandidate(runtime, { round, cadre, more }), cadre });
  }
  const role = given.of === undefined ? "districtOrganiser" : "subdistrictManager";
  const holds = () => makeAccount(runtime, { grants: [{ role, unit }] });
  return { organisation, round, holder: await holds(), other: await holds(), standing };
}

/** A notice written straight into the database, the selected on it unless others are named. */
export async function makeNotice(
  runtime: TestRuntime,
  made: MadeNoticeRound,
  given: { opensOn: string; closesOn: string; candidateIds?: readonly string[]; closed?: boolean },
): Promise<string> {
  const id = randomUUID();
  const total = made.round.rules.lists[0]!.total;
  await runtime.database.db.insert(selectionNotice).values({
    ...{ id, roundId: made.round.id, opensOn: given.opensOn, closesOn: given.closesOn, workingDays: 5 },
    contact: "区委组织部 0831-8220000",
    candidateIds: [...(given.candidateIds ?? made.standing.slice(0, total).map((each) => each.id))],
    closedAt: given.closed === true ? new Date(`${given.closesOn}T23:00:00+08:00`) : null,
    at: new Date(`${given.opensOn}T08:00:00+08:00`),
  });
  return id;
}
