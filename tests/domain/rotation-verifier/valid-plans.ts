import fc from "fast-check";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { RotationPost, RotationProblem, Slot } from "#app/domain/rotation/rotation-problem.ts";

export type Plan = { problem: RotationProblem; slots: Slot[] };

type Column = { a: string; b: string }[];

const idOf = (slot: { communityId: string; area: string; period: number }) =>
  `${slot.communityId} ${slot.area} ${slot.period}`;

const postsOf = (communities: number): RotationPost[] =>
  Array.from({ length: communities }, (_, community) =>
    WORK_AREAS.map((area) => ({
      ...{ communityId: `c${community}`, area, hard: false },
      ...{ incumbentA: `A-c${community}-${area}`, incumbentB: `B-c${community}-${area}` },
    })),
  ).flat();

/**
 * Columns of a plan in which member i leads area (i + t) mod 4 in period t = 1 … 4, in a community that `moves` turns,
 * after having been its B; posts without a member are held by their incumbents.
 */
function columnsOf(given: { posts: readonly RotationPost[]; members: number; moves: readonly number[] }) {
  const { posts, members, moves } = given;
  const communities = posts.length / WORK_AREAS.length;
  const leaders = Array.from({ length: 6 }, (_, period) => {
    const row = new Array<string | undefined>(posts.length).fill(undefined);
    if (period < 1 || period > WORK_AREAS.length) return row;
    for (let member = 0; member < members; member += 1) {
      const community = (Math.floor(member / 4) + (moves[period] ?? 0)) % communities;
      row[community * 4 + ((member + period) % 4)] = `p${member}`;
    }
    return row;
  });
  return leaders.map(
    (row, period): Column =>
      posts.map((post, seat) => {
        const a = row[seat] ?? post.incumbentA;
        const next = leaders[period + 1]?.[seat];
        return { a, b: next ?? (a === post.incumbentA ? post.incumbentB : post.incumbentA) };
      }),
  );
}

/** A frozen period repeats the column before it, or the incumbents at the very beginning. */
function freeze(given: { columns: Column[]; posts: readonly RotationPost[]; at: number }): Column[] {
  const { columns, posts, at } = given;
  const before =
    columns[at - 1] ?? posts.map(({ incumbentA, incumbentB }) => ({ a: incumbentA, b: incumbentB }));
  return [...columns.slice(0, at), before, ...columns.slice(at)];
}

/** What the plan is drawn from; every number is taken modulo what there is. */
export type Seed = {
  communities: number;
  members: number;
  moves: number[];
  frozen: number | null;
  from: number;
  away: [number, number][];
  mentored: boolean;
};

export function planOf(seed: Seed): Plan {
  const posts = postsOf(seed.communities);
  const people = Math.min(seed.members, posts.length);
  const drawn = columnsOf({ posts, members: people, moves: seed.moves });
  const columns = seed.frozen === null ? drawn : freeze({ columns: drawn, posts, at: seed.frozen });
  const slots = columns.flatMap((column, period) =>
    column.map((pair, seat) => {
      const { communityId = "", area = WORK_AREAS[0] } = posts[seat] ?? {};
      return { communityId, area, period, ...pair };
    }),
  );
  const held = new Set(slots.flatMap(({ a, b, period }) => [`${a} ${period}`, `${b} ${period}`]));
  const leads = new Set(slots.map(({ a, period }) => `${a} ${period}`));
  const away = seed.away.flatMap(([who, period]) => {
    const id = who % people;
    const free = { personId: `p${id}`, period: period % columns.length };
    const mentor = { personId: `m${id}`, period: period % columns.length };
    return [
      ...(held.has(`${free.personId} ${free.period}`) ? [] : [free]),
      ...(leads.has(`p${id} ${mentor.period}`) ? [] : [mentor]),
    ];
  });
  const members = Array.from({ length: people }, (_, at) => ({
    personId: `p${at}`,
    communityIds: [
      ...new Set(
        slots.filter(({ a, b }) => a === `p${at}` || b === `p${at}`).map((slot) => slot.communityId),
      ),
    ],
    ...{ areas: WORK_AREAS, wishes: [], mentorId: seed.mentored ? `m${at}` : null },
  }));
  const problem: RotationProblem = {
    ...{ periods: columns.length, posts, members, away, barred: [], apart: [] },
    ...{ frozen: seed.frozen === null ? [] : [seed.frozen], longestStint: 1, from: seed.from },
    ...{
      past: slots.filter(({ period }) => period < seed.from).map((slot) => ({ ...slot })),
      published: null,
    },
  };
  return { problem, slots };
}

export const validPlans: fc.Arbitrary<Plan> = fc
  .record({
    communities: fc.integer({ min: 1, max: 3 }),
    members: fc.integer({ min: 1, max: 12 }),
    moves: fc.array(fc.nat(2), { minLength: 6, maxLength: 6 }),
    frozen: fc.option(fc.integer({ min: 0, max: 5 })),
    from: fc.integer({ min: 0, max: 2 }),
    away: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 12 }),
    mentored: fc.boolean(),
  })
  .map(planOf);

export const sameSlot = (one: Slot, other: Slot): boolean => idOf(one) === idOf(other);

/** The plan with one slot changed. */
export const withSlot = (plan: Plan, slot: Slot, change: Partial<Slot>): Plan => ({
  ...plan,
  slots: plan.slots.map((each) => (sameSlot(each, slot) ? { ...each, ...change } : each)),
});

export const withProblem = (plan: Plan, more: Partial<RotationProblem>): Plan => ({
  ...plan,
  problem: { ...plan.problem, ...more },
});
