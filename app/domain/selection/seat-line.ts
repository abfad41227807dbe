import type { ListCandidate } from "./list-candidate.ts";
import { compareRank, type RankKey } from "./rank-key.ts";
import { type Caps, type Place, Seats } from "./seats.ts";

/**
 * The line a candidate has to stand above to get a seat, whatever they score. PURE.
 * person: who takes the last seat open to them when the others are seated without them; whoever ranks above that person
 * is selected, whoever ranks below is not. open: there is a seat in any case. closed: a cap of zero, there is none.
 */
export type SeatLine<C> = { kind: "person"; person: C } | { kind: "open" } | { kind: "closed" };

type Placed = Place & { id: string; rankKey: RankKey };

export function seatLineOf<C extends Placed = ListCandidate>({
  candidate,
  candidates,
  list,
}: {
  candidate: Place & { id: string };
  /** Of the same list; the candidate may be among them. */
  candidates: readonly C[];
  list: Caps;
}): SeatLine<C> {
  const others = candidates
    .filter(({ id }) => id !== candidate.id)
    .sort((a, b) => compareRank(a.rankKey, b.rankKey));
  const seats = new Seats(list);
  if (seats.blocking(candidate) !== null) return { kind: "closed" };
  for (const other of others) {
    if (seats.take(other) === null && seats.blocking(candidate) !== null) {
      return { kind: "person", person: other };
    }
  }
  return { kind: "open" };
}
