import type { FloorPrice } from "./list-report.ts";
import { compareRank, type RankKey } from "./rank-key.ts";
import type { Place } from "./seats.ts";

type Priced = Place & { id: string; rankKey: RankKey };

/**
 * What the floors of a list cost: the sum of composites given up, and who came in for whom. Those who came in are paired
 * with those who went out of the same community, then of the same subdistrict, then of the rest, each by rank. PURE.
 */
export function floorPrice<C extends Priced>(given: {
  candidates: readonly C[];
  withoutFloors: ReadonlySet<string>;
  withFloors: ReadonlySet<string>;
}): Pick<FloorPrice, "given" | "swaps"> {
  const { candidates, withoutFloors, withFloors } = given;
  const byRank = [...candidates].sort((a, b) => compareRank(a.rankKey, b.rankKey));
  const wentOut = byRank.filter(({ id }) => withoutFloors.has(id) && !withFloors.has(id));
  const cameIn = byRank.filter(({ id }) => withFloors.has(id) && !withoutFloors.has(id));
  const outOf = new Map<string, string>();
  const left = new Set(wentOut);
  for (const isNear of NEARNESS) {
    for (const person of cameIn) {
      if (outOf.has(person.id)) continue;
      const other = [...left].find((out) => isNear(person, out));
      if (other === undefined) continue;
      outOf.set(person.id, other.id);
      left.delete(other);
    }
  }
  return {
    given: totalOf(wentOut) - totalOf(cameIn),
    swaps: cameIn.map(({ id }) => ({ in: id, out: outOf.get(id) ?? null })),
  };
}

const NEARNESS: readonly ((a: Place, b: Place) => boolean)[] = [
  (a, b) => a.communityId !== null && a.communityId === b.communityId,
  (a, b) => a.subdistrictId !== null && a.subdistrictId === b.subdistrictId,
  () => true,
];

/** Sum of composites, the first of the rank keys. */
export const totalOf = (people: readonly { rankKey: RankKey }[]): number =>
  people.reduce((sum, { rankKey }) => sum + (rankKey[0] ?? 0), 0);
