import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Counted } from "#app/domain/daily/figures.ts";
import type { PersonCondition } from "#app/domain/daily/person-condition.ts";
import type { DbOrTx } from "#db/client.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import {
  conditionOf,
  context,
  members,
  type Scope,
  standing,
  type Taking,
  takings,
} from "./dashboard-members.ts";

/** The rows behind a figure, a page of them. Columns are read by server/views/dashboard/list-rows.ts. */
export type ListRow = Readonly<Record<string, unknown>>;
export type ListQuery = { counted: Counted; scope: Scope; offset: number; limit: number };

/** How long the list behind a figure is, and what its amounts add up to. */
export async function countList(
  db: DbOrTx,
  { counted, scope }: Pick<ListQuery, "counted" | "scope">,
): Promise<{ total: number; amount: number }> {
  const [row] = await db.execute(sql`
    ${context(scope)}
    select count(*) as total, coalesce(sum(amount), 0) as amount from (${members(counted, scope)}) m`);
  return { total: Number(row?.total ?? 0), amount: Number(row?.amount ?? 0) };
}

export async function listBehind(db: DbOrTx, query: ListQuery): Promise<ListRow[]> {
  return db.execute(
    sql`${context(query.scope)} ${statementOf(query)} offset ${query.offset} limit ${query.limit}`,
  );
}

function statementOf({ counted, scope }: ListQuery): SQL {
  switch (counted.from) {
    case "people":
      return peopleRows(counted.who, scope);
    case "visitors":
    case "contestants":
    case "tours":
    case "secondments":
    case "exams":
      return takingRows(counted, scope);
    case "records":
    case "participants":
      return recordRows(counted, scope);
    case "ledgers":
      return ledgerRows(counted, scope);
    case "closedEntries":
      return entryRows(counted, scope);
    case "contests":
      return contestRows(counted, scope);
  }
}

/** Subdistrict by subdistrict, community by community, as the district orders them. */
const inOrderOfTree = sql`(select p.position from org_unit p where p.id = u.parent_id), u.position, u.path`;

const peopleRows = (who: PersonCondition, scope: Scope): SQL => sql`
  select s.cadre_id as id, s.name, s.birth_month, s.posts, s.full_time_education, s.part_time_education,
         s.social_work_certificate, s.political_status, s.source_group, s.reserve_kind, u.id as unit_id
    from (${standing(scope)}) s join org_unit u on u.id = s.unit_id
   where ${conditionOf(who)}
   order by ${inOrderOfTree}, s.name, s.cadre_id`;

const takingRows = (counted: Taking, scope: Scope): SQL => sql`
  select c.id, c.name, u.id as unit_id, e.times, e.last_on, e.what
    from (${members(counted, scope)}) m
    join (select cadre_id, count(*) as times, max(on_day)::text as last_on,
                 coalesce(array_agg(distinct what) filter (where what is not null), '{}') as what
            from (${takings(counted, scope)}) t group by cadre_id) e on e.cadre_id = m.id
    join cadre c on c.id = m.id join org_unit u on u.id = m.unit_id
   order by ${inOrderOfTree}, c.name, c.id`;

const recordRows = (counted: Counted, scope: Scope): SQL => sql`
  select r.id, r.happened_on::text as happened_on, c.name, r.unit_id, r.compound, r.building, r.area, r.content, m.amount
    from (${members(counted, scope)}) m join work_record r on r.id = m.id join cadre c on c.id = r.cadre_id
   order by r.happened_on desc, r.id desc`;

const ledgerRows = (counted: Counted, scope: Scope): SQL => sql`
  select u.id, u.id as unit_id, e.entries, e.closed
    from (${members(counted, scope)}) m join org_unit u on u.id = m.id
    join lateral (select count(*) as entries, count(*) filter (where l.status = 'closed') as closed
                    from ledger_entry l join work_record r on r.id = l.opinion_id join org_unit o on o.id = r.unit_id
                   where r.status = 'verified' and r.kind = 'opinion' and starts_with(o.path, u.path)
                     and r.happened_on between ${scope.from}::date and ${scope.to}::date) e on true
   order by ${inOrderOfTree}`;

const entryRows = (counted: Counted, scope: Scope): SQL => sql`
  select r.id, r.happened_on::text as happened_on, (l.closed_at at time zone 'Asia/Shanghai')::date::text as closed_on,
         r.unit_id, r.content, l.result, c.name
    from (${members(counted, scope)}) m join work_record r on r.id = m.id join ledger_entry l on l.opinion_id = m.id
    left join cadre c on c.id = l.responsible_id
   order by l.closed_at desc, r.id desc`;

const contestRows = (counted: Counted, scope: Scope): SQL => sql`
  select k.id, k.title, k.kind, k.held_on, k.status, k.unit_id,
         (select count(*) from contestant e where e.contest_id = k.id and e.status <> 'withdrawn') as contestants
    from (${members(counted, scope)}) m join contest k on k.id = m.id
   order by k.held_on desc, k.title, k.id`;

/** Where people belong now, by the id of the person; others are not in it. */
export async function findUnitPaths(
  db: DbOrTx,
  cadreIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (cadreIds.length === 0) return new Map();
  const rows = await db
    .select({ id: cadre.id, path: orgUnit.path })
    .from(cadre)
    .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
    .where(and(inArray(cadre.id, [...cadreIds]), isNull(cadre.archivedAt)));
  return new Map(rows.map(({ id, path }) => [id, path]));
}
