import fc from "fast-check";
import { compositeOf } from "#app/domain/selection/composite.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import * as Rational from "#app/domain/shared/rational.ts";

export const list = (more: Partial<PostList> = {}): PostList => ({
  ...{ post: "secretary", total: 2, perSubdistrict: null, perCommunity: null, unitCaps: [], floors: [] },
  ...more,
});

/** Values as decimals of at most four digits; ranked by composite, then by the lot. */
export function person(given: {
  id: string;
  values: readonly number[];
  weights: readonly number[];
  lot?: number;
  communityId?: string | null;
  subdistrictId?: string | null;
  errors?: readonly number[];
}): ListCandidate {
  const values = given.values.map((value) => Rational.ofUnits(Math.round(value * 10_000), 10_000));
  const composite = compositeOf(values.map((value, at) => ({ value, weight: given.weights[at] ?? 0 })));
  const { id, lot = 0, communityId = null, subdistrictId = null, errors = values.map(() => 0) } = given;
  return { id, values, errors, communityId, subdistrictId, rankKey: [composite, lot] };
}

/** Exact Σ w·v for weights of any sum 1. */
export const scoreWith = (values: readonly Rational.Ratio[], weights: readonly Rational.Ratio[]) =>
  Rational.sum(values.map((value, at) => Rational.multiply(value, weights[at] ?? Rational.zero)));

/** Weights in ten-thousandths that sum to the whole, none of them zero. */
export const weightsArbitrary = (width: number) =>
  fc.array(fc.integer({ min: 1, max: 100 }), { minLength: width, maxLength: width }).map((shares) => {
    const sum = shares.reduce((total, share) => total + share, 0);
    const weights = shares.map((share) => Math.max(1, Math.floor((share * 10_000) / sum)));
    const rest = 10_000 - weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight, at) => (at === 0 ? weight + rest : weight));
  });

export type World = { candidates: ListCandidate[]; weights: number[]; list: PostList };

/** A few people in three communities of two subdistricts, some of nowhere, coarse values so that ties happen, nested caps. */
export const world = (most = 8, width = 3): fc.Arbitrary<World> =>
  fc
    .record({
      weights: weightsArbitrary(width),
      people: fc.array(
        fc.record({
          values: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: width, maxLength: width }),
          home: fc.integer({ min: 0, max: 4 }),
        }),
        { minLength: 1, maxLength: most },
      ),
      total: fc.integer({ min: 1, max: 6 }),
      perSubdistrict: fc.option(fc.integer({ min: 1, max: 4 })),
      perCommunity: fc.option(fc.integer({ min: 1, max: 3 })),
      own: fc.option(fc.integer({ min: 0, max: 2 })),
    })
    .map(({ weights, people, own, ...caps }) => ({
      weights,
      candidates: people.map(({ values, home }, at) =>
        person({
          ...{ id: `p${at}`, values: values.map((value) => value / 10), weights, lot: (at * 7) % 11 },
          ...HOMES[home],
        }),
      ),
      list: list({ ...caps, unitCaps: own === null ? [] : [{ unitId: "s1", atMost: own }] }),
    }));

const HOMES: { communityId: string | null; subdistrictId: string | null }[] = [
  { communityId: "c1", subdistrictId: "s1" },
  { communityId: "c2", subdistrictId: "s1" },
  { communityId: "c3", subdistrictId: "s2" },
  { communityId: null, subdistrictId: "s2" },
  { communityId: null, subdistrictId: null },
];

/** All sets of candidates the caps allow. */
export function allowedSets({
  candidates,
  list: caps,
}: Pick<World, "candidates" | "list">): ListCandidate[][] {
  const sets: ListCandidate[][] = [];
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const set = candidates.filter((_, at) => (mask >> at) % 2 === 1);
    if (isAllowed(set, caps)) sets.push(set);
  }
  return sets;
}

function isAllowed(set: readonly ListCandidate[], caps: PostList): boolean {
  if (set.length > caps.total) return false;
  return set.every((each) =>
    (["subdistrictId", "communityId"] as const).every((level) => {
      const unit = each[level];
      if (unit === null) return true;
      const general = level === "subdistrictId" ? caps.perSubdistrict : caps.perCommunity;
      const atMost = caps.unitCaps.find(({ unitId }) => unitId === unit)?.atMost ?? general;
      return atMost === null || set.filter((other) => other[level] === unit).length <= atMost;
    }),
  );
}
