import { and, eq, inArray } from "drizzle-orm";
import type { RecusalGround } from "#app/domain/contest/states.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { recusal } from "#db/schema/contest.ts";

export type RecusalRow = typeof recusal.$inferSelect;

export const listRecusals = (db: DbOrTx, contestId: string): Promise<RecusalRow[]> =>
  db.select().from(recusal).where(eq(recusal.contestId, contestId)).orderBy(recusal.id);

export const insertRecusals = (
  tx: Tx,
  rows: readonly {
    id: string;
    contestId: string;
    seatId: string;
    contestantId: string;
    ground: RecusalGround;
    note: string | null;
  }[],
) =>
  rows.length === 0
    ? Promise.resolve()
    : tx.insert(recusal).values(rows.map((row) => ({ ...row, status: "proposed" as const })));

export const settleRecusals = (
  tx: Tx,
  given: {
    contestId: string;
    recusalIds: readonly string[];
    verdict: "confirmed" | "dismissed";
    note: string | null;
    by: string | null;
    at: Date;
  },
) =>
  tx
    .update(recusal)
    .set({ status: given.verdict, note: given.note, decidedBy: given.by, decidedAt: given.at })
    .where(and(eq(recusal.contestId, given.contestId), inArray(recusal.id, [...given.recusalIds])));
