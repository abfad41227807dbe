import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from "drizzle-orm";
import type { SocialWorkCertificate } from "#app/domain/people/enumerations.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { allowanceRate } from "#db/schema/development.ts";
import { cadre, cadreVersion, orgUnit } from "#db/schema/people.ts";
import { type ListQuery, withinPaths } from "./study-tours.ts";

/** All rates there are: a few for each unit that has some. */
export const listAllowanceRates = (db: DbOrTx) =>
  db
    .select({
      unitId: allowanceRate.unitId,
      unitName: orgUnit.name,
      unitPath: orgUnit.path,
      certificate: allowanceRate.certificate,
      fromOn: allowanceRate.fromOn,
      monthly: allowanceRate.monthly,
      documentNumber: allowanceRate.documentNumber,
    })
    .from(allowanceRate)
    .innerJoin(orgUnit, eq(allowanceRate.unitId, orgUnit.id))
    .orderBy(asc(orgUnit.path), asc(allowanceRate.certificate), asc(allowanceRate.fromOn));

/** One rate of a unit for a certificate from a day on; the same day again corrects it. */
export const saveAllowanceRate = (tx: Tx, row: typeof allowanceRate.$inferInsert) =>
  tx
    .insert(allowanceRate)
    .values(row)
    .onConflictDoUpdate({
      target: [allowanceRate.unitId, allowanceRate.certificate, allowanceRate.fromOn],
      set: {
        monthly: row.monthly,
        documentNumber: row.documentNumber ?? null,
        createdBy: row.createdBy ?? null,
      },
    });

const CERTIFIED: readonly SocialWorkCertificate[] = ["assistant", "socialWorker", "senior"];

/** Who held a certificate on the day, in the unit they belonged to then; who had left or was archived is not among them. */
export async function listCertifiedOn(
  db: DbOrTx,
  query: Pick<ListQuery, "paths" | "unitPath"> & {
    day: string;
    certificate: SocialWorkCertificate | undefined;
  },
) {
  if (query.paths.length === 0) return [];
  const { day, certificate } = query;
  return db
    .select({
      cadreId: cadre.id,
      name: cadre.name,
      unitName: orgUnit.name,
      unitPath: orgUnit.path,
      certificate: cadreVersion.socialWorkCertificate,
    })
    .from(cadreVersion)
    .innerJoin(cadre, eq(cadreVersion.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(cadreVersion.unitId, orgUnit.id))
    .where(
      and(
        withinPaths(query),
        lte(cadreVersion.fromOn, day),
        or(isNull(cadreVersion.toOn), gt(cadreVersion.toOn, day)),
        eq(cadreVersion.archived, false),
        or(
          isNull(cadreVersion.inPost),
          and(ne(cadreVersion.inPost, "left"), ne(cadreVersion.inPost, "retired")),
        ),
        inArray(
          cadreVersion.socialWorkCertificate,
          certificate === undefined ? [...CERTIFIED] : [certificate],
        ),
      ),
    )
    .orderBy(asc(orgUnit.position), asc(orgUnit.path), asc(cadre.name));
}
