import { WORK_AREAS } from "../daily/work-record.ts";
import { type Block, blocksOf } from "./rotation-blocks.ts";
import type { RotationProblem, Slot } from "./rotation-problem.ts";

/**
 * A problem in numbers: people (members first), posts, communities and blocks are counted from 0, areas in the order of
 * WORK_AREAS. `NOBODY` stands for none. PURE.
 */
export type Frame = {
  problem: RotationProblem;
  /** Roster ids; the first `members` are the members in their order. */
  people: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  members: number;
  posts: readonly FramePost[];
  /** Posts of a community by area; `NOBODY` where it has none. */
  postAt: (community: number, area: number) => number;
  communities: readonly string[];
  blocks: readonly Block[];
  /** Periods that repeat what was before the first block. */
  held: readonly number[];
  /** Who led and stood in at each post before the first block, and for how many blocks in a row A has led. */
  before: { a: Int32Array; b: Int32Array; run: Int32Array };
  /** A or B of a post before the first block. */
  ready: ReadonlySet<number>;
  isAway: (person: number, block: number) => boolean;
  isBarred: (person: number, community: number) => boolean;
  areApart: (one: number, other: number) => boolean;
  /** By member. */
  mentor: Int32Array;
  mayServe: (member: number, community: number) => boolean;
  scopes: readonly (readonly number[])[];
  /** By member: its scope among `scopes`, which people with the same scope share. */
  scopeOf: Int32Array;
  wishesOf: (member: number) => readonly FrameWish[];
  /** By member: areas still to be led. */
  needs: readonly (readonly number[])[];
};

export type FramePost = {
  community: number;
  area: number;
  incumbentA: number;
  incumbentB: number;
  hard: boolean;
};

/** `community` null: anywhere. */
export type FrameWish = { area: number; period: number; community: number | null };

export const NOBODY = -1;
export const AREAS = WORK_AREAS.length;
const AREA_NAMES: readonly string[] = WORK_AREAS;
export const areaNumber = (area: string): number => AREA_NAMES.indexOf(area);

/** Numbers for names, given in the order in which they are asked for. */
class Numbering {
  readonly names: string[] = [];
  readonly numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}

export function frameOf(problem: RotationProblem): Frame {
  const [people, communities] = [new Numbering(), new Numbering()];
  for (const { personId } of problem.members) people.of(personId);
  const posts = problem.posts.map((post) => ({
    community: communities.of(post.communityId),
    area: areaNumber(post.area),
    incumbentA: people.of(post.incumbentA),
    incumbentB: people.of(post.incumbentB),
    hard: post.hard,
  }));
  const mentor = Int32Array.from(problem.members, ({ mentorId }) =>
    mentorId === null ? NOBODY : people.of(mentorId),
  );
  for (const { a, b } of problem.past) for (const id of [a, b]) people.of(id);
  const { held, blocks } = blocksOf(problem);
  const postTable = new Int32Array(communities.names.length * AREAS).fill(NOBODY);
  for (const [at, { community, area }] of posts.entries()) postTable[community * AREAS + area] = at;
  const postAt = (community: number, area: number) => postTable[community * AREAS + area] ?? NOBODY;
  const numberOf = people.numbers;
  const found = stateBefore({ problem, posts, numberOf });
  const members = problem.members.length;
  const before = held.length === 0 ? found : withoutGone({ before: found, posts, members });
  return {
    ...{ problem, people: people.names, numberOf, members, posts, postAt },
    ...{ communities: communities.names, blocks, held, mentor },
    ...{ before, ready: new Set([...before.a, ...before.b]) },
    isAway: awayTable({ problem, numberOf, blocks }),
    areApart: apartTable({ problem, numberOf }),
    isBarred: barredTable({ problem, numberOf, communityOf: communities.numbers }),
    ...scopesOf({ problem, communityOf: communities.numbers }),
    needs: needsOf(problem),
    wishesOf: (member) =>
      (problem.members[member]?.wishes ?? []).map(({ area, period, communityId }) => ({
        ...{ area: areaNumber(area), period },
        community: communityId === null ? null : (communities.numbers.get(communityId) ?? NOBODY),
      })),
  };
}

/** Areas not led before `from`; an area that has no post anywhere stays, and is reported. */
function needsOf(problem: RotationProblem): number[][] {
  const led = new Set(problem.past.map(({ a, area }) => `${a} ${area}`));
  return problem.members.map(({ personId, areas }) =>
    [...new Set(areas)].filter((area) => !led.has(`${personId} ${area}`)).map(areaNumber),
  );
}

