import { WORK_AREAS } from "../daily/work-record.ts";
import { lengthBoundOf } from "./length-bound.ts";
import { leadBlocks, reachableNeeds } from "./member-capacity.ts";
import { type Frame, frameOf, NOBODY } from "./rotation-frame.ts";
import type { RotationProblem, Shortage, Slot } from "./rotation-problem.ts";

/** Who cannot lead which own areas in a plan, and the plainest reason that explains it. PURE. */
export function shortagesOf(given: {
  problem: RotationProblem;
  slots: readonly Slot[];
  frame?: Frame;
}): Shortage[] {
  const { problem, slots, frame = frameOf(problem) } = given;
  const led = new Set(slots.map(({ a, area }) => `${a} ${area}`));
  let needed: number | null = null;
  return problem.members.flatMap(({ personId, areas }, member): Shortage[] => {
    const missing = WORK_AREAS.filter((area) => areas.includes(area) && !led.has(`${personId} ${area}`));
    if (missing.length === 0) return [];
    needed ??= lengthBoundOf(frame);
    return [{ personId, missing, reason: reasonOf({ frame, member, needed }) }];
  });
}

/** Reasons from the hardest to mend: no post, too few periods, frozen ones, own absence, the mentor's; else the others. */
function reasonOf(given: { frame: Frame; member: number; needed: number }): Shortage["reason"] {
  const { frame, member, needed } = given;
  const { problem } = frame;
  const wanted = frame.needs[member]?.length ?? 0;
  const done = new Set(problem.members[member]?.areas).size - wanted;
  const reachable = reachableNeeds({ frame, member }).length;
  const scope = frame.scopes[frame.scopeOf[member] ?? 0] ?? [];
  if (reachable < wanted) return { kind: "scope", communities: scope.length };
  const open = problem.periods - problem.from;
  if (open - 1 < wanted)
    return { kind: "short", periods: problem.periods, needed, most: done + Math.max(0, open - 1) };
  const unfrozen = Math.max(0, frame.blocks.length - 1);
  const frozen = new Set(problem.frozen.filter((period) => period >= problem.from)).size;
  if (unfrozen < wanted) return { kind: "frozen", periods: frozen, most: done + unfrozen };
  const [own, most] = [ownBlocks(given), leadBlocks(given).length];
  const away = periodsAway({ frame, person: member });
  if (own < wanted) return { kind: "away", periods: away, of: problem.periods, most: done + own };
  const mentor = frame.mentor[member] ?? NOBODY;
  if (most < wanted)
    return { kind: "mentorAway", periods: periodsAway({ frame, person: mentor }), most: done + most };
  return { kind: "crowded", ...cellOf({ frame, scope }), needed };
}

/** Blocks in which the member's own presence allows a lead. */
function ownBlocks({ frame, member }: { frame: Frame; member: number }): number {
  return leadBlocks({ frame: { ...frame, mentor: new Int32Array(frame.members).fill(NOBODY) }, member })
    .length;
}

function periodsAway({ frame, person }: { frame: Frame; person: number }): number {
  const { away } = frame.problem;
  return new Set(away.flatMap(({ personId, period }) => (personId === frame.people[person] ? [period] : [])))
    .size;
}

/** People who may serve where the member may, and the posts there. */
function cellOf({ frame, scope }: { frame: Frame; scope: readonly number[] }) {
  const here = new Set(scope);
  const meets = frame.scopes.map((each) => each.some((community) => here.has(community)));
  const people = frame.scopeOf.reduce((count, own) => count + (meets[own] ? 1 : 0), 0);
  return { people, posts: frame.posts.filter(({ community }) => here.has(community)).length };
}
