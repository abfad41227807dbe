import * as DrawPlan from "#app/domain/contest/draw-plan.ts";
import { commitmentText } from "#app/domain/draw/running-order.ts";
import { sha256 } from "./sha256.ts";

export type Redrawn = {
  commitmentFits: boolean;
  performances: number;
  /** Performances published otherwise than this browser draws them. */
  different: number;
};

/** Draws every round again from the seed and compares with what was published. */
export async function redraw(input: {
  seed: string;
  commitment: string;
  rounds: readonly DrawPlan.DrawRound[];
  published: readonly DrawPlan.DrawnPerformance[];
}): Promise<Redrawn> {
  const { seed, rounds } = input;
  const commitmentFits = (await sha256(commitmentText(seed))) === input.commitment;
  const hashes = new Map<string, string>();
  for (const text of rounds.flatMap((round) => DrawPlan.hashTexts({ seed, round })))
    hashes.set(text, await sha256(text));
  const drawn = rounds.flatMap(
    (round) => DrawPlan.of({ seed, round, hashOf: (text) => hashes.get(text) ?? "" }).performances,
  );
  const keyOf = (row: DrawPlan.DrawnPerformance) =>
    `${row.itemKey}/${row.panelId}/${row.position}/${row.contestantId}`;
  const published = new Set(input.published.map(keyOf));
  const missing = drawn.filter((row) => !published.has(keyOf(row))).length;
  return {
    commitmentFits,
    performances: drawn.length,
    different: Math.max(missing, input.published.length - (drawn.length - missing)),
  };
}
