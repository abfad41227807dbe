import { type SQL, sql } from "drizzle-orm";
import type { CompositeForm, Piece } from "#app/domain/selection/bulk-composite.ts";
import type { Blocked } from "#app/domain/selection/seats.ts";
import type { Tx } from "#db/client.ts";
import { selectionCandidate as candidate } from "#db/schema/selection.ts";

/** One list of a round, read and written in parts, so that its length does not matter. */
export type ListOf = { roundId: string; post: string };

export type StreamedCandidate = {
  id: string;
  composite: number;
  subdistrictId: string | null;
  communityId: string | null;
};

const onList = ({ roundId, post }: ListOf): SQL => sql`
  round_id = ${roundId} and post = ${post} and eligible and withdrawn_at is null and rank_key is not null`;

/** Statements over a whole list take longer than those of a page; holds until the transaction ends. */
export const allowLongStatements = (tx: Tx) => tx.execute(sql`set local statement_timeout = '30min'`);

/** Who stands no longer on the list has no place on it. */
export const forgetPlacesOff = (tx: Tx, { roundId, post }: ListOf) =>
  tx.execute(sql`
    update ${candidate} set place = null, advised = null, blocked = null
     where round_id = ${roundId} and post = ${post} and place is not null
       and (eligible is not true or withdrawn_at is not null or rank_key is null)`);

/** One list at a time in a transaction. The cursor sees the list as it was when it was opened. */
export const openList = (tx: Tx, list: ListOf) =>
  tx.execute(sql`
    declare selection_list no scroll cursor for
     select id, composite, ${PLACE} from ${candidate} where ${onList(list)} order by rank_key desc, id`);

/** The same with composites computed from the points drawn while it is read; they take the first place of the rank keys. */
export const openComputedList = (tx: Tx, { list, form }: { list: ListOf; form: CompositeForm }) =>
  tx.execute(sql`
    declare selection_list no scroll cursor for
     select id, ${compositeOf(form)}::int as composite, ${PLACE} from ${candidate} where ${onList(list)}
      order by 2 desc, rank_key[2:] desc, id`);

const PLACE = sql`facts->>'subdistrictId' as "subdistrictId", facts->>'communityId' as "communityId"`;

/** The next of the open list in rank order; fewer than asked for: it is at its end. */
export async function readList(tx: Tx, count: number): Promise<StreamedCandidate[]> {
  const rows = await tx.execute<StreamedCandidate>(sql.raw(`fetch ${Math.trunc(count)} from selection_list`));
  return [...rows];
}

export const closeList = (tx: Tx) => tx.execute(sql`close selection_list`);

type Seated = { id: string; composite: number; blocked: Blocked | null };

/** Consecutive places, the first one given; `blocked` null: the seat is taken. */
export const saveSeats = (tx: Tx, { firstPlace, seats }: { firstPlace: number; seats: Seated[] }) =>
  tx.execute(sql`
    update ${candidate} c
       set place = ${firstPlace - 1}::int + r.number, advised = r.blocked is null, blocked = r.blocked
      from ${given(seats)} r where c.id = r.id`);

/** The composites they were seated by as well. */
export const saveComputedSeats = (tx: Tx, { firstPlace, seats }: { firstPlace: number; seats: Seated[] }) =>
  tx.execute(sql`
    update ${candidate} c
       set place = ${firstPlace - 1}::int + r.number, advised = r.blocked is null, blocked = r.blocked,
           composite = r.composite, rank_key = r.composite || c.rank_key[2:]
      from ${given(seats)} r where c.id = r.id`);

const given = (seats: readonly Seated[]): SQL => {
  const rows = seats.map(({ id, composite, blocked }) => ({ id, composite, blocked }));
  return sql`
    (select (seat->>'id')::uuid as id, (seat->>'composite')::bigint as composite, number::int,
            nullif(seat->'blocked', 'null'::jsonb) as blocked
       from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) with ordinality as given (seat, number))`;
};

/** Everybody below the place that filled the last seat, in one statement: nothing of them has to be looked at. */
export const saveUnseated = (
  tx: Tx,
  { list, below, blocked }: { list: ListOf; below: number; blocked: Blocked },
) =>
  tx.execute(sql`
    update ${candidate} c
       set place = r.place, advised = false, blocked = ${JSON.stringify(blocked)}::text::jsonb
      from (select id, row_number() over (order by rank_key desc, id)::int as place
              from ${candidate} where ${onList(list)}) r
     where c.id = r.id and r.place > ${below}`);

/** The composite of a row with `scores`, in whole numbers throughout; null where a criterion was not drawn. */
export function compositeOf({ criteria, denominator, largest }: CompositeForm): SQL {
  const type = largest < 2n ** 63n ? "bigint" : "numeric";
  const whole = (value: bigint) => sql.raw(`${value}::${type}`);
  // Without the offset the planner would put the look-up of the points into every branch.
  const parts = criteria.map(({ key, pieces }, at) => {
    const points = sql`(${drawn({ key, at })}->>'used')::${sql.raw(type)}`;
    return sql`(select case ${sql.join(pieces.map(branchOf(whole)), sql` `)} end from (select ${points} as x offset 0) p)`;
  });
  const sum = sql.join(parts, sql` + `);
  const [doubled, divisor] = [sql`(2 * (${sum}) + ${whole(denominator)})`, whole(2n * denominator)];
  return type === "bigint" ? sql`(${doubled} / ${divisor})` : sql`div(${doubled}, ${divisor})`;
}

const branchOf =
  (whole: (value: bigint) => SQL) =>
  ({ below, from, base, rise }: Piece): SQL => {
    const bound = below === null ? sql`x is not null` : sql`x < ${whole(BigInt(below))}`;
    return sql`when ${bound} then ${whole(base)} + ${whole(rise)} * (x - ${whole(BigInt(from))})`;
  };

/** Scores stand in the order of the criteria as a rule: looked for only where they do not. */
const drawn = ({ key, at }: { key: string; at: number }): SQL => sql`
  case when scores->${sql.raw(String(at))}->>'criterion' = ${key} then scores->${sql.raw(String(at))}
       else (select s from jsonb_array_elements(scores) s where s->>'criterion' = ${key}) end`;
