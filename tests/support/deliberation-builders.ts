import type { Actor } from "#app/domain/access/actor.ts";
import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import type { RoundReport } from "#app/domain/selection/list-report.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { recordMeeting } from "#server/commands/deliberation/record-meeting.ts";
import type { Runtime } from "#server/runtime.ts";
import { type AccountActor, execute, expectOk } from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
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

export type MadeDeliberation = {
  organisation: Organisation;
  round: MadeRound;
  keeper: AccountActor;
  /** Manage the first and the second subdistrict. */
  managers: [AccountActor, AccountActor];
  /** In rank order, two of each subdistrict in turn: the first two are advised. */
  candidates: string[];
  people: MadeCadre[];
};

export const factsOf = ({
  subdistrict,
  community,
}: {
  subdistrict: Unit;
  community: Unit;
}): CandidateFacts => ({
  ...{ subdistrictId: subdistrict.id, communityId: community.id, communityKind: null },
  ...{ sex: "female", birthMonth: "1990-05", politicalStatus: "partyMember", education: "bachelor" },
  ...{ certificate: "socialWorker", communityWorkStartedOn: "2018-03", posts: ["communityWorker"] },
  ...{ inPost: "inPost", appraisals: [{ year: 2025, grade: "excellent" }], contestIds: [] },
});

export const REPORT: RoundReport = {
  contests: [],
  lists: [
    {
      ...{ post: "secretary", eligible: 4, seats: 2, selected: 2, total: 18_000, intervals: [], price: null },
      firmness: { draws: 1_000, firm: 1, deliberate: 2, out: 1 },
    },
  ],
};

/** Ranked on 16 May 2026 with a list of two seats; the second and third are in the boundary zone. */
export async function makeDeliberation(
  runtime: Runtime,
  given: { status?: RoundState; list?: Partial<PostList>; report?: RoundReport | null } = {},
): Promise<MadeDeliberation> {
  const organisation = await makeOrganisation(runtime);
  const { district, subdistricts, communities } = organisation;
  const rules = rulesWith({ lists: [listFor("secretary", given.list)] });
  const round = await makeRound(runtime, {
    ...{ unit: district, status: given.status ?? "ranked", rules },
    more: {
      rankedAt: new Date("2026-05-16T01:00:00Z"),
      report: given.report === undefined ? REPORT : given.report,
    },
  });
  const [people, candidates]: [MadeCadre[], string[]] = [[], []];
  for (const [at, acceptability] of [9_900, 6_200, 3_700, 200].entries()) {
    const [community, subdistrict] = [communities[at % 2 === 0 ? 0 : 2], subdistricts[at % 2 === 0 ? 0 : 1]];
    const cadre = await makeCadre(runtime, { unit: community, post: "communityWorker" });
    people.push(cadre);
    const more = {
      ...{ facts: factsOf({ subdistrict, community }), gates: [], eligible: true, scores: [] },
      ...{ composite: 9_000 - at * 100, rankKey: [9_000 - at * 100], place: at + 1, advised: at < 2 },
      ...{ blocked: at < 2 ? null : { level: "total" as const, unitId: null, atMost: 2 }, acceptability },
    };
    candidates.push(await makeCandidate(runtime, { round, cadre, more }));
  }
  const manager = (unit: Unit) => makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit }] });
  const managers: [AccountActor, AccountActor] = [
    await manager(subdistricts[0]),
    await manager(subdistricts[1]),
  ];
  return {
    organisation,
    round,
    keeper: await makeOrganiser(runtime, district),
    managers,
    candidates,
    people,
  };
}

/** 李红, 王强 and 赵敏 without accounts; `accounts` besides, who come after them. */
export const meetingInput = (
  made: MadeDeliberation,
  { accounts = [], ...more }: { accounts?: readonly AccountActor[]; [field: string]: unknown } = {},
) => ({
  ...{
    roundId: made.round.id,
    heldOn: "2026-05-16",
    venue: "区委 301 会议室",
    minutes: "逐人讨论边界区人选。",
  },
  present: [
    ...["李红", "王强", "赵敏"].map((name) => ({ name, office: "组织部" })),
    ...accounts.map(({ accountId }) => ({ name: "", office: "街道党工委", accountId })),
  ],
  recusals: [],
  ...more,
});

export type MadeMeeting = { meetingId: string; attendanceIds: string[] };

export async function makeMeeting(
  runtime: Runtime,
  made: MadeDeliberation,
  { actor = made.keeper, ...more }: { actor?: Actor } & Parameters<typeof meetingInput>[1] = {},
): Promise<MadeMeeting> {
  return expectOk(await execute(runtime, { command: recordMeeting, actor, input: meetingInput(made, more) }));
}
