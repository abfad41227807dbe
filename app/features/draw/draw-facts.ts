export type OrderRow = {
  id: string;
  position: number;
  number: number | null;
  name: string;
  unitName: string;
};
export type DrawPanel = { id: string; name: string; order: readonly OrderRow[] };
export type DrawItem = { key: string; name: string; panels: readonly DrawPanel[] };
export type RoundFacts = {
  key: string;
  name: string;
  drawn: boolean;
  /** A later round whose turn has come, for somebody who may. */
  mayDraw: boolean;
  items: readonly DrawItem[];
};

/** What the organiser's page of the draw shows. */
export type DrawFacts = {
  publicCode: string;
  committed: { commitment: string; at: number } | null;
  drawn: { seed: string; at: number } | null;
  openRecusals: number;
  registered: number;
  rounds: readonly RoundFacts[];
  may: { draw: boolean };
};

export const performancesOf = (rounds: readonly RoundFacts[]): number =>
  rounds.reduce(
    (sum, round) =>
      sum +
      round.items.reduce(
        (inRound, item) => inRound + item.panels.reduce((inItem, { order }) => inItem + order.length, 0),
        0,
      ),
    0,
  );
