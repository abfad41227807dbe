import fc from "fast-check";
import type { Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { compositeOf } from "#app/domain/selection/composite.ts";
import { type FloorCandidate, groupFloors, isIn } from "#app/domain/selection/floor-programme.ts";
import type { ListCandidate } from "#app/domain/selection/list-candidate.ts";
import { Seats } from "#app/domain/selection/seats.ts";
import type { PostList } from "#app/domain/selection/selection-rules.ts";
import { type Interval, weightIntervals } from "#app/domain/selection/weight-interval.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import { floorIntervals } from "#server/jobs/selection-solver/floor-intervals.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";
import { seatWithFloors } from "#server/jobs/selection-solver/optimal-seats.ts";
import { floorCase } from "./floor-cases.ts";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs(highsFile());
});

type Person = ListCandidate & FloorCandidate;
type Case = { candidates: Person[]; list: PostList; weights: number[] };

const deadline = () => performance.now() + 30_000;
const weightSets = [
  [5_000, 5_000],
  [7_000, 3_000],
  [2_000, 3_000, 5_000],
];

/** Values in thirds and sevenths, so that the crossings are no round numbers. */
const valued: fc.Arbitrary<Case> = floorCase.chain(({ candidates, list }) =>
  fc.constantFrom(...weightSets).chain((weights) =>
    fc
      .array(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 21 }), fc.constantFrom(21, 42)), {
          minLength: weights.length,
          maxLength: weights.length,
        }),
        { minLength: candidates.length, maxLength: candidates.length },
      )
      .map((drawn) => ({
        ...{ list, weights },
        candidates: candidates.map((candidate, at): Person => {
          const values = drawn[at]!.map(([top, bottom]) => Rational.of(BigInt(top), BigInt(bottom)));
          const parts = weights.map((weight, index) => ({ weight, value: values[index]! }));
          return { ...candidate, values, errors: [], rankKey: [compositeOf(parts), 100 - at] };
        }),
      })),
  ),
);

/** Every set tried: where its straight line lies above the present set's, the weight is out. */
function byTryingAll({ candidates, list, weights }: Case, selected: readonly string[]): Interval[] {
  const sets = feasible({ candidates, list });
  const present = candidates.filter(({ id }) => selected.includes(id));
  return weights.map((weight, at) => {
    const declared = Rational.ofUnits(weight, 10_000);
    const line = (set: readonly Person[]) => lineOf(set, { weights, at });
    const here = line(present);
    let [low, high] = [Rational.zero, Rational.of(1n)];
    for (const there of sets.map(line)) {
      const [atZero, atOne] = [Rational.subtract(here[0], there[0]), Rational.subtract(here[1], there[1])];
      const atDeclared = Rational.add(
        Rational.multiply(Rational.subtract(Rational.of(1n), declared), atZero),
        Rational.multiply(declared, atOne),
      );
      if (Rational.compare(atDeclared, Rational.zero) < 0) return { low: declared, high: declared };
      if (Rational.equals(atZero, atOne)) continue;
      const crossing = Rational.divide(atZero, Rational.subtract(atZero, atOne));
      if (Rational.compare(atZero, Rational.zero) < 0) low = Rational.highest([low, crossing])!;
      if (Rational.compare(atOne, Rational.zero) < 0) high = Rational.lowest([high, crossing])!;
    }
    return { low, high };
  });
}

/** The sum at weight 0 and at weight 1. */
function lineOf(
  set: readonly Person[],
  { weights, at }: { weights: readonly number[]; at: number },
): [Rational.Ratio, Rational.Ratio] {
  const rest = set.flatMap(({ values }) =>
    values.map((value, index) =>
      index === at
        ? Rational.zero
        : Rational.multiply(Rational.ofUnits(weights[index]!, 10_000 - weights[at]!), value),
    ),
  );
  return [Rational.sum(rest), Rational.sum(set.map(({ values }) => values[at]!))];
}

function feasible({ candidates, list }: Pick<Case, "candidates" | "list">): Person[][] {
  const floors = groupFloors({ candidates, floors: list.floors });
  return Array.from({ length: 2 ** candidates.length }, (_, digits) =>
    candidates.filter((_candidate, at) => (digits >> at) & 1),
  ).filter((set) => {
    const seats = new Seats(list);
    return (
      set.every((candidate) => seats.take(candidate) === null) &&
      floors.every((floor) => set.filter((each) => isIn(floor, each)).length >= floor.atLeast)
    );
  });
}

const shown = (intervals: Interval[] | null) =>
  intervals?.map(({ low, high }) => [low, high].map((end) => `${end.numerator}/${end.denominator}`));

describe("weight intervals of a list with floors", () => {
  it("are those that trying every set finds", () => {
    fc.assert(
      fc.property(valued, (given) => {
        const seated = seatWithFloors(highs, { ...given, deadline: deadline() });
        if (seated.kind !== "seated") return;
        const { selected } = seated;
        const found = floorIntervals(highs, { ...given, selected, deadline: deadline() });
        expect(shown(found)).toEqual(shown(byTryingAll(given, selected)));
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it("are those of the list without floors where floors ask for nothing", () => {
    fc.assert(
      fc.property(valued, (given) => {
        const list = { ...given.list, floors: [] };
        const { selected } = adviseList({ candidates: given.candidates, list });
        const found = floorIntervals(highs, { ...given, list, selected, deadline: deadline() });
        expect(shown(found)).toEqual(shown(weightIntervals({ ...given, list, selected })));
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it("are not told where the time is over", () => {
    const [given] = fc.sample(valued, 1);
    const question = { ...given!, list: { ...given!.list, floors: [] }, selected: [] };
    expect(floorIntervals(highs, { ...question, deadline: performance.now() })).toBeNull();
  });
});
