import { and, asc, desc, eq, inArray, isNull, like, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx, Tx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { reserveCandidate, selectionCandidate, selectionRound } from "#db/schema/selection.ts";

export type ReserveRow = typeof reserveCandidate.$inferSelect;
/** With who it is, where that person belongs now, the unit that keeps the file, and the round the entry came from. */
export type PlacedReserve = {
  reserve: ReserveRow;
  name: string;
  personUnit: string;
  personPath: string;
  keeperName: string;
  keeperPath: string;
  roundId: string;
  roundTitle: string;
};

const personUnit = alias(orgUnit, "person_unit");

const placed = (db: DbOrTx) =>
  db
    .select({
      reserve: reserveCandidate,
      name: cadre.name,
      personUnit: personUnit.name,
      personPath: personUnit.path,
      keeperName: orgUnit.name,
      keeperPath: orgUnit.path,
      roundId: selectionRound.id,
      roundTitle: selectionRound.title,
    })
    .from(reserveCandidate)
    .innerJoin(cadre, eq(reserveCandidate.cadreId, cadre.id))
    .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
    .innerJoin(orgUnit, eq(reserveCandidate.unitId, orgUnit.id))
    .innerJoin(selectionCandidate, eq(reserveCandidate.candidateId, selectionCandidate.id))
    .innerJoin(selectionRound, eq(selectionCandidate.roundId, selectionRound.id));

/** Everybody in the reserve, and who has left it, kept by units within the paths or belonging to them. */
export async function listReserveWithin(db: DbOrTx, paths: readonly string[]): Promise<PlacedReserve[]> {
  if (paths.length === 0) return [];
  const within = paths.map((path) => or(like(orgUnit.path, `${path}%`), like(personUnit.path, `${path}%`)));
  return placed(db)
    .where(or(...within))
    .orderBy(
      asc(orgUnit.position),
      asc(orgUnit.path),
      asc(reserveCandidate.post),
      asc(cadre.name),
      asc(reserveCandidate.id),
    );
}

/** What a person sees of themselves: all entries, the newest first. */
export const findOwnReserve = (db: DbOrTx, cadreId: string): Promise<PlacedReserve[]> =>
  placed(db)
    .where(eq(reserveCandidate.cadreId, cadreId))
    .orderBy(desc(reserveCandidate.fromOn), desc(reserveCandidate.id));

export async function lockReserve(tx: Tx, reserveId: string): Promise<PlacedReserve | null> {
  const [row] = await placed(tx)
    .where(eq(reserveCandidate.id, reserveId))
    .for("update", { of: reserveCandidate });
  return row ?? null;
}

/** Entries in force of these people, locked. */
export async function lockCurrentReserve(tx: Tx, cadreIds: readonly string[]): Promise<ReserveRow[]> {
  if (cadreIds.length === 0) return [];
  return tx
    .select()
    .from(reserveCandidate)
    .where(and(inArray(reserveCandidate.cadreId, [...cadreIds]), isNull(reserveCandidate.leftOn)))
    .orderBy(asc(reserveCandidate.id))
    .for("update");
}

const CHUNK = 500;

export async function saveReserve(
  tx: Tx,
  rows: readonly (typeof reserveCandidate.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(reserveCandidate).values(rows.slice(at, at + CHUNK));
}

export const updateReserve = (
  tx: Tx,
  { reserveIds, ...set }: { reserveIds: readonly string[] } & Partial<Omit<ReserveRow, "id">>,
) =>
  tx
    .update(reserveCandidate)
    .set(set)
    .where(inArray(reserveCandidate.id, [...reserveIds]));
