import { and, asc, eq, inArray, isNull, like, or } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";

export type TrialCadre = { cadreId: string; name: string; unitName: string; unitPath: string };

/** People of the unit and below it who are in post or whose record does not say otherwise, by name of unit. */
export const listPeopleBelow = (db: DbOrTx, unitPath: string): Promise<TrialCadre[]> =>
  db
    .select({ cadreId: cadre.id, name: cadre.name, unitName: orgUnit.name, unitPath: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(
      and(
        like(orgUnit.path, `${unitPath}%`),
        or(isNull(cadre.inPost), inArray(cadre.inPost, ["inPost", "seconded"])),
      ),
    )
    .orderBy(asc(orgUnit.path), asc(cadre.id));
