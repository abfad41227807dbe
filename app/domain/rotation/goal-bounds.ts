import { leadBlocks, mayLeadIn, reachableNeeds } from "./member-capacity.ts";
import type { GoalValues } from "./plan-goals.ts";
import { AREAS, type Frame, NOBODY } from "./rotation-frame.ts";

/** For each soft goal a value that no plan is below, each proven by counting alone. PURE. */
export function goalBounds(frame: Frame): GoalValues {
  return {
    breadthMissing: leastMissing(frame),
    incumbentFills: leastFills(frame),
    ...{ leadSpread: 0, standInSpread: 0, hardSpread: 0 },
    wishesMissed: leastWishesMissed(frame),
    ...{ changes: 0, repeatedPairs: 0 },
  };
}

/** Each person leads at most once a block in which it is possible; each post has one leader a block. */
export function leastMissing(frame: Frame): number {
  let missing = 0;
  for (let member = 0; member < frame.members; member += 1) {
    const reachable = reachableNeeds({ frame, member });
    const most = Math.min(reachable.length, leadBlocks({ frame, member }).length);
    missing += (frame.needs[member]?.length ?? 0) - most;
  }
  let crowded = 0;
  for (let area = 0; area < AREAS; area += 1) crowded += leastCrowded({ frame, area });
  return Math.max(missing, crowded);
}

/** Leads of an area beyond its seats, summed over scopes that have no community in common. */
function leastCrowded({ frame, area }: { frame: Frame; area: number }): number {
  const wanted = new Int32Array(frame.scopes.length);
  for (const [member, scope] of frame.scopeOf.entries()) {
    const mayServe = (frame.scopes[scope] ?? []).length > 0;
    if (mayServe && frame.needs[member]?.includes(area)) wanted[scope] = (wanted[scope] ?? 0) + 1;
  }
  const all = frame.communities.map((_, community) => community);
  const excesses = [all, ...frame.scopes].map((communities) => {
    const inside = new Set(communities);
    const seats = communities.reduce((sum, community) => sum + seatsAt({ frame, community, area }), 0);
    const people = frame.scopes.reduce((sum, scope, at) => {
      const isInside = scope.length <= inside.size && scope.every((community) => inside.has(community));
      return sum + (isInside ? (wanted[at] ?? 0) : 0);
    }, 0);
    return { communities, excess: people - seats };
  });
  const taken = new Set<number>();
  let crowded = 0;
  for (const { communities, excess } of excesses.sort((one, other) => other.excess - one.excess)) {
    if (excess <= 0 || communities.some((community) => taken.has(community))) continue;
    crowded += excess;
    for (const community of communities) taken.add(community);
  }
  return crowded;
}

/** Blocks in which members may lead an area of a community. */
function seatsAt(given: { frame: Frame; community: number; area: number }): number {
  const { frame } = given;
  const post = frame.postAt(given.community, given.area);
  if (post === NOBODY) return 0;
  return Math.max(0, frame.blocks.length - 1) + (readyAt({ frame, post }) && frame.blocks.length > 0 ? 1 : 0);
}

const isMember = (frame: Frame, person: number | undefined): boolean =>
  person !== undefined && person !== NOBODY && person < frame.members;

const readyAt = ({ frame, post }: { frame: Frame; post: number }): boolean =>
  isMember(frame, frame.before.a[post]) || isMember(frame, frame.before.b[post]);

/** Every area is led in one stint; the longest blocks are taken by members first. */
function leastFills(frame: Frame): number {
  const { problem, blocks, posts } = frame;
  const members = new Set(problem.members.map(({ personId }) => personId));
  const past = problem.past.filter(({ a, period }) => period < problem.from && !members.has(a)).length;
  const heldBy = posts.filter((_, post) => !isMember(frame, frame.before.a[post])).length;
  const staying = posts.length - heldBy;
  let left = (frame.needs.flat().length + staying) * problem.longestStint;
  const seats = blocks.map(({ first, last }, block) => ({
    length: last - first + 1,
    most: Math.min(posts.length, ableIn({ frame, block })),
  }));
  let led = 0;
  for (const { length, most } of seats.sort((one, other) => other.length - one.length)) {
    const taken = Math.min(most, left);
    left -= taken;
    led += taken * length;
  }
  const periods = problem.periods - problem.from - frame.held.length;
  return past + heldBy * frame.held.length + posts.length * periods - led;
}

function ableIn({ frame, block }: { frame: Frame; block: number }): number {
  let able = 0;
  for (let member = 0; member < frame.members; member += 1) {
    // A stint that goes on needs no presence as B in the block before beyond its own.
    if (mayLeadIn({ frame, member, block })) able += 1;
  }
  return able;
}

/** Wishes nobody can meet: for a period in which the member cannot lead, an area not needed, or two at once. */
function leastWishesMissed(frame: Frame): number {
  let missed = 0;
  for (let member = 0; member < frame.members; member += 1) {
    const wishes = frame.wishesOf(member);
    if (wishes.length === 0) continue;
    const needs = frame.needs[member] ?? [];
    const possible = wishes.filter(({ area, period, community }) => {
      const block = frame.blocks.findIndex(({ first, last }) => first <= period && period <= last);
      if (block < 0) return true;
      const there = community === null || frame.mayServe(member, community);
      return there && needs.includes(area) && mayLeadIn({ frame, member, block });
    });
    const periods = new Set(possible.map(({ period }) => period)).size;
    missed += wishes.length - Math.min(possible.length, periods);
  }
  return missed;
}
