import type { RotationPost, RotationProblem } from "#app/domain/rotation/rotation-problem.ts";

/** Of the best of all plans, in the order of the goals. `length` where nothing is missing. Null: there is no plan. */
export type Best = { breadthMissing: number; length: number | null; incumbentFills: number } | null;

type Pair = { a: string; b: string; run: number };
type State = { pairs: Pair[]; led: Set<string>; length: number; fills: number };

/** Tries every plan, period by period; shares no code with planner, programme or verifier. First plans only. */
export function bestOfAll(problem: RotationProblem): Best {
  const first: State = {
    pairs: problem.posts.map(({ incumbentA, incumbentB }) => ({ a: incumbentA, b: incumbentB, run: 0 })),
    ...{ led: new Set(), length: 0, fills: 0 },
  };
  let states = new Map([["", first]]);
  for (let period = 0; period < problem.periods; period += 1) {
    const next = new Map<string, State>();
    for (const state of states.values())
      for (const after of successors(problem, state, period)) {
        const key = JSON.stringify([after.pairs, [...after.led].sort(), after.length]);
        const known = next.get(key);
        if (known === undefined || known.fills > after.fills) next.set(key, after);
      }
    states = next;
  }
  const wanted = problem.members.reduce((sum, { areas }) => sum + areas.length, 0);
  const ranked = [...states.values()]
    .map(({ led, length, fills }) => ({
      ...{ breadthMissing: wanted - led.size, length: led.size === wanted ? length : null },
      incumbentFills: fills,
    }))
    .sort(
      (one, other) =>
        one.breadthMissing - other.breadthMissing ||
        (one.length ?? 0) - (other.length ?? 0) ||
        one.incumbentFills - other.incumbentFills,
    );
  return ranked[0] ?? null;
}

function* successors(problem: RotationProblem, state: State, period: number): Generator<State> {
  const choices = problem.posts.map((post, at) => pairsFor({ problem, post, period, was: state.pairs[at]! }));
  yield* chosen(0, [], state);
  function* chosen(at: number, pairs: Pair[], so: State): Generator<State> {
    if (at === choices.length) {
      yield { ...so, pairs };
      return;
    }
    for (const pair of choices[at]!) {
      const isMember = (id: string) => problem.members.some(({ personId }) => personId === id);
      if (isMember(pair.a) && pairs.some(({ a }) => a === pair.a)) continue;
      if (isMember(pair.b) && pairs.some(({ b }) => b === pair.b)) continue;
      const after = led({ problem, post: problem.posts[at]!, period, was: state.pairs[at]!, pair, so });
      if (after !== null) yield* chosen(at + 1, [...pairs, pair], after);
    }
  }
}

function led(given: {
  problem: RotationProblem;
  post: RotationPost;
  period: number;
  was: Pair;
  pair: Pair;
  so: State;
}): State | null {
  const { problem, post, period, was, pair, so } = given;
  const member = problem.members.find(({ personId }) => personId === pair.a);
  if (member === undefined) return { ...so, fills: so.fills + 1 };
  if (was.a === pair.a || !member.areas.includes(post.area)) return so;
  const key = `${pair.a} ${post.area}`;
  if (so.led.has(key)) return null;
  return { ...so, led: new Set([...so.led, key]), length: period + 1 };
}

function pairsFor(given: {
  problem: RotationProblem;
  post: RotationPost;
  period: number;
  was: Pair;
}): Pair[] {
  const { problem, post, period, was } = given;
  const away = (id: string | null) =>
    problem.away.some(({ personId, period: at }) => personId === id && at === period);
  const people = [
    ...[post.incumbentA, post.incumbentB],
    ...problem.members
      .filter(({ communityIds }) => communityIds.includes(post.communityId))
      .map(({ personId }) => personId),
  ].filter(
    (id) =>
      !away(id) &&
      !problem.barred.some((each) => each.personId === id && each.communityId === post.communityId),
  );
  const isFrozen = problem.frozen.includes(period);
  const pairs: Pair[] = [];
  for (const a of people)
    for (const b of people) {
      const member = problem.members.find(({ personId }) => personId === a);
      const mentor = member?.mentorId ?? null;
      const apart = problem.apart.some(
        ({ personId, otherId }) => (personId === a && otherId === b) || (personId === b && otherId === a),
      );
      if (a === b || apart || (a !== was.a && a !== was.b)) continue;
      if (isFrozen && (a !== was.a || b !== was.b)) continue;
      if (mentor !== null && (away(mentor) || mentor === b)) continue;
      const run = member === undefined ? 0 : (a === was.a ? was.run : 0) + (isFrozen ? 0 : 1);
      if (run <= problem.longestStint) pairs.push({ a, b, run });
    }
  return pairs;
}
