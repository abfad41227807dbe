import { and, eq, isNull, like, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { DbOrTx, Tx } from "#db/client.ts";
import { growthEntry, mentor, mentorship } from "#db/schema/growth.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { reserveCandidate } from "#db/schema/selection.ts";

/** A growth file is a reserve entry: whose, kept where, and who is the mentor now. */
export type PlacedFile = {
  reserve: typeof reserveCandidate.$inferSelect;
  name: string;
  personUnitId: string;
  personUnit: string;
  personPath: string;
  keeperName: string;
  keeperPath: string;
  mentorCadreId: string | null;
  mentorName: string | null;
};

const personUnit = alias(orgUnit, "person_unit");
const mentorCadre = alias(cadre, "mentor_cadre");

const placed = (db: DbOrTx) =>
  db
    .select({
      reserve: reserveCandidate,
      name: cadre.name,
      personUnitId: personUnit.id,
      personUnit: personUnit.name,
      personPath: personUnit.path,
      keeperName: orgUnit.name,
      keeperPath: orgUnit.path,
      mentorCadreId: mentor.cadreId,
      mentorName: mentorCadre.name,
    })
    .from(reserveCandidate)
    .innerJoin(cadre, eq(reserveCandidate.cadreId, cadre.id))
    .innerJoin(personUnit, eq(cadre.unitId, personUnit.id))
    .innerJoin(orgUnit, eq(reserveCandidate.unitId, orgUnit.id))
    .leftJoin(mentorship, and(eq(mentorship.reserveId, reserveCandidate.id), eq(mentorship.status, "agreed")))
    .leftJoin(mentor, eq(mentorship.mentorId, mentor.id))
    .leftJoin(mentorCadre, eq(mentor.cadreId, mentorCadre.id));

export async function findFile(db: DbOrTx, reserveId: string): Promise<PlacedFile | null> {
  const [row] = await placed(db).where(eq(reserveCandidate.id, reserveId));
  return row ?? null;
}

/** Every change of a file goes through this lock. */
export async function lockFile(tx: Tx, reserveId: string): Promise<PlacedFile | null> {
  const [row] = await placed(tx)
    .where(eq(reserveCandidate.id, reserveId))
    .for("update", { of: reserveCandidate });
  return row ?? null;
}

/** Files in force kept by units within the paths, or of people who belong to them. */
export async function listFilesWithin(db: DbOrTx, paths: readonly string[]): Promise<PlacedFile[]> {
  if (paths.length === 0) return [];
  const within = paths.map((path) => or(like(orgUnit.path, `${path}%`), like(personUnit.path, `${path}%`)));
  return placed(db).where(and(isNull(reserveCandidate.leftOn), or(...within)));
}

const CHUNK = 500;

export async function saveGrowthEntries(
  tx: Tx,
  rows: readonly (typeof growthEntry.$inferInsert)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx.insert(growthEntry).values(rows.slice(at, at + CHUNK));
}
