import type { RotationProblem } from "./rotation-problem.ts";

/**
 * Periods between which posts may change hands: a period with the frozen ones that follow it. Within a block nothing
 * changes, so that plans are made in blocks and frozen periods need no rule of their own. PURE.
 */
export type Block = { first: number; last: number };

/** `held`: periods from `from` on that only repeat what was before, because they are frozen. */
export function blocksOf({ periods, frozen, from }: RotationProblem): { held: number[]; blocks: Block[] } {
  const still = new Set(frozen);
  const held: number[] = [];
  const blocks: Block[] = [];
  for (let period = from; period < periods; period += 1) {
    const block = blocks.at(-1);
    if (!still.has(period)) blocks.push({ first: period, last: period });
    else if (block === undefined) held.push(period);
    else block.last = period;
  }
  return { held, blocks };
}
