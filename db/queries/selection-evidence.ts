import { asc, eq, inArray } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { contest } from "#db/schema/contest.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import {
  selectionCandidate,
  selectionMeeting,
  selectionMove,
  selectionNotice,
  selectionReview,
} from "#db/schema/selection.ts";

/** All statements of departments about anybody of a round, in the order they were made. */
export async function listReviewsOf(db: DbOrTx, roundId: string) {
  const rows = await db
    .select({ review: selectionReview })
    .from(selectionReview)
    .innerJoin(selectionCandidate, eq(selectionReview.candidateId, selectionCandidate.id))
    .where(eq(selectionCandidate.roundId, roundId))
    .orderBy(asc(selectionReview.at), asc(selectionReview.id));
  return rows.map(({ review }) => review);
}

/** All moves of the meetings of a round, those taken back too. */
export async function listAllMovesOf(db: DbOrTx, roundId: string) {
  const rows = await db
    .select({ move: selectionMove })
    .from(selectionMove)
    .innerJoin(selectionMeeting, eq(selectionMove.meetingId, selectionMeeting.id))
    .where(eq(selectionMeeting.roundId, roundId))
    .orderBy(asc(selectionMove.at), asc(selectionMove.id));
  return rows.map(({ move }) => move);
}

/** With the records of the people; the order is that of the lists. */
export const listCandidatesInFull = (db: DbOrTx, roundId: string) =>
  db
    .select({ candidate: selectionCandidate, cadre, unitName: orgUnit.name, unitPath: orgUnit.path })
    .from(selectionCandidate)
    .innerJoin(cadre, eq(selectionCandidate.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(selectionCandidate.unitId, orgUnit.id))
    .where(eq(selectionCandidate.roundId, roundId))
    .orderBy(asc(selectionCandidate.post), asc(selectionCandidate.place), asc(selectionCandidate.id));
export type FullCandidate = Awaited<ReturnType<typeof listCandidatesInFull>>[number];

export const listContestDays = (db: DbOrTx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({ id: contest.id, heldOn: contest.heldOn, publishedAt: contest.publishedAt })
        .from(contest)
        .where(inArray(contest.id, [...ids]));

/** The notices of a round, the first first. */
export const listNoticesOf = (db: DbOrTx, roundId: string) =>
  db
    .select()
    .from(selectionNotice)
    .where(eq(selectionNotice.roundId, roundId))
    .orderBy(asc(selectionNotice.at), asc(selectionNotice.id));
