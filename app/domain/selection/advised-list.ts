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
  const ordered = inOrder(candidates);
  return { ordered, ...fillSeats({ ordered, caps: list }) };
}

/** By composite first, then each few with equal ones: a third of the time of comparing whole keys all along. */
function inOrder<C extends { rankKey: RankKey }>(candidates: readonly C[]): C[] {
  const byComposite = new Map<number, C[]>();
  for (const candidate of candidates) {
    const composite = candidate.rankKey[0] ?? 0;
    const equals = byComposite.get(composite);
    if (equals === undefined) byComposite.set(composite, [candidate]);
    else equals.push(candidate);
  }
  const composites = Float64Array.from(byComposite.keys()).sort().reverse();
  const ordered: C[] = [];
  for (const composite of composites) {
    const equals = byComposite.get(composite) ?? [];
    if (equals.length > 1) equals.sort((a, b) => compareRank(a.rankKey, b.rankKey));
    for (const candidate of equals) ordered.push(candidate);
  }
  return ordered;
}
