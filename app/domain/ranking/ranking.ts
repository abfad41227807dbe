import * as Rational from "#app/domain/shared/rational.ts";
import * as TieGroups from "./tie-groups.ts";

export type Entry = {
  id: string;
  /** null: not scored, gets no place. */
  score: Rational.Ratio | null;
  /** Who got further (a later round) stands above whoever did not; 0 where there is one round. */
  stage: number;
};

/** The first key that separated a row from its neighbour among those with an equal score. */
export type Decision<K> = {
  key: K | "draw";
  /** Values compared, exact; null: no value. */
  own: string | null;
  other: string | null;
  /** The neighbour: the row above it, or for the best of the tied the row below. */
  against: string;
};

export type Row<E, K> = {
  entry: E;
  score: Rational.Ratio;
  place: number;
  /** Everybody with this place, the row itself included; one list for all of them. */
  shared: readonly string[];
  /** Everybody with this score, whatever decided, the row itself included; one list for all of them. */
  tied: readonly string[];
  decidedBy: Decision<K> | null;
};

export type Ranking<E, K> = {
  rows: Row<E, K>[];
  /** Not scored, in the order given. */
  unplaced: E[];
  /** Equal to the end of the chain where a draw must decide and no lots are known yet. */
  openDraws: string[][];
};

/**
 * Ranking by descending score. PURE.
 * Equal scores: the keys of the chain in order, then a shared place (1224), or the lots of a draw, lower lot first.
 * Ranks are decided on exact values only.
 */
export const of = <E extends Entry, K>(input: {
  entries: readonly E[];
  chain: readonly TieGroups.ChainKey<E, K>[];
  end: "sharedPlace" | "draw";
  /** The lot drawn by an entry after the chain; absent or null: not drawn. */
  lotOf?: (id: string) => number | null;
}): Ranking<E, K> => {
  const rows: Row<E, K>[] = [];
  const openDraws: string[][] = [];
  const lots = lotsKey<E, K>(input.lotOf ?? (() => null));
  const chain = [...input.chain, ...(input.end === "draw" ? [lots] : [])];
  for (const tied of scoreGroups(input.entries)) {
    const split = TieGroups.split<E, K | "draw">({ tied: tied.members, chain });
    if (input.end === "draw") openDraws.push(...openOf(split.groups));
    rows.push(...rowsOf({ split, score: tied.score, ahead: rows.length }));
  }
  return { rows, unplaced: input.entries.filter(({ score }) => score === null), openDraws };
};

const openOf = <E extends Entry>(groups: readonly E[][]): string[][] =>
  groups.filter((group) => group.length > 1).map((group) => group.map(({ id }) => id));

/** Lots only speak when every one of the tied has drawn. */
const lotsKey = <E extends Entry, K>(
  lotOf: (id: string) => number | null,
): TieGroups.ChainKey<E, K | "draw"> => ({
  key: "draw",
  valuesOf: (tied) => {
    const lots = tied.map(({ id }) => lotOf(id));
    return lots.map((lot) => (lot === null || lots.includes(null) ? null : Rational.ofUnits(-lot, 1)));
  },
});

const scoreGroups = <E extends Entry>(entries: readonly E[]) => {
  const scored = entries
    .flatMap((entry) => (entry.score === null ? [] : [{ entry, score: entry.score }]))
    .sort((a, b) => b.entry.stage - a.entry.stage || Rational.compare(b.score, a.score));
  const groups: { score: Rational.Ratio; stage: number; members: E[] }[] = [];
  for (const { entry, score } of scored) {
    const last = groups.at(-1);
    if (last !== undefined && last.stage === entry.stage && Rational.equals(last.score, score)) {
      last.members.push(entry);
    } else groups.push({ score, stage: entry.stage, members: [entry] });
  }
  return groups;
};

const rowsOf = <E extends Entry, K>(input: {
  split: TieGroups.Groups<E, K | "draw">;
  score: Rational.Ratio;
  ahead: number;
}): Row<E, K>[] => {
  const { groups } = input.split;
  const tied = groups.flat().map(({ id }) => id);
  let ahead = input.ahead;
  return groups.flatMap((group, index) => {
    const shared = group.map(({ id }) => id);
    const decidedBy = decisionOf({ split: input.split, index });
    const place = ahead + 1;
    ahead += group.length;
    return group.map((entry) => ({ entry, score: input.score, place, shared, tied, decidedBy }));
  });
};

const decisionOf = <E extends Entry, K>(input: {
  split: TieGroups.Groups<E, K | "draw">;
  index: number;
}): Decision<K> | null => {
  const { groups, seams } = input.split;
  const above = seams[input.index - 1];
  const neighbourAbove = groups[input.index - 1]?.[0];
  if (above !== undefined && neighbourAbove !== undefined) {
    return { key: above.key, own: above.lower, other: above.upper, against: neighbourAbove.id };
  }
  const below = seams[input.index];
  const neighbourBelow = groups[input.index + 1]?.[0];
  return below === undefined || neighbourBelow === undefined
    ? null
    : { key: below.key, own: below.upper, other: below.lower, against: neighbourBelow.id };
};
