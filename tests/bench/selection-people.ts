import type { Sql } from "postgres";
import type { Criterion, PostList } from "#app/domain/selection/selection-rules.ts";

/** So many people on one list of a round, over communities of about forty in subdistricts of about twelve. */
export type Size = { people: number; seats: number };

export const CRITERIA: Pick<Criterion, "key" | "weight" | "anchors">[] = [
  scale({ key: "contest", weight: 4_000, points: [6_000, 8_500, 10_000] }),
  scale({ key: "daily", weight: 3_500, points: [0, 7_300, 9_700] }),
  scale({ key: "votes", weight: 2_500, points: [6_000, 10_000] }),
];

function scale({ key, weight, points }: { key: string; weight: number; points: number[] }) {
  const last = points.length - 1;
  return {
    ...{ key, weight },
    anchors: points.map((at, index) => ({ points: at, value: Math.round((index * 10_000) / last) })),
  };
}

const unitsOf = ({ people }: Size) => {
  const communities = Math.max(10, Math.round(people / 40));
  return { communities, subdistricts: Math.max(5, Math.round(communities / 12)) };
};

/** A third more than the even share: caps of both levels stand in many people's way. */
export function listOf(size: Size): PostList {
  const { communities, subdistricts } = unitsOf(size);
  const share = (units: number) => Math.ceil((size.seats * 4) / 3 / units);
  return {
    ...{ post: "communityWorker", total: size.seats, unitCaps: [], floors: [] },
    ...{ perSubdistrict: share(subdistricts), perCommunity: share(communities) },
  };
}

const idOf = (letter: string, number: string) =>
  `('${letter}0000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))`;

/** The candidates' people are not on the roster, so the database must not ask for them. */
const FREE = `
  do $$ declare name text; begin
    for name in select conname from pg_constraint
                 where conrelid = 'selection_candidate'::regclass and contype = 'f' loop
      execute format('alter table selection_candidate drop constraint %I', name);
    end loop; end $$;`;

const candidates = (roundId: string, size: Size) => {
  const { communities, subdistricts } = unitsOf(size);
  const unit = (letter: string, count: number) =>
    `${idOf(letter, `(i * 7919::bigint) % ${communities} % ${count}`)}`;
  const drawn = (key: string, from: number, step: number) =>
    `jsonb_build_object('criterion', '${key}', 'raw', ${from} + i * ${step}::bigint % ${10_000 - from}, ` +
    `'used', ${from} + i * ${step}::bigint % ${10_000 - from}, 'how', 'measured', 'value', 0, 'standardError', 0, 'evidence', '[]'::jsonb)`;
  return `
  insert into selection_candidate (id, round_id, cadre_id, unit_id, post, basis, nominated_at, eligible, facts, scores, composite, rank_key)
  select uuidv7(), '${roundId}', gen_random_uuid(), gen_random_uuid(), 'communityWorker', '群众公认，能办实事', now(), true,
         jsonb_build_object('subdistrictId', ${unit("b", subdistricts)}, 'communityId', ${unit("c", communities)}, 'sex', 'female'),
         jsonb_build_array(${drawn("contest", 6_000, 104_729)}, ${drawn("daily", 4_000, 15_485_863)}, ${drawn("votes", 6_000, 32_452_843)}),
         0, array[0, i * 2654435761::bigint % 281474976710656]
    from generate_series(1, ${size.people}) i;`;
};

/** A round of a unit of its own with one list of that size; answers the round's id. */
export async function loadPeople(sql: Sql, size: Size): Promise<string> {
  await sql.unsafe("set statement_timeout = 0");
  await sql.unsafe(FREE);
  const [round] = await sql<{ id: string }[]>`
    with unit as (insert into org_unit (id, kind, name, code, path)
                  values (gen_random_uuid(), 'district', '选拔基准区', ${`SCALE-${size.people}`}, gen_random_uuid() || '/') returning id)
    insert into selection_round (id, unit_id, title, status, rules, public_code)
    select gen_random_uuid(), id, '基准', 'eligible', '{}'::jsonb, ${`scale-${size.people}`} from unit returning id`;
  if (round === undefined) throw new Error("no round was made");
  // Millions of rows go in first, and then into the indexes.
  const indexes = await sql<{ name: string; made: string }[]>`
    select indexname as name, indexdef as made from pg_indexes
     where tablename = 'selection_candidate' and indexname <> 'selection_candidate_pkey'`;
  for (const { name } of indexes) await sql`drop index ${sql(name)}`;
  await sql.unsafe(candidates(round.id, size));
  for (const { made } of indexes) await sql.unsafe(made);
  await sql.unsafe("vacuum analyze selection_candidate");
  return round.id;
}
