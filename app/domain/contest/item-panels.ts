import type { Item, RuleSet } from "../scoring/rule-set.ts";
import type { PanelSizes } from "../scoring/rule-set-problems.ts";
import { isMeasured } from "./measured-item.ts";
import type { SeatRole, SeatScoring } from "./states.ts";

/** Which panel marks which item. PURE. A panel without items named marks all that judges mark. */
export type ItemPanel = { id: string; name: string; itemKeys: readonly string[] };
export type PanelSeat = { panelId: string; role: SeatRole; scoring: SeatScoring };

/** Panels that mark an item, in the order given; more than one mark side by side (parallel panels). */
export const of = <P extends ItemPanel>(input: {
  panels: readonly P[];
  item: Pick<Item, "key" | "kind">;
}): P[] =>
  input.panels.filter(({ itemKeys }) =>
    itemKeys.length === 0 ? !isMeasured(input.item) : itemKeys.includes(input.item.key),
  );

/** Seats whose marks count, by panel. */
export const countingSeats = (input: { seats: readonly PanelSeat[]; panelId: string }): number =>
  input.seats.filter((seat) => seat.panelId === input.panelId && seat.scoring === "counts").length;

/** Sizes of the panels of each item, as the rule set's problems want them. */
export const sizes = (input: {
  ruleSet: RuleSet;
  panels: readonly ItemPanel[];
  seats: readonly PanelSeat[];
}): PanelSizes =>
  Object.fromEntries(
    input.ruleSet.rounds.flatMap((round) =>
      round.items.map((item) => [
        item.key,
        of({ panels: input.panels, item }).map(({ id }) =>
          countingSeats({ seats: input.seats, panelId: id }),
        ),
      ]),
    ),
  );
