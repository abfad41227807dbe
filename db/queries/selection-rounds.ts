import { and, eq, inArray, isNull } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { orgUnit } from "#db/schema/people.ts";
import { selectionCandidate, selectionRound } from "#db/schema/selection.ts";

export type RoundRow = typeof selectionRound.$inferSelect;
export type PlacedRound = { round: RoundRow; unitName: string; unitPath: string };

const placed = (db: DbOrTx) =>
  db
    .select({ round: selectionRound, unitName: orgUnit.name, unitPath: orgUnit.path })
    .from(selectionRound)
    .innerJoin(orgUnit, eq(selectionRound.unitId, orgUnit.id));

export async function findRound(db: DbOrTx, roundId: string): Promise<PlacedRound | null> {
  const [row] = await placed(db).where(eq(selectionRound.id, roundId));
  return row ?? null;
}

/** Every change of a round or of its candidates goes through this lock. */
export async function lockRound(tx: Tx, roundId: string): Promise<PlacedRound | null> {
  const [row] = await placed(tx).where(eq(selectionRound.id, roundId)).for("update", { of: selectionRound });
  return row ?? null;
}

export async function findRoundByCode(db: DbOrTx, publicCode: string): Promise<PlacedRound | null> {
  const [row] = await placed(db).where(eq(selectionRound.publicCode, publicCode));
  return row ?? null;
}

export const listRoundsById = async (db: DbOrTx, ids: readonly string[]): Promise<PlacedRound[]> =>
  ids.length === 0 ? [] : placed(db).where(inArray(selectionRound.id, [...ids]));

/** People who stand on one of the round's lists. */
export async function listStanding(db: DbOrTx, roundId: string): Promise<string[]> {
  const rows = await db
    .select({ cadreId: selectionCandidate.cadreId })
    .from(selectionCandidate)
    .where(and(eq(selectionCandidate.roundId, roundId), isNull(selectionCandidate.withdrawnAt)));
  return rows.map(({ cadreId }) => cadreId);
}

export const saveRound = (tx: Tx, row: typeof selectionRound.$inferInsert) =>
  tx.insert(selectionRound).values(row);

export const updateRound = (
  tx: Tx,
  { roundId, ...set }: { roundId: string } & Partial<Omit<RoundRow, "id">>,
) => tx.update(selectionRound).set(set).where(eq(selectionRound.id, roundId));
