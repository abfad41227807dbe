import { type SQLWrapper, sql } from "drizzle-orm";
import type {
  ContestStatus,
  PerformanceStatus,
  SeatScoring,
  SheetSource,
  SheetStatus,
} from "#app/domain/contest/states.ts";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import type { Tx } from "#db/client.ts";
import { scoreOp, sheet } from "#db/schema/scoring.ts";

/** Everything the sheet's rule asks of the database, for one seat and one performance. */
export type SheetPlaceRow = {
  contestId: string;
  contestStatus: ContestStatus;
  unitPath: string;
  performanceStatus: PerformanceStatus;
  locked: boolean;
  withdrawn: boolean;
  scoring: SeatScoring;
  removed: boolean;
  recused: boolean;
  samePanel: boolean;
  item: Item;
  decidedSeq: number;
  sheetId: string | null;
  sheetStatus: SheetStatus | null;
  seq: number | null;
  revision: number | null;
  marks: Record<string, number> | null;
  comments: Record<string, string> | null;
  source: SheetSource | null;
  enteredBy: string | null;
  confirmedBy: string | null;
};

/**
 * Locks, then reads. Operations of one seat go one after the other (the seat's row); those of a panel go side by side
 * (a shared lock), but not beside a lock, a return or a disqualification, which hold the performance for update.
 * The reading is a statement of its own, sent together with the first: it must see what those who held the locks wrote.
 */
export async function lockSheetPlace(
  tx: Tx,
  place: { performanceId: string; seatId: string },
): Promise<SheetPlaceRow | null> {
  const { performanceId, seatId } = place;
  const locking = tx.execute(sql`
    select 1 from seat s, performance p where s.id = ${seatId}::uuid and p.id = ${performanceId}::uuid
    for no key update of s for share of p`);
  const reading = tx.execute<SheetPlaceRow>(sql`
    select c.id as "contestId", c.status as "contestStatus", u.path as "unitPath",
           p.status as "performanceStatus", p.locked_at is not null as "locked", k.status <> 'registered' as "withdrawn",
           s.scoring, s.removed_at is not null as "removed", s.panel_id = p.panel_id as "samePanel",
           exists (select 1 from recusal r
                    where r.seat_id = s.id and r.contestant_id = p.contestant_id and r.status = 'confirmed') as "recused",
           (select item from jsonb_array_elements(v.body->'rounds') round, jsonb_array_elements(round->'items') item
             where item->>'key' = p.item_key limit 1) as "item",
           coalesce((select max(o.seq) from score_op o where o.performance_id = p.id and o.seat_id = s.id
                       and o.kind in ('submit', 'takeBack', 'abstain')), 0) as "decidedSeq",
           h.id as "sheetId", h.status as "sheetStatus", h.seq, h.revision, h.marks, h.comments, h.source,
           h.entered_by as "enteredBy", h.confirmed_by as "confirmedBy"
      from performance p
      join contest c on c.id = p.contest_id
      join org_unit u on u.id = c.unit_id
      join rule_set_version v on v.contest_id = c.id and v.version = c.rule_version
      join contestant k on k.id = p.contestant_id
      join seat s on s.id = ${seatId}::uuid
      left join sheet h on h.performance_id = p.id and h.seat_id = s.id
     where p.id = ${performanceId}::uuid`);
  const [, rows] = await Promise.all([locking, reading]);
  return rows[0] ?? null;
}

export type OpRow = typeof scoreOp.$inferInsert;
export type SheetRow = typeof sheet.$inferInsert;

/** Writes the operation and, where it took effect, the sheet as it then stands. */
export function savingOpAndSheet(
  tx: Tx,
  { op, sheet }: { op: OpRow | null; sheet: SheetRow | null },
): readonly SQLWrapper[] {
  return [
    // The same operation sent twice at once: the second one ends at its request id and is answered as the first.
    ...(op === null ? [] : [tx.insert(scoreOp).values(op).onConflictDoNothing()]),
    ...(sheet === null ? [] : [savingSheet(tx, sheet)]),
  ];
}

const savingSheet = (tx: Tx, row: SheetRow) => {
  const { id, performanceId, seatId, ...rest } = row;
  return tx
    .insert(sheet)
    .values(row)
    .onConflictDoUpdate({ target: [sheet.performanceId, sheet.seatId], set: rest });
};
