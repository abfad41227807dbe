import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx, Tx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { selectionCandidate } from "#db/schema/selection.ts";

export type CandidateRow = typeof selectionCandidate.$inferSelect;
/** With who it is, and where that person belonged when nominated and belongs now. */
export type PlacedCandidate = {
  candidate: CandidateRow;
  name: string;
  unitName: string;
  personPath: string;
};

const personUnit = alias(orgUnit, "person_unit");

const placed = (db: DbOrTx) =>
  db
    .select({
      candidate: selectionCandidate,
      name: cadre.name,
      unitName: orgUnit.name,
      personPath: personUnit.path,
    })
    .from(selectionCandidate)
    .innerJoin(cadre, eq(selectionCandidate.cadreId, cadre.id))
    .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
    .innerJoin(orgUnit, eq(selectionCandidate.unitId, orgUnit.id));

/** All who were nominated, by post, then by rank, then as nominated. */
export const listCandidates = (db: DbOrTx, roundId: string): Promise<PlacedCandidate[]> =>
  placed(db)
    .where(eq(selectionCandidate.roundId, roundId))
    .orderBy(
      asc(selectionCandidate.post),
      asc(selectionCandidate.place),
      desc(selectionCandidate.rankKey),
      asc(selectionCandidate.nominatedAt),
      asc(selectionCandidate.id),
    );

export async function findCandidate(db: DbOrTx, candidateId: string): Promise<PlacedCandidate | null> {
  const [row] = await placed(db).where(eq(selectionCandidate.id, candidateId));
  return row ?? null;
}

/** Everything a person was nominated for, the newest first. */
export const listCandidaciesOf = (db: DbOrTx, cadreId: string): Promise<PlacedCandidate[]> =>
  placed(db).where(eq(selectionCandidate.cadreId, cadreId)).orderBy(desc(selectionCandidate.nominatedAt));

export const saveCandidates = (tx: Tx, rows: (typeof selectionCandidate.$inferInsert)[]) =>
  tx.insert(selectionCandidate).values(rows);

export const updateCandidate = (
  tx: Tx,
  { candidateId, ...set }: { candidateId: string } & Partial<Omit<CandidateRow, "id">>,
) => tx.update(selectionCandidate).set(set).where(eq(selectionCandidate.id, candidateId));

/** Candidates whose gates let them through and who have not withdrawn. */
export const listEligible = (db: DbOrTx, roundId: string): Promise<PlacedCandidate[]> =>
  placed(db)
    .where(
      and(
        eq(selectionCandidate.roundId, roundId),
        eq(selectionCandidate.eligible, true),
        isNull(selectionCandidate.withdrawnAt),
      ),
    )
    .orderBy(asc(selectionCandidate.post), desc(selectionCandidate.rankKey), asc(selectionCandidate.id));
