import fc from "fast-check";
import type { FloorCandidate } from "#app/domain/selection/floor-programme.ts";
import { groupFloors, isIn } from "#app/domain/selection/floor-programme.ts";
import { compareRank } from "#app/domain/selection/rank-key.ts";
import { Seats } from "#app/domain/selection/seats.ts";
import type { Floor, PostList } from "#app/domain/selection/selection-rules.ts";
import { listFor } from "#tests/support/selection-builders.ts";

export type FloorCase = { candidates: FloorCandidate[]; list: PostList };

/** Composites from few numbers, so that ties abound; the lot is the place in the array. */
const person = fc.record({
  composite: fc.integer({ min: 0, max: 6 }),
  community: fc.integer({ min: 0, max: 4 }),
  sex: fc.constantFrom("female" as const, "male" as const),
  age: fc.constantFrom(25, 34, 35, 50),
});

const floor: fc.Arbitrary<Floor> = fc.oneof(
  fc.record({ kind: fc.constant("eachSubdistrict" as const), atLeast: fc.integer({ min: 1, max: 2 }) }),
  fc.record({
    kind: fc.constant("unit" as const),
    unitId: fc.constantFrom("s0", "s1", "c0", "c3"),
    atLeast: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({
    kind: fc.constant("youngerThan" as const),
    age: fc.constantFrom(30, 35, 51),
    atLeast: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant("sex" as const),
    sex: fc.constantFrom("female" as const, "male" as const),
    atLeast: fc.integer({ min: 1, max: 3 }),
  }),
);

const cap = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });

/** Up to eleven people of two subdistricts with two or three communities each; up to four floors that overlap. */
export const floorCase: fc.Arbitrary<FloorCase> = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 11 }),
    total: fc.integer({ min: 1, max: 6 }),
    perSubdistrict: cap,
    perCommunity: cap,
    floors: fc.array(floor, { minLength: 1, maxLength: 4 }),
  })
  .map(({ people, ...caps }) => ({
    candidates: people.map(({ composite, community, sex, age }, at) => ({
      id: `p${String(at).padStart(2, "0")}`,
      communityId: `c${community}`,
      subdistrictId: community < 3 ? "s0" : "s1",
      rankKey: [composite, 100 - at],
      sex,
      age,
    })),
    list: listFor("secretary", caps),
  }));

/** Every set tried: the greatest sum, and among those the first by rank. Ids in rank order; null: no set keeps the limits. */
export function byTryingAll({ candidates, list }: FloorCase): string[] | null {
  const ordered = candidates.toSorted((a, b) => compareRank(a.rankKey, b.rankKey));
  const floors = groupFloors({ candidates, floors: list.floors });
  let best: { total: number; set: FloorCandidate[] } | null = null;
  // The first in rank is the highest digit: of equal sums the greatest number is the first by rank.
  for (let digits = 2 ** ordered.length - 1; digits >= 0; digits -= 1) {
    const set = ordered.filter((_, at) => (digits >> (ordered.length - 1 - at)) & 1);
    const seats = new Seats(list);
    if (!set.every((candidate) => seats.take(candidate) === null)) continue;
    if (!floors.every((each) => set.filter((one) => isIn(each, one)).length >= each.atLeast)) continue;
    const total = set.reduce((sum, { rankKey }) => sum + rankKey[0]!, 0);
    if (best === null || total > best.total) best = { total, set };
  }
  return best === null ? null : best.set.map(({ id }) => id);
}
