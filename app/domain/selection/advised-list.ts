import { compareRank, type RankKey } from "./rank-key.ts";
import { type Blocked, type Caps, fillSeats, type Place } from "./seats.ts";

export type AdvisedList<C> = { ordered: C[]; selected: string[]; blocked: Map<string, Blocked> };

/** What the rules alone advise for a list without floors: everybody in order, and who gets a seat. PURE. */
export function adviseList<C extends Place & { id: string; rankKey: RankKey }>({
  candidates,
  list,
}: {
  candidates: readonly C[];
  list: Caps;
}): AdvisedList<C> {
  const ordered = [...candidates].sort((a, b) => compareRank(a.rankKey, b.rankKey));
  return { ordered, ...fillSeats({ ordered, caps: list }) };
}