function stateBefore(given: {
  problem: RotationProblem;
  posts: readonly FramePost[];
  numberOf: ReadonlyMap<string, number>;
}): Frame["before"] {
  const { problem, posts, numberOf } = given;
  const a = Int32Array.from(posts, ({ incumbentA }) => incumbentA);
  const b = Int32Array.from(posts, ({ incumbentB }) => incumbentB);
  const run = new Int32Array(posts.length);
  if (problem.from === 0) return { a, b, run };
  const slots = new Map(problem.past.map((slot) => [keyOf(slot), slot]));
  const still = new Set(problem.frozen);
  for (const [at, { communityId, area }] of problem.posts.entries()) {
    const on = (period: number) => slots.get(keyOf({ communityId, area, period }));
    const last = on(problem.from - 1);
    if (last === undefined) continue;
    a[at] = numberOf.get(last.a) ?? NOBODY;
    b[at] = numberOf.get(last.b) ?? NOBODY;
    for (let period = problem.from - 1; period >= 0 && on(period)?.a === last.a; period -= 1) {
      if (!still.has(period)) run[at] = (run[at] ?? 0) + 1;
    }
  }
  return { a, b, run };
}

/** Whoever holds a post through frozen periods and is none of its people any more gives way to its incumbents. */
function withoutGone(given: {
  before: Frame["before"];
  posts: readonly FramePost[];
  members: number;
}): Frame["before"] {
  const { before, posts, members } = given;
  for (const [at, { incumbentA, incumbentB }] of posts.entries()) {
    const isGone = (person: number | undefined) =>
      person === undefined || (person >= members && person !== incumbentA && person !== incumbentB);
    if (isGone(before.a[at])) before.a[at] = before.b[at] === incumbentA ? incumbentB : incumbentA;
    if (isGone(before.b[at])) before.b[at] = before.a[at] === incumbentB ? incumbentA : incumbentB;
  }
  return before;
}

export const keyOf = ({ communityId, area, period }: Omit<Slot, "a" | "b">): string =>
  `${communityId} ${area} ${period}`;

function awayTable(given: {
  problem: RotationProblem;
  numberOf: ReadonlyMap<string, number>;
  blocks: readonly Block[];
}): Frame["isAway"] {
  const { problem, numberOf, blocks } = given;
  const blockOn = new Int32Array(problem.periods).fill(NOBODY);
  for (const [at, { first, last }] of blocks.entries()) blockOn.fill(at, first, last + 1);
  const away = new Uint8Array(numberOf.size * blocks.length);
  for (const { personId, period } of problem.away) {
    const [person, block] = [numberOf.get(personId), blockOn[period] ?? NOBODY];
    if (person !== undefined && block !== NOBODY) away[person * blocks.length + block] = 1;
  }
  return (person, block) => away[person * blocks.length + block] === 1;
}

function barredTable(given: {
  problem: RotationProblem;
  numberOf: ReadonlyMap<string, number>;
  communityOf: ReadonlyMap<string, number>;
}): Frame["isBarred"] {
  const { problem, numberOf, communityOf } = given;
  const barred = new Set(
    problem.barred.map(
      ({ personId, communityId }) =>
        (numberOf.get(personId) ?? NOBODY) * communityOf.size + (communityOf.get(communityId) ?? NOBODY),
    ),
  );
  return (person, community) => barred.size > 0 && barred.has(person * communityOf.size + community);
}

function apartTable(given: {
  problem: RotationProblem;
  numberOf: ReadonlyMap<string, number>;
}): Frame["areApart"] {
  const { problem, numberOf } = given;
  const pairs = new Set<number>();
  for (const { personId, otherId } of problem.apart) {
    const [one, other] = [numberOf.get(personId), numberOf.get(otherId)];
    if (one === undefined || other === undefined) continue;
    pairs.add(one * numberOf.size + other).add(other * numberOf.size + one);
  }
  if (pairs.size === 0) return () => false;
  return (one, other) => pairs.has(one * numberOf.size + other);
}

/** Where members may serve, recusals taken out; people with the same list share one. */
function scopesOf(given: {
  problem: RotationProblem;
  communityOf: ReadonlyMap<string, number>;
}): Pick<Frame, "scopes" | "scopeOf" | "mayServe"> {
  const { problem, communityOf } = given;
  const barredOf = new Map<string, Set<string>>();
  for (const { personId, communityId } of problem.barred) {
    const barred = barredOf.get(personId) ?? new Set();
    barredOf.set(personId, barred.add(communityId));
  }
  const bySource = new Map<readonly string[], Map<string, number>>();
  const byContent = new Map<string, number>();
  const scopes: number[][] = [];
  const scopeOf = Int32Array.from(problem.members, ({ personId, communityIds }) => {
    const barred = barredOf.get(personId);
    const known = bySource.get(communityIds) ?? new Map<string, number>();
    bySource.set(communityIds, known);
    const barredKey = barred === undefined ? "" : [...barred].sort().join(" ");
    const seen = known.get(barredKey);
    if (seen !== undefined) return seen;
    const open = new Set(communityIds.filter((id) => !barred?.has(id)).map((id) => communityOf.get(id)));
    const scope = [...open].filter((each) => each !== undefined).sort((one, other) => one - other);
    const content = scope.join(" ");
    const number = byContent.get(content) ?? scopes.push(scope) - 1;
    byContent.set(content, number);
    known.set(barredKey, number);
    return number;
  });
  const sets = scopes.map((scope) => new Set(scope));
  return {
    ...{ scopes, scopeOf },
    mayServe: (member, community) => sets[scopeOf[member] ?? 0]?.has(community) ?? false,
  };
}
