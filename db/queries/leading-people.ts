import { and, asc, eq, gt, inArray, isNull, like, lte, or } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { appointment, cadre, orgUnit } from "#db/schema/people.ts";

/** Who holds a leading post on the day, in units within the paths. */
export async function listLeadingPeople(
  db: DbOrTx,
  { paths, day }: { paths: readonly string[]; day: string },
): Promise<{ id: string; name: string; unitName: string }[]> {
  if (paths.length === 0) return [];
  return db
    .selectDistinct({ id: cadre.id, name: cadre.name, unitName: orgUnit.name })
    .from(appointment)
    .innerJoin(cadre, eq(appointment.cadreId, cadre.id))
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(
      and(
        inArray(appointment.post, ["secretary", "deputySecretary", "deputyDirector"]),
        lte(appointment.fromOn, day),
        or(isNull(appointment.toOn), gt(appointment.toOn, day)),
        or(...paths.map((path) => like(orgUnit.path, `${path}%`))),
      ),
    )
    .orderBy(asc(orgUnit.name), asc(cadre.name));
}
