import { type SQL, sql } from "drizzle-orm";
import type { Counted } from "#app/domain/daily/figures.ts";
import { GONE, type PersonCondition } from "#app/domain/daily/person-condition.ts";
import { EDUCATIONS, type Education } from "#app/domain/people/enumerations.ts";

/**
 * What the figures of a district are counted from, once for the number and for the list behind it, so that the two
 * cannot differ. All of it is read inside a statement that begins with `context`. `from` to `to`, both included, is the window; its last day is the day people are counted on.
 */
export type Scope = { unitIds: readonly string[]; from: string; to: string };

const arrayOf = (values: readonly string[]): SQL => sql`${`{${values.join(",")}}`}`;
const inScope = (unitId: SQL): SQL => sql`${unitId} in (select id from within)`;
const during = (day: SQL, { from, to }: Scope): SQL => sql`${day} between ${from}::date and ${to}::date`;

/**
 * Begins every statement: `within`, the units asked for, and `belongs`, where everybody belongs on the day (before their
 * first version, where that one has them). What a statement does not use is not carried out.
 */
export const context = ({ unitIds, to }: Scope): SQL => sql`
  with within as materialized (select unnest(${arrayOf(unitIds)}::uuid[]) as id),
       belongs as materialized (
         select v.cadre_id, v.unit_id from cadre_version v
          where case when v.from_on <= ${to}::date then v.to_on is null or v.to_on > ${to}::date
                     else not exists (select 1 from cadre_version w where w.cadre_id = v.cadre_id and w.from_on < v.from_on)
                end)`;

/** Everybody in service on the day, one row each, with what is asked of them. */
export const standing = (scope: Scope): SQL => sql`
  select v.*, c.name, c.birth_month, coalesce(a.posts, '{}') as posts,
         (extract(year from ${scope.to}::date)::int - left(c.birth_month, 4)::int) * 12
           + extract(month from ${scope.to}::date)::int - substr(c.birth_month, 6, 2)::int as age_months,
         greatest(array_position(${arrayOf(EDUCATIONS)}::text[], v.full_time_education),
                  array_position(${arrayOf(EDUCATIONS)}::text[], v.part_time_education)) as education_rank
    from cadre_version v
    join cadre c on c.id = v.cadre_id
    left join (select cadre_id, array_agg(distinct post) as posts from appointment
                where from_on <= ${scope.to}::date and (to_on is null or to_on > ${scope.to}::date)
                group by cadre_id) a on a.cadre_id = v.cadre_id
   where v.from_on <= ${scope.to}::date and (v.to_on is null or v.to_on > ${scope.to}::date)
     and not v.archived and (v.in_post is null or v.in_post <> all(${arrayOf(GONE)}::text[]))
     and ${inScope(sql`v.unit_id`)}`;

const rankOf = (education: Education): number => EDUCATIONS.indexOf(education) + 1;
const oneOf = (column: SQL, values: readonly string[] | undefined): SQL[] =>
  values === undefined ? [] : [sql`${column} = any(${arrayOf(values)}::text[])`];

