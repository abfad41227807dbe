import { and, asc, eq, getTableColumns, gt, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { cadre, cadreVersion, orgUnit } from "#db/schema/people.ts";

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

/** Where somebody belonged, oldest first: one row a version, with the unit it names. */
export const listUnitVersions = (db: DbOrTx, cadreId: string) =>
  db
    .select({
      fromOn: cadreVersion.fromOn,
      toOn: cadreVersion.toOn,
      unitId: cadreVersion.unitId,
      unitName: orgUnit.name,
    })
    .from(cadreVersion)
    .innerJoin(orgUnit, eq(cadreVersion.unitId, orgUnit.id))
    .where(eq(cadreVersion.cadreId, cadreId))
    .orderBy(asc(cadreVersion.fromOn));

/**
 * Somebody belongs to the unit from the day on, which may lie before later changes of the record: the version that held
 * on the day is cut there, and all that came after it names the new unit.
 */
export async function moveVersions(
  tx: Tx,
  { cadreId, unitId, on }: { cadreId: string; unitId: string; on: string },
): Promise<void> {
  const own = eq(cadreVersion.cadreId, cadreId);
  const [held] = await tx
    .select()
    .from(cadreVersion)
    .where(and(own, lt(cadreVersion.fromOn, on), or(isNull(cadreVersion.toOn), gt(cadreVersion.toOn, on))));
  if (held !== undefined) {
    // Cut first, then added: one version at a time holds.
    await tx
      .update(cadreVersion)
      .set({ toOn: on })
      .where(and(own, eq(cadreVersion.fromOn, held.fromOn)));
    await tx.insert(cadreVersion).values({ ...held, fromOn: on });
  }
  await tx
    .update(cadreVersion)
    .set({ unitId })
    .where(and(own, gte(cadreVersion.fromOn, on)));
}
