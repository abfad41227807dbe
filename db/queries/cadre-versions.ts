import { and, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { cadre, cadreVersion } from "#db/schema/people.ts";

/** The columns a version keeps, under the names they have in both tables. */
const KEPT = [
  "unitId",
  "politicalStatus",
  "fullTimeEducation",
  "partTimeEducation",
  "socialWorkCertificate",
  "partyPost",
  "committeePost",
  "postCategory",
  "postGrade",
  "inPost",
  "sourceGroup",
  "reserveKind",
] as const satisfies readonly (keyof typeof cadre.$inferSelect & keyof typeof cadreVersion.$inferSelect)[];

const columns = getTableColumns(cadre);
const kept = getTableColumns(cadreVersion);
const archived: SQL<boolean> = sql`(${cadre.archivedAt} is not null)`;

const differs = sql`(${sql.join(
  [...KEPT.map((key) => kept[key]), kept.archived],
  sql`, `,
)}) is distinct from (${sql.join([...KEPT.map((key) => columns[key]), archived], sql`, `)})`;

const standing = Object.fromEntries(KEPT.map((key) => [key, sql`${columns[key]}`]));

/**
 * Brings the versions of these cadres up to the record, as of the day: a change ends the version that held and begins
 * another; a second change on the same day is written into the first one's.
 */
export async function keepVersions(
  tx: Tx,
  { cadreIds, on }: { cadreIds: readonly string[]; on: string },
): Promise<void> {
  if (cadreIds.length === 0) return;
  const ids = [...cadreIds];
  const current = and(
    isNull(cadreVersion.toOn),
    eq(cadreVersion.cadreId, cadre.id),
    inArray(cadre.id, ids),
    differs,
  );
  const names = [cadreVersion.cadreId, cadreVersion.fromOn, ...KEPT.map((key) => kept[key]), kept.archived];
  // Sent together, carried out in this order.
  await Promise.all([
    tx
      .update(cadreVersion)
      .set({ toOn: on })
      .from(cadre)
      .where(and(current, sql`${cadreVersion.fromOn} < ${on}`)),
    tx
      .update(cadreVersion)
      .set({ ...standing, archived })
      .from(cadre)
      .where(and(current, sql`${cadreVersion.fromOn} >= ${on}`)),
    tx.execute(sql`
      insert into ${cadreVersion} (${sql.join(
        names.map(({ name }) => sql.identifier(name)),
        sql`, `,
      )})
      select ${cadre.id}, ${on}::date, ${sql.join(
        KEPT.map((key) => columns[key]),
        sql`, `,
      )}, ${archived}
        from ${cadre}
       where ${inArray(cadre.id, ids)}
         and not exists (select 1 from ${cadreVersion} where ${cadreVersion.cadreId} = ${cadre.id} and ${cadreVersion.toOn} is null)`),
  ]);
}
