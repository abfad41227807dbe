import { count, eq, sql } from "drizzle-orm";
import type { GateOutcome } from "#app/domain/selection/candidate-facts.ts";
import type { DrawnScore } from "#app/domain/selection/drawn-score.ts";
import type { Blocked } from "#app/domain/selection/seats.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { orgUnit } from "#db/schema/people.ts";
import { selectionCandidate as candidate, selectionMeeting } from "#db/schema/selection.ts";

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
