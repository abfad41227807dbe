import type { Highs } from "highs";
import type { Choose } from "#app/domain/selection/firmness.ts";
import { type FloorCandidate, programmeOf } from "#app/domain/selection/floor-programme.ts";
import { SeatCounts } from "#app/domain/selection/seat-counts.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { FloorModel } from "./floor-model.ts";

/** The time was over in the middle of a draw, which therefore does not count. */
export class DrawUnfinished extends Error {}

export type FloorDraws = { choose: Choose; dispose(): void };

/**
 * Who is selected in a draw of a list with floors: as without floors where that already meets them, otherwise the choice
 * with the greatest sum of the draw's composites; among equal sums the one whose places in the draw's order are better
 * in sum. `choose` throws DrawUnfinished when the time is over.
 */
export function floorDraws(
  highs: Highs,
  given: { candidates: readonly FloorCandidate[]; list: PostList; deadline: number },
): FloorDraws {
  const { candidates, list, deadline } = given;
  const programme = programmeOf({ candidates, list });
  const model = new FloorModel({ highs, programme, deadline });
  const seats = new SeatCounts({ places: candidates, caps: list });
  const floors = programme.rows.filter(({ floor }) => floor !== null);
  // Places weigh less than one composite, all selected together.
  const perPlace = 1 / (candidates.length * (list.total + 1));
  const free = (order: Uint32Array): Set<number> => {
    seats.reset();
    return new Set(order.filter((candidate) => seats.take(candidate)));
  };
  return {
    choose({ order, composites }) {
      const chosen = free(order);
      const met = floors.every(
        ({ columns, atLeast }) => columns.filter((column) => chosen.has(column)).length >= atLeast,
      );
      if (met) return chosen;
      const worths: number[] = Array.from(composites);
      for (const [place, candidate] of order.entries()) {
        worths[candidate] = (worths[candidate] ?? 0) + (order.length - place) * perPlace;
      }
      model.setWorths({ worths, step: perPlace });
      const outcome = model.best();
      if (outcome.kind === "impossible") throw new Error("the floors of a list that stands cannot be met");
      if (outcome.kind === "late" || outcome.choice.bound > outcome.choice.worth + 0.5)
        throw new DrawUnfinished();
      return outcome.choice.chosen.flatMap((isChosen, column) => (isChosen ? [column] : []));
    },
    dispose: () => model.dispose(),
  };
}
