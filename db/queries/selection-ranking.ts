import { and, count, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { GateOutcome } from "#app/domain/selection/candidate-facts.ts";
import type { DrawnScore } from "#app/domain/selection/drawn-score.ts";
import type { Blocked } from "#app/domain/selection/seats.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contest } from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";
import { selectionCandidate as candidate, selectionNotice } from "#db/schema/selection.ts";
import { selectionMeeting, selectionMove } from "#db/schema/selection-meeting.ts";

/** Floors are solved while the round is locked: longer than other transactions may do nothing. */
export const waitForSolver = (tx: Tx) =>
  tx.execute(sql`set local idle_in_transaction_session_timeout = '120s'`);

export async function countMeetings(db: DbOrTx, roundId: string): Promise<number> {
  const [row] = await db
    .select({ meetings: count() })
    .from(selectionMeeting)
    .where(eq(selectionMeeting.roundId, roundId));
  return row?.meetings ?? 0;
}

export type RankedRow = {
  id: string;
  scores: DrawnScore[];
  composite: number | null;
  rankKey: readonly number[] | null;
  gates: GateOutcome[];
  eligible: boolean;
};

const given = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)`;

/** Scores and order of many candidates in one statement; what was advised before is forgotten. */
export const saveRanked = (tx: Tx, rows: readonly RankedRow[]) =>
  tx.execute(sql`
    update ${candidate} c
       set scores = r.scores, composite = r.composite, rank_key = r."rankKey", gates = r.gates, eligible = r.eligible,
           place = null, advised = null, blocked = null, acceptability = null
      from ${given(rows)} as r
           (id uuid, scores jsonb, composite int, "rankKey" bigint[], gates jsonb, eligible boolean)
     where c.id = r.id`);

export type SeatedRow = { id: string; place: number; advised: boolean; blocked: Blocked | null };

export const saveSeated = (tx: Tx, rows: readonly SeatedRow[]) =>
  tx.execute(sql`
    update ${candidate} c set place = r.place, advised = r.advised, blocked = r.blocked
      from ${given(rows)} as r (id uuid, place int, advised boolean, blocked jsonb)
     where c.id = r.id`);

/** Only who still stands on a list of the round. */
export const saveAcceptability = (
  tx: Tx,
  { roundId, rows }: { roundId: string; rows: readonly { candidateId: string; acceptability: number }[] },
) =>
  tx.execute(sql`
    update ${candidate} c set acceptability = r.acceptability
      from ${given(rows)} as r ("candidateId" uuid, acceptability int)
     where c.id = r."candidateId" and c.round_id = ${roundId} and c.place is not null`);

/** Names of all subdistricts and communities, for sentences about their seats. */
export async function listUnitNames(db: DbOrTx): Promise<Map<string, string>> {
  const rows = await db.select({ id: orgUnit.id, name: orgUnit.name }).from(orgUnit);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The move of a candidate that is in force, seconded. */
export async function findMove(db: DbOrTx, candidateId: string) {
  const [row] = await db
    .select({ direction: selectionMove.direction, reason: selectionMove.reason })
    .from(selectionMove)
    .where(
      and(
        eq(selectionMove.candidateId, candidateId),
        isNull(selectionMove.takenBackAt),
        isNotNull(selectionMove.secondedBy),
      ),
    );
  return row ?? null;
}

/** The notice a candidate is on, the newest. */
export async function findNoticeOf(
  db: DbOrTx,
  { roundId, candidateId }: { roundId: string; candidateId: string },
) {
  const [row] = await db
    .select({ closesOn: selectionNotice.closesOn, contact: selectionNotice.contact })
    .from(selectionNotice)
    .where(
      and(
        eq(selectionNotice.roundId, roundId),
        sql`${candidateId}::uuid = any(${selectionNotice.candidateIds})`,
        isNull(selectionNotice.closedAt),
      ),
    )
    .orderBy(desc(selectionNotice.at))
    .limit(1);
  return row ?? null;
}

export async function listContestTitles(db: DbOrTx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: contest.id, title: contest.title })
    .from(contest)
    .where(inArray(contest.id, [...ids]));
  return new Map(rows.map(({ id, title }) => [id, title]));
}
