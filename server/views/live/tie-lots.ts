import { createHash } from "node:crypto";
import * as TieLots from "#app/domain/draw/tie-lots.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";

/**
 * The lot of a contestant where a draw ends the tie chain, else null. Lots come out of the same seed as the running
 * order, so they were fixed before the first mark; nobody has one before the draw.
 */
export function lotsOf({
  ruleSet,
  draw,
  contestants,
}: Pick<ContestFacts, "ruleSet" | "draw" | "contestants">): (contestantId: string) => number | null {
  if (ruleSet.tieEnd !== "draw" || draw === null || draw.drawnAt === null) return () => null;
  const { seed } = draw;
  const lots = TieLots.of({
    contestantIds: contestants.map(({ id }) => id),
    keyOf: (contestantId) =>
      createHash("sha256").update(TieLots.keyText({ seed, contestantId })).digest("hex"),
  });
  return (contestantId) => lots.get(contestantId) ?? null;
}
