import * as RunningOrder from "../draw/running-order.ts";

/**
 * What is drawn for one round, and the performances that follow. PURE: hashes are handed in, so that the page where
 * anybody redraws runs this very file.
 *
 * - Numbers (first round only) are drawn under each contestant's id; the round's first item runs in their order.
 * - Every other item is drawn anew under `item key:contestant id`.
 * - Where panels mark an item side by side, its order is dealt to them in turn; each panel then runs its share in the
 *   order of the same draw, neighbours of one community kept apart again.
 */
export type PlanItem = { key: string; panelIds: readonly string[] };
export type DrawRound = {
  roundKey: string;
  /** The first round gives the numbers. */
  numbers: boolean;
  entries: readonly RunningOrder.Entry[];
  items: readonly PlanItem[];
};

export type DrawnPerformance = { contestantId: string; itemKey: string; panelId: string; position: number };
export type DrawnRound = {
  /** Contestant ids in the order of their numbers; empty where no numbers are drawn. */
  numbers: string[];
  performances: DrawnPerformance[];
  /** Neighbours of one community that no order could avoid. */
  pairs: { itemKey: string; panelId: string; first: string; second: string }[];
};

/** An item is drawn under its key, except the one that runs in the order of the numbers. */
const prefixOf = (round: DrawRound, itemIndex: number): string =>
  round.numbers && itemIndex === 0 ? "" : `${round.items[itemIndex]?.key ?? ""}:`;

/** Texts whose SHA-256 the draw needs. */
export const hashTexts = (input: { seed: string; round: DrawRound }): string[] => {
  const prefixes = new Set(input.round.items.map((_, index) => prefixOf(input.round, index)));
  if (input.round.numbers) prefixes.add("");
  return [...prefixes].flatMap((prefix) =>
    input.round.entries.map(({ id }) =>
      RunningOrder.keyText({ seed: input.seed, entryId: `${prefix}${id}` }),
    ),
  );
};

/** `hashOf` gives the hexadecimal SHA-256 of a text of `hashTexts`. Items without a panel are left out. */
export const of = (input: {
  seed: string;
  round: DrawRound;
  hashOf: (text: string) => string;
}): DrawnRound => {
  const { round } = input;
  const draw = (prefix: string, entries: readonly RunningOrder.Entry[]) =>
    RunningOrder.of({
      entries,
      keyOf: (id) => input.hashOf(RunningOrder.keyText({ seed: input.seed, entryId: `${prefix}${id}` })),
    });
  const drawn: DrawnRound = {
    numbers: round.numbers ? draw("", round.entries).order : [],
    performances: [],
    pairs: [],
  };
  round.items.forEach((item, index) => {
    const prefix = prefixOf(round, index);
    const whole = draw(prefix, round.entries).order;
    item.panelIds.forEach((panelId, panel) => {
      const share = new Set(whole.filter((_, at) => at % item.panelIds.length === panel));
      const own = draw(
        prefix,
        round.entries.filter(({ id }) => share.has(id)),
      );
      own.order.forEach((contestantId, at) => {
        drawn.performances.push({ contestantId, itemKey: item.key, panelId, position: at + 1 });
      });
      drawn.pairs.push(...own.pairs.map((pair) => ({ itemKey: item.key, panelId, ...pair })));
    });
  });
  return drawn;
};
