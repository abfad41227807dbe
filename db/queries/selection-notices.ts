import { asc, eq, inArray } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { account, cadre } from "#db/schema/people.ts";
import {
  selectionAttendance,
  selectionCandidate,
  selectionNotice,
  selectionObjection,
  selectionRecusal,
} from "#db/schema/selection.ts";

export type NoticeRow = typeof selectionNotice.$inferSelect;
export type NoticeObjectionRow = typeof selectionObjection.$inferSelect;

/** The notices of a round, in the order in which they were opened. */
export const listNotices = (db: DbOrTx, roundId: string): Promise<NoticeRow[]> =>
  db
    .select()
    .from(selectionNotice)
    .where(eq(selectionNotice.roundId, roundId))
    .orderBy(asc(selectionNotice.at), asc(selectionNotice.id));

export async function findNotice(db: DbOrTx, noticeId: string): Promise<NoticeRow | null> {
  const [row] = await db.select().from(selectionNotice).where(eq(selectionNotice.id, noticeId));
  return row ?? null;
}

export const saveNotice = (tx: Tx, row: typeof selectionNotice.$inferInsert) =>
  tx.insert(selectionNotice).values(row);

export const updateNotice = (
  tx: Tx,
  { noticeId, ...set }: { noticeId: string } & Partial<Omit<NoticeRow, "id">>,
) => tx.update(selectionNotice).set(set).where(eq(selectionNotice.id, noticeId));

/** Objections to people of a round, the oldest first, with whom they concern and who decided. */
export const listNoticeObjections = (db: DbOrTx, roundId: string) =>
  db
    .select({
      objection: selectionObjection,
      name: cadre.name,
      post: selectionCandidate.post,
      decidedBy: account.displayName,
    })
    .from(selectionObjection)
    .innerJoin(selectionNotice, eq(selectionObjection.noticeId, selectionNotice.id))
    .innerJoin(selectionCandidate, eq(selectionObjection.candidateId, selectionCandidate.id))
    .innerJoin(cadre, eq(selectionCandidate.cadreId, cadre.id))
    .leftJoin(account, eq(selectionObjection.decidedBy, account.id))
    .where(eq(selectionNotice.roundId, roundId))
    .orderBy(asc(selectionObjection.filedAt), asc(selectionObjection.id));

/** An objection and the round of its notice. */
export async function findNoticeObjection(db: DbOrTx, objectionId: string) {
  const [row] = await db
    .select({ objection: selectionObjection, roundId: selectionNotice.roundId })
    .from(selectionObjection)
    .innerJoin(selectionNotice, eq(selectionObjection.noticeId, selectionNotice.id))
    .where(eq(selectionObjection.id, objectionId));
  return row ?? null;
}

export const saveNoticeObjection = (tx: Tx, row: typeof selectionObjection.$inferInsert) =>
  tx.insert(selectionObjection).values(row);

export const updateNoticeObjection = (
  tx: Tx,
  { objectionId, ...set }: { objectionId: string } & Partial<Omit<NoticeObjectionRow, "id">>,
) => tx.update(selectionObjection).set(set).where(eq(selectionObjection.id, objectionId));

/** Accounts that took no part in the meeting where these candidates were concerned: candidate → accounts. */
export async function listRecusedAccounts(
  db: DbOrTx,
  candidateIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const recused = new Map<string, Set<string>>();
  if (candidateIds.length === 0) return recused;
  const rows = await db
    .select({ candidateId: selectionRecusal.candidateId, accountId: selectionAttendance.accountId })
    .from(selectionRecusal)
    .innerJoin(selectionAttendance, eq(selectionRecusal.attendanceId, selectionAttendance.id))
    .where(inArray(selectionRecusal.candidateId, [...candidateIds]));
  for (const { candidateId, accountId } of rows) {
    if (accountId === null) continue;
    recused.set(candidateId, (recused.get(candidateId) ?? new Set()).add(accountId));
  }
  return recused;
}
