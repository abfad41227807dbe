import { assignLeads } from "./lead-assignment.ts";
import { leadBlocks, reachableNeeds } from "./member-capacity.ts";
import { type Frame, frameOf } from "./rotation-frame.ts";
import type { RotationProblem } from "./rotation-problem.ts";

/**
 * No plan is shorter: a member leads one post at a time, a post has one leader at a time, and whoever leads stood in
 * before. Without leave that is Δ + 1 periods with Δ the larger of the own areas and ⌈people ÷ communities⌉ where people
 * may serve, and a plan of that length exists (König). Leave and mentors' absence raise it person by person. What no
 * length mends (an area without a post in the scope) is left out. PURE.
 */
export function lengthBound(problem: RotationProblem): number {
  return lengthBoundOf(frameOf(problem));
}

export function lengthBoundOf(frame: Frame): number {
  const members = frame.needs.map((_, member) => member);
  const needs = members.map((member) => reachableNeeds({ frame, member }));
  const { load } = assignLeads(frame, needs);
  const ready = members.some((member) => frame.ready.has(member));
  const least = Math.max(load, ...needs.map((areas) => areas.length));
  let last = least === 0 ? -1 : (ready ? 0 : 1) + least - 1;
  for (const member of members) {
    const wanted = needs[member]?.length ?? 0;
    if (wanted === 0) continue;
    const blocks = leadBlocks({ frame, member });
    const beyond = frame.blocks.length + wanted - blocks.length - 1;
    last = Math.max(last, blocks[wanted - 1] ?? beyond);
  }
  return Math.max(ledBefore(frame), last < 0 ? 0 : periodsTo({ frame, block: last }));
}

/** Periods until a block begins, that one counted; beyond the plan each block is one period. */
function periodsTo({ frame, block }: { frame: Frame; block: number }): number {
  const found = frame.blocks[block];
  return found === undefined ? frame.problem.periods + block - frame.blocks.length + 1 : found.first + 1;
}

/** Periods in which members began to lead their areas before `from`. */
function ledBefore({ problem }: Frame): number {
  return firstLeads({ problem, slots: problem.past }).reduce((most, period) => Math.max(most, period + 1), 0);
}

/** By member and own area: the period in which it is first led; areas never led are left out. */
export function firstLeads({
  problem,
  slots,
}: {
  problem: RotationProblem;
  slots: readonly { a: string; area: string; period: number }[];
}): number[] {
  const first = new Map<string, number>();
  for (const { a, area, period } of slots) {
    const key = `${a} ${area}`;
    first.set(key, Math.min(period, first.get(key) ?? period));
  }
  return problem.members.flatMap(({ personId, areas }) =>
    [...new Set(areas)].flatMap((area) => first.get(`${personId} ${area}`) ?? []),
  );
}
