import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import type { RoundState } from "#app/domain/selection/round-life.ts";
import type { DemocraticVotes, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { listCandidates } from "#db/queries/selection-candidates.ts";
import { findRound } from "#db/queries/selection-rounds.ts";
import { selectionCandidate, selectionMeeting } from "#db/schema/selection.ts";
import { keepFirmness } from "#server/commands/ranking/keep-firmness.ts";
import { rankRound } from "#server/commands/ranking/rank-round.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  type MadeCadre,
  makeAccount,
  makeCadre,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import {
  listFor,
  type MadeRound,
  makeCandidate,
  makeRound,
  rulesWith,
} from "#tests/support/selection-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  organiser = await makeOrganiser(runtime, organisation.district);
});
afterAll(() => runtime.close());

const votesOf = (excellent: number): DemocraticVotes => ({
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

type Made = { round: MadeRound; people: MadeCadre[]; ids: string[] };

/** Four people of one community, by votes 90, 80, 70, 60, and one of another subdistrict with 50; daily work has no scheme. */
async function made(
  given: { status?: RoundState; rules?: SelectionRules; votes?: (number | null)[] } = {},
): Promise<Made> {
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

const rank = (round: MadeRound, actor = organiser) =>
  execute(runtime, { command: rankRound, actor, input: { roundId: round.id } });
const rows = async ({ round, ids }: Made) => {
  const all = await listCandidates(runtime.database.db, round.id);
  return ids.map((id) => all.find(({ candidate }) => candidate.id === id)!.candidate);
};
const reportOf = async ({ round }: Made) => (await findRound(runtime.database.db, round.id))!.round;

describe("rankRound", () => {
  it("draws scores, orders by composite and gives the seats from the top", async () => {
    const given = await made();
    expect(expectOk(await rank(given.round))).toEqual({ ranked: 5, out: 0 });
    const found = await rows(given);
    expect(found.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
    expect(found.map(({ advised }) => advised)).toEqual([true, true, false, false, false]);
    // 90 excellent, 10 competent: 98.00 points, value 0.95, weight a half; daily work is the declared default 0.
    expect(found[0]).toMatchObject({ composite: 4_750, blocked: null, acceptability: null });
    expect(found[2]?.blocked).toEqual({ level: "total", unitId: null, atMost: 2 });
    const { status, rankedAt, report } = await reportOf(given);
    expect([status, rankedAt]).toEqual(["ranked", runtime.now()]);
    expect(report?.lists).toMatchObject([
      { post: "secretary", eligible: 5, seats: 2, selected: 2, total: 9_250 },
    ]);
    expect(report?.lists[0]?.intervals.map(({ criterion }) => criterion)).toEqual(["daily", "votes"]);
  });

  it("skips whom a full community stops, and says which", async () => {
    const rules = rulesWith({ lists: [listFor("secretary", { perCommunity: 1 })] });
    const given = await made({ rules });
    expectOk(await rank(given.round));
    const found = await rows(given);
    expect(found.map(({ advised }) => advised)).toEqual([true, false, false, false, true]);
    const unitId = organisation.communities[0].id;
    expect(found[1]?.blocked).toEqual({ level: "community", unitId, atMost: 1 });
  });

  it("takes who lacks a score the rules ask for off the list, by a gate that names the criterion", async () => {
    const given = await made({ votes: [90, null, 70] });
    expect(expectOk(await rank(given.round))).toEqual({ ranked: 2, out: 1 });
    const [, without] = await rows(given);
    expect(without).toMatchObject({ eligible: false, composite: null, place: null });
    expect(without?.gates).toEqual([
      { key: "score:votes", kind: "score", passed: false, found: "民主测评", missing: [], reviewIds: [] },
    ]);
  });

  it("draws anew until a meeting is recorded, and takes those in whose score has come meanwhile", async () => {
    const given = await made({ votes: [90, null, 70] });
    expectOk(await rank(given.round));
    const { db } = runtime.database;
    await db
      .update(selectionCandidate)
      .set({ votes: votesOf(95) })
      .where(eq(selectionCandidate.id, given.ids[1]!));
    expect(expectOk(await rank(given.round))).toEqual({ ranked: 3, out: 0 });
    expect((await rows(given)).map(({ place }) => place)).toEqual([2, 1, 3]);
    await db.insert(selectionMeeting).values({
      ...{
        id: given.round.id,
        roundId: given.round.id,
        heldOn: "2026-05-16",
        venue: "会议室",
        minutes: "纪要",
      },
      at: runtime.now(),
    });
    expectRefused(await rank(given.round), "ranking.meeting-recorded");
  });

  it("decides between equals by the lot of the announced seed, the same each time", async () => {
    const given = await made({ votes: [80, 80, 80, 80] });
    expectOk(await rank(given.round));
    const first = (await rows(given)).map(({ place }) => place);
    expectOk(await rank(given.round));
    expect((await rows(given)).map(({ place }) => place)).toEqual(first);
    expect([...first].sort()).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ["ranking.not-to-rank", "nominated"],
    ["ranking.not-to-rank", "deliberated"],
  ] as const)("refuses %s in the state %s", async (rule, status) => {
    const { round } = await made({ status });
    expectRefused(await rank(round), rule);
  });

  it("refuses a round in which nobody is eligible, or nobody has a score", async () => {
    expectRefused(await rank((await made({ votes: [] })).round), "ranking.nobody-eligible");
    expectRefused(await rank((await made({ votes: [null] })).round), "ranking.nobody-scored");
  });

  it("is for the holder of the round who does not stand on a list", async () => {
    const given = await made();
    const [subdistrict] = organisation.subdistricts;
    const manager = await makeAccount(runtime, {
      grants: [{ role: "subdistrictManager", unit: subdistrict }],
    });
    expectKind(await rank(given.round, manager), "forbidden");
    const candidate = await makeAccount(runtime, {
      cadre: given.people[0]!,
      grants: [{ role: "districtOrganiser", unit: organisation.district }],
    });
    expectKind(await rank(given.round, candidate), "forbidden");
    const stranger = await makeAccount(runtime, { cadre: await makeCadre(runtime, { unit: subdistrict }) });
    expectKind(await rank(given.round, stranger), "missing");
  });

  it("records counts and no names", async () => {
    const { round } = await made();
    expectOk(await rank(round));
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "ranking.rank-round",
      details: { roundId: round.id, ranked: 5, out: 0, again: false },
    });
  });
});

describe("keepFirmness", () => {
  const keep = (given: Made, more: object = {}, actor: typeof systemActor | AccountActor = systemActor) =>
    execute(runtime, {
      command: keepFirmness,
      actor,
      input: {
        roundId: given.round.id,
        rankedAt: runtime.now().getTime(),
        lists: [
          {
            post: "secretary",
            drawn: 1_000,
            acceptability: given.ids.map((candidateId, at) => ({
              candidateId,
              acceptability: [9_990, 9_500, 5_010, 500, 0][at]!,
            })),
          },
        ],
        ...more,
      },
    });

  it("keeps each one's share and counts the zones", async () => {
    const given = await made();
    expectOk(await rank(given.round));
    expectOk(await keep(given));
    expect((await rows(given)).map(({ acceptability }) => acceptability)).toEqual([
      9_990, 9_500, 5_010, 500, 0,
    ]);
    const { report } = await reportOf(given);
    expect(report?.lists[0]?.firmness).toEqual({ draws: 1_000, firm: 2, deliberate: 1, out: 2 });
  });

  it("refuses a run on scores that were drawn anew, and a round without a list", async () => {
    const given = await made();
    expectRefused(await keep(given), "ranking.not-ranked");
    expectOk(await rank(given.round));
    expectRefused(await keep(given, { rankedAt: 1 }), "ranking.drawn-anew");
  });

  it("is for the system only", async () => {
    const given = await made();
    expectOk(await rank(given.round));
    expectKind(await keep(given, {}, organiser), "forbidden");
  });
});
