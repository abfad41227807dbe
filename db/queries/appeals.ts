import { asc, desc, eq } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contestant } from "#db/schema/contest.ts";
import { account } from "#db/schema/people.ts";
import { appeal } from "#db/schema/scoring.ts";

export type AppealRow = typeof appeal.$inferSelect;

export async function lockAppeal(tx: Tx, appealId: string): Promise<AppealRow | null> {
  const [row] = await tx.select().from(appeal).where(eq(appeal.id, appealId)).for("update");
  return row ?? null;
}

export const listAppealsOf = (db: DbOrTx, contestantId: string): Promise<AppealRow[]> =>
  db.select().from(appeal).where(eq(appeal.contestantId, contestantId)).orderBy(desc(appeal.createdAt));

/** The appeals of a contest, open ones first, with who appeals and who decided. */
export const listAppeals = (db: DbOrTx, contestId: string) =>
  db
    .select({
      appeal,
      contestant: {
        name: contestant.name,
        number: contestant.number,
        unitName: contestant.unitName,
        cadreId: contestant.cadreId,
      },
      decidedByName: account.displayName,
    })
    .from(appeal)
    .innerJoin(contestant, eq(appeal.contestantId, contestant.id))
    .leftJoin(account, eq(appeal.decidedBy, account.id))
    .where(eq(appeal.contestId, contestId))
    .orderBy(desc(eq(appeal.status, "open")), asc(appeal.createdAt));

export const saveAppeal = (tx: Tx, row: typeof appeal.$inferInsert) => tx.insert(appeal).values(row);

export const saveDecision = (
  tx: Tx,
  { id, ...decision }: Required<Pick<AppealRow, "id" | "status" | "answer" | "decidedBy" | "decidedAt">>,
) => tx.update(appeal).set(decision).where(eq(appeal.id, id));
