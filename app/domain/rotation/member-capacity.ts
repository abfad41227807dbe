import { type Frame, NOBODY } from "./rotation-frame.ts";

/** Whether nothing but the member's own absence, the mentor's and continuity keeps somebody from leading in a block. */
export function mayLeadIn(given: { frame: Frame; member: number; block: number }): boolean {
  const { frame, member, block } = given;
  const mentor = frame.mentor[member] ?? NOBODY;
  if (frame.isAway(member, block) || (mentor !== NOBODY && frame.isAway(mentor, block))) return false;
  return block === 0 ? frame.ready.has(member) : !frame.isAway(member, block - 1);
}

/** Areas still needed that have a post where the member may serve. */
export function reachableNeeds({ frame, member }: { frame: Frame; member: number }): number[] {
  const scope = frame.scopes[frame.scopeOf[member] ?? 0] ?? [];
  return (frame.needs[member] ?? []).filter((area) =>
    scope.some((community) => frame.postAt(community, area) !== NOBODY),
  );
}

/** Blocks in which the member may lead. */
export function leadBlocks({ frame, member }: { frame: Frame; member: number }): number[] {
  return frame.blocks.flatMap((_, block) => (mayLeadIn({ frame, member, block }) ? [block] : []));
}
