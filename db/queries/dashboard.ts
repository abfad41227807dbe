import { type SQL, sql } from "drizzle-orm";
import { type Counted, type FigureUnit, SOURCES, type Source } from "#app/domain/daily/figures.ts";
import type { PersonCondition } from "#app/domain/daily/person-condition.ts";
import type { Db, DbOrTx, Tx } from "#db/client.ts";
import { conditionOf, context, members, type Scope, standing } from "./dashboard-members.ts";

/** How much of a figure lies in a unit itself, without the units below it. */
export type Amount = { key: string; unitId: string; amount: number };

/**
 * All numbers of a day from one moment. Each execution is planned for its own days: a plan for any days expects a
 * handful of rows and is chosen for being cheap.
 */
export const atOneMoment = <T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(
    async (tx) => {
      await tx.execute(sql`set local plan_cache_mode = force_custom_plan`);
      return read(tx);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );

export type PeopleFigure = { key: string; unit: FigureUnit; who: PersonCondition };

/** All figures of people in one pass over those in service on the day. A mean of ages comes as the sum of months. */
export function peopleStatement({ figures, scope }: { figures: readonly PeopleFigure[]; scope: Scope }): SQL {
  const columns = figures.map(
    ({ key, unit, who }) =>
      sql`coalesce(${unit === "years" ? sql`sum(age_months)` : sql`count(*)`} filter (where ${conditionOf(who)}), 0) as ${sql.identifier(key)}`,
  );
  return sql`${context(scope)} select unit_id, ${sql.join(columns, sql`, `)} from (${standing(scope)}) s group by unit_id`;
}

export async function countPeopleByUnit(
  db: DbOrTx,
  asked: { figures: readonly PeopleFigure[]; scope: Scope },
): Promise<Amount[]> {
  const rows = await db.execute(peopleStatement(asked));
  return rows.flatMap((row) =>
    asked.figures.map(({ key }) => ({ key, unitId: String(row.unit_id), amount: Number(row[key]) })),
  );
}

export type CountedFigure = { key: string; counted: Exclude<Counted, { from: "people" }> };

/** Everything that happened in the window, in one statement. */
export function happenedStatement({
  figures,
  scope,
}: {
  figures: readonly CountedFigure[];
  scope: Scope;
}): SQL {
  const parts = figures.map(
    ({ key, counted }) =>
      sql`select ${key}::text as key, unit_id, sum(amount) as amount from (${members(counted, scope)}) m group by unit_id`,
  );
  return sql`${context(scope)} ${sql.join(parts, sql` union all `)}`;
}

export async function countHappenedByUnit(
  db: DbOrTx,
  asked: { figures: readonly CountedFigure[]; scope: Scope },
): Promise<Amount[]> {
  const rows = await db.execute(happenedStatement(asked));
  return rows.map((row) => ({
    key: String(row.key),
    unitId: String(row.unit_id),
    amount: Number(row.amount),
  }));
}

const FIRST_DAYS: Readonly<Record<Source, SQL>> = {
  people: sql`select min(from_on) from cadre_version`,
  // For each kind the index gives its first day; over all kinds at once every record would be read.
  work: sql`select min(first) from unnest(array['visit', 'opinion', 'deed', 'activity']) as k(kind)
            cross join lateral (select min(happened_on) as first from work_record where status = 'verified' and kind = k.kind) f`,
  contests: sql`select min(held_on)::date from contest where not rehearsal and status in ('signed', 'published', 'archived')`,
  tours: sql`select min(from_on) from study_tour`,
  secondments: sql`select min(from_on) from secondment`,
  exams: sql`select min(applied_on) from exam`,
};

/** The first day anything is known of, for each source; null: nothing at all. */
export async function findFirstDays(db: DbOrTx): Promise<Record<Source, string | null>> {
  const columns = SOURCES.map((source) => sql`(${FIRST_DAYS[source]})::text as ${sql.identifier(source)}`);
  const [row] = await db.execute(sql`select ${sql.join(columns, sql`, `)}`);
  const dayOf = (source: Source): string | null => {
    const value = row?.[source];
    return typeof value === "string" ? value : null;
  };
  return {
    people: dayOf("people"),
    work: dayOf("work"),
    contests: dayOf("contests"),
    tours: dayOf("tours"),
    secondments: dayOf("secondments"),
    exams: dayOf("exams"),
  };
}