/** Over the columns of `standing`. */
export function conditionOf({ post, age, education, ...who }: PersonCondition): SQL {
  const ranks = education?.map((each) => String(rankOf(each)));
  const parts = [
    ...(post === undefined ? [] : [sql`${post} = any(posts)`]),
    ...(age === undefined
      ? []
      : [sql`age_months between ${age.from * 12}::int and ${age.to * 12 + 11}::int`]),
    ...(ranks === undefined ? [] : [sql`education_rank = any(${arrayOf(ranks)}::int[])`]),
    ...oneOf(sql`social_work_certificate`, who.certificate),
    ...oneOf(sql`political_status`, who.politicalStatus),
    ...oneOf(sql`source_group`, who.sourceGroup),
    ...oneOf(sql`reserve_kind`, who.reserveKind),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

const finished = (scope: Scope): SQL => sql`
  k.status in ('signed', 'published', 'archived') and not k.rehearsal and k.held_on between ${scope.from} and ${scope.to}`;

const verified = (kind: SQL, scope: Scope): SQL =>
  sql`r.status = 'verified' and r.kind = ${kind} and ${during(sql`r.happened_on`, scope)}`;

export type Taking = Extract<
  Counted,
  { from: "visitors" | "contestants" | "tours" | "secondments" | "exams" }
>;

/** Who took part in what on which day: a row for each time. */
export function takings(counted: Taking, scope: Scope): SQL {
  switch (counted.from) {
    case "visitors":
      return sql`select r.cadre_id, r.happened_on as on_day, null::text as what from work_record r
                  where ${verified(sql`'visit'`, scope)}`;
    case "contestants":
      return sql`select e.cadre_id, k.held_on::date as on_day, k.title as what
                   from contestant e join contest k on k.id = e.contest_id
                  where e.cadre_id is not null and e.status <> 'withdrawn' and ${finished(scope)}`;
    case "tours":
      return sql`select m.cadre_id, t.from_on as on_day, t.topic || ' · ' || t.place as what
                   from study_tour_member m join study_tour t on t.id = m.tour_id
                  where t.from_on <= ${scope.to}::date and t.to_on >= ${scope.from}::date`;
    case "secondments":
      return sql`select s.cadre_id, s.from_on as on_day, s.host || ' · ' || s.post as what from secondment s
                  where s.from_on <= ${scope.to}::date and (s.to_on is null or s.to_on >= ${scope.from}::date)`;
    case "exams":
      return sql`select x.cadre_id, x.applied_on as on_day, x.kind || '.' || x.status as what from exam x
                  where x.status not in ('refused', 'withdrawn') and ${during(sql`x.applied_on`, scope)}
                    and ${counted.exam === null ? sql`true` : sql`x.kind = ${counted.exam}`}`;
  }
}

/** One row each: `id`, the unit it counts for, and how much it counts. */
export function members(counted: Counted, scope: Scope): SQL {
  switch (counted.from) {
    case "people":
      return sql`select cadre_id as id, unit_id, 1 as amount from (${standing(scope)}) s where ${conditionOf(counted.who)}`;
    case "visitors":
    case "contestants":
    case "tours":
    case "secondments":
    case "exams":
      return sql`select b.cadre_id as id, b.unit_id, 1 as amount
                   from (select distinct cadre_id from (${takings(counted, scope)}) e) t
                   join belongs b on b.cadre_id = t.cadre_id where ${inScope(sql`b.unit_id`)}`;
    default:
      return thingMembers(counted, scope);
  }
}

type Things = Exclude<Counted, Taking | { from: "people" }>;

function thingMembers(counted: Things, scope: Scope): SQL {
  switch (counted.from) {
    case "records":
      return recordMembers(counted.kind, scope);
    case "participants":
      return sql`select r.id, r.unit_id, coalesce((r.details->>'participants')::int, 0) as amount from work_record r
                  where ${verified(sql`'activity'`, scope)} and ${inScope(sql`r.unit_id`)}`;
    case "ledgers":
      return sql`select distinct c.id, c.id as unit_id, 1 as amount
                   from ledger_entry l join work_record r on r.id = l.opinion_id
                   join org_unit u on u.id = r.unit_id
                   cross join lateral unnest(string_to_array(rtrim(u.path, '/'), '/')) above(id)
                   join org_unit c on c.id = above.id::uuid and c.kind = 'community'
                  where ${verified(sql`'opinion'`, scope)} and ${inScope(sql`c.id`)}`;
    case "closedEntries":
      return sql`select r.id, r.unit_id, 1 as amount from ledger_entry l join work_record r on r.id = l.opinion_id
                  where l.status = 'closed' and r.status = 'verified' and r.kind = 'opinion' and ${inScope(sql`r.unit_id`)}
                    and l.closed_at >= ${scope.from}::date::timestamp at time zone 'Asia/Shanghai'
                    and l.closed_at < (${scope.to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`;
    case "contests":
      return sql`select k.id, k.unit_id, 1 as amount from contest k
                  where ${finished(scope)} and ${inScope(sql`k.unit_id`)}`;
  }
}

function recordMembers(kind: Extract<Counted, { from: "records" }>["kind"], scope: Scope): SQL {
  const rows = sql`${verified(sql`${kind}`, scope)} and ${inScope(sql`r.unit_id`)}`;
  return kind === "deed"
    ? sql`select r.id, r.unit_id, 1 as amount from work_record r left join ledger_entry l on l.deed_id = r.id
           where ${rows} and (l.opinion_id is null or l.status = 'closed')`
    : sql`select r.id, r.unit_id, 1 as amount from work_record r where ${rows}`;
}
