import * as PaperDraw from "#app/domain/quiz/paper-draw.ts";
import { dayOf } from "#app/text/time.ts";
import type { DbOrTx } from "#db/client.ts";
import type { ScopedContest } from "#db/queries/contests.ts";
import { listCandidates } from "#db/queries/paper-candidates.ts";

/** The day whose law counts: the contest's, or today while it has none. */
export const lawDay = (contest: { heldOn: string | null }, now: Date): string => contest.heldOn ?? dayOf(now);

/** Reviewed questions, not retired, whose source is in force on the contest's day. */
export async function readCandidates(given: {
  db: DbOrTx;
  scope: ScopedContest;
  now: Date;
}): Promise<PaperDraw.Candidate[]> {
  const day = lawDay(given.scope.contest, given.now);
  const rows = await listCandidates(given.db, given.scope.unitPath);
  return rows.filter(({ source }) => PaperDraw.inForce(source, day));
}
