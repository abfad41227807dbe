import { and, eq, inArray, lte, ne, or, sql } from "drizzle-orm";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import type { DbOrTx } from "#db/client.ts";
import { scheme } from "#db/schema/daily.ts";
import { orgUnit } from "#db/schema/people.ts";

/** The scheme that holds for a unit in a month (YYYY-MM): of the nearest unit upwards that has one. */
export async function findSchemeBody(
  db: DbOrTx,
  { unitPath, month }: { unitPath: string; month: string },
): Promise<SchemeBody | null> {
  const unitIds = unitPath.split("/").filter((id) => id !== "");
  if (unitIds.length === 0) return null;
  const [row] = await db
    .select({ body: scheme.body })
    .from(scheme)
    .innerJoin(orgUnit, eq(orgUnit.id, scheme.unitId))
    .where(
      and(
        inArray(scheme.unitId, unitIds),
        ne(scheme.status, "draft"),
        lte(scheme.fromMonth, month),
        or(sql`${scheme.toMonth} is null`, sql`${scheme.toMonth} >= ${month}`),
      ),
    )
    .orderBy(sql`length(${orgUnit.path}) desc`, sql`${scheme.fromMonth} desc`)
    .limit(1);
  return row?.body ?? null;
}
