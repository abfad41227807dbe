import { type RotationProblem, type Slot, SOFT_GOALS, type SoftGoal } from "./rotation-problem.ts";

export type GoalValues = { [goal in SoftGoal]: number };

/** Values of the soft goals, counted from a plan of all periods; each is better when it is smaller. PURE. */
export function goalsOf(given: { problem: RotationProblem; slots: readonly Slot[] }): GoalValues {
  const { problem, slots } = given;
  const loads = loadsOf(given);
  const all = [...loads.values()];
  return {
    breadthMissing: all.reduce((sum, { missing }) => sum + missing.size, 0),
    incumbentFills: slots.reduce((sum, { a }) => sum + (loads.has(a) ? 0 : 1), 0),
    leadSpread: spread(all.map(({ leads, areas }) => leads - areas)),
    standInSpread: spread(all.map(({ standsIn, areas }) => standsIn - areas)),
    hardSpread: spread(all.map(({ hard }) => hard)),
    wishesMissed: wishesMissed(given),
    changes: changesAgainst({ slots, published: problem.published, from: problem.from }),
    repeatedPairs: repeatedPairs({ slots, isMember: (id) => loads.has(id) }),
  };
}

export const goalRows = (values: GoalValues): { goal: SoftGoal; value: number }[] =>
  SOFT_GOALS.map((goal) => ({ goal, value: values[goal] }));

/** Periods in which somebody leads, stands in and leads a hard post. Loads are compared beyond the number of own areas. */
type Load = { areas: number; missing: Set<string>; leads: number; standsIn: number; hard: number };

function loadsOf({
  problem,
  slots,
}: {
  problem: RotationProblem;
  slots: readonly Slot[];
}): Map<string, Load> {
  const hardPosts = new Set(problem.posts.filter(({ hard }) => hard).map(postKey));
  const loads = new Map<string, Load>(
    problem.members.map(({ personId, areas }) => [
      personId,
      { areas: new Set(areas).size, missing: new Set(areas), leads: 0, standsIn: 0, hard: 0 },
    ]),
  );
  for (const slot of slots) {
    const [a, b] = [loads.get(slot.a), loads.get(slot.b)];
    if (b !== undefined) b.standsIn += 1;
    if (a === undefined) continue;
    a.missing.delete(slot.area);
    a.leads += 1;
    if (hardPosts.size > 0 && hardPosts.has(postKey(slot))) a.hard += 1;
  }
  return loads;
}

const postKey = ({ communityId, area }: { communityId: string; area: string }) => `${communityId} ${area}`;

/** Largest less smallest. */
function spread(values: readonly number[]): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return values.length === 0 ? 0 : most - least;
}

function wishesMissed({ problem, slots }: { problem: RotationProblem; slots: readonly Slot[] }): number {
  const wished = problem.members.filter(({ wishes }) => wishes.length > 0);
  if (wished.length === 0) return 0;
  const people = new Set(wished.map(({ personId }) => personId));
  const met = new Set(
    slots
      .filter(({ a }) => people.has(a))
      .flatMap(({ a, area, period, communityId }) =>
        [communityId, null].map((place) => `${a} ${area} ${period} ${place}`),
      ),
  );
  return wished
    .flatMap(({ personId, wishes }) => wishes.map((wish) => ({ personId, ...wish })))
    .filter((wish) => !met.has(`${wish.personId} ${wish.area} ${wish.period} ${wish.communityId}`)).length;
}

/** Slots that have another A or another B than in the plan in force; 0 without one. */
function changesAgainst(given: {
  slots: readonly Slot[];
  published: readonly Slot[] | null;
  from: number;
}): number {
  const { slots, published, from } = given;
  if (published === null) return 0;
  const were = new Map(published.map((slot) => [`${postKey(slot)} ${slot.period}`, slot]));
  return slots.filter((slot) => {
    const was = were.get(`${postKey(slot)} ${slot.period}`);
    return slot.period >= from && (was?.a !== slot.a || was.b !== slot.b);
  }).length;
}

/** Handovers from a member to a member beyond the first of each ordered pair. */
function repeatedPairs(given: { slots: readonly Slot[]; isMember: (id: string) => boolean }): number {
  const leaders = new Map<string, string>();
  for (const slot of given.slots) leaders.set(`${postKey(slot)} ${slot.period}`, slot.a);
  const seen = new Set<string>();
  let repeated = 0;
  for (const slot of given.slots) {
    const before = leaders.get(`${postKey(slot)} ${slot.period - 1}`);
    if (before === undefined || before === slot.a) continue;
    if (!given.isMember(before) || !given.isMember(slot.a)) continue;
    const pair = `${before} ${slot.a}`;
    if (seen.has(pair)) repeated += 1;
    seen.add(pair);
  }
  return repeated;
}
