import type { ContestReliability } from "#app/domain/selection/list-report.ts";
import type { DbOrTx } from "#db/client.ts";
import {
  type ConfirmedContest,
  listConfirmedContests,
  listContestantsOfPeople,
} from "#db/queries/selection-scores.ts";
import { readSigned } from "#server/views/results/signed-versions.ts";
import { hundredths, measuredBy } from "./contest-reliability.ts";

/** An official score, hundredths. */
export type OfficialScore = { contestId: string; points: number };
export type ContestScores = {
  /** Of those asked for, the confirmed ones, in order of the day they were held. */
  contests: ContestReliability[];
  /** Cadre → scores in the same order. */
  scores: Map<string, OfficialScore[]>;
};

/**
 * Official scores of people in contests: those of the newest signed version. A contest that is not signed gives nothing, nor
 * does somebody without a place (absent, disqualified).
 */
export async function loadContestScores(
  db: DbOrTx,
  given: { contestIds: readonly string[]; cadreIds: readonly string[] },
): Promise<ContestScores> {
  const found: ContestScores = { contests: [], scores: new Map() };
  if (given.contestIds.length === 0) return found;
  const [contests, entries] = await Promise.all([
    listConfirmedContests(db, given.contestIds),
    listContestantsOfPeople(db, given),
  ]);
  for (const contest of contests) {
    const own = entries.filter(({ contestId }) => contestId === contest.id);
    await readContest({ db, contest, entries: own, found });
  }
  return found;
}

type Entry = { id: string; cadreId: string | null };

async function readContest(given: {
  db: DbOrTx;
  contest: ConfirmedContest;
  entries: readonly Entry[];
  found: ContestScores;
}): Promise<void> {
  const { contest, found } = given;
  const signed = await readSigned(given.db, contest);
  if (signed === null) return;
  found.contests.push(measuredBy({ ...signed, contestId: contest.id, title: contest.title }));
  const scoreOf = new Map(signed.result.ranking.map(({ contestant, score }) => [contestant, score]));
  for (const { id, cadreId } of given.entries) {
    const score = scoreOf.get(id);
    if (score === undefined || cadreId === null) continue;
    const known = found.scores.get(cadreId) ?? [];
    found.scores.set(cadreId, [...known, { contestId: contest.id, points: hundredths(score) }]);
  }
}
