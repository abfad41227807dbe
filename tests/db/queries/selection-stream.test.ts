import { sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compositeForm } from "#app/domain/selection/bulk-composite.ts";
import { compositeOf } from "#app/domain/selection/composite.ts";
import type { Anchor, Criterion } from "#app/domain/selection/selection-rules.ts";
import { pointsValue } from "#app/domain/selection/value.ts";
import { compositeOf as compositeInSql } from "#db/queries/selection-stream.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";

type Scale = Pick<Criterion, "key" | "weight" | "anchors">;

/** Two to five anchors whose distances share few divisors, so that the fractions do not cancel. */
const anchors = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 0, max: 10_000 })), {
    minLength: 2,
    maxLength: 5,
  })
  .map((steps): Anchor[] => {
    const values = steps.map(([, value]) => value).toSorted((a, b) => a - b);
    let points = 0;
    return steps.map(([step], at) => {
      points += step;
      const ends = at === 0 ? 0 : at === steps.length - 1 ? 10_000 : undefined;
      return { points, value: ends ?? values[at] ?? 0 };
    });
  });

const scales = fc
  .array(fc.tuple(anchors, fc.integer({ min: 0, max: 2_000 })), { minLength: 1, maxLength: 4 })
  .map((drawn): Scale[] => {
    const used = drawn.slice(1).reduce((sum, [, weight]) => sum + weight, 0);
    return drawn.map(([scale, weight], at) => ({
      key: `k${at}`,
      anchors: scale,
      weight: at === 0 ? 10_000 - used : weight,
    }));
  });

const people = fc.array(fc.array(fc.integer({ min: 0, max: 16_000 }), { minLength: 4, maxLength: 4 }), {
  minLength: 1,
  maxLength: 30,
});

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

/** What the database makes of the points, person by person. */
async function composites(criteria: Scale[], points: readonly number[][]): Promise<(number | null)[]> {
  const scores = points.map((own, person) => {
    const drawn = criteria.map(({ key }, at) => ({ criterion: key, used: own[at] }));
    return person % 2 === 0 ? drawn : drawn.toReversed();
  });
  const rows = await runtime.database.db.execute<{ composite: number | null }>(sql`
    select ${compositeInSql(compositeForm(criteria))}::int as composite
      from jsonb_array_elements(${JSON.stringify(scores)}::text::jsonb) with ordinality as person (scores, number)
     order by number`);
  return [...rows].map(({ composite }) => composite);
}

const byTheRules = (criteria: readonly Scale[], own: readonly number[]) =>
  compositeOf(
    criteria.map((criterion, at) => ({
      weight: criterion.weight,
      value: pointsValue({ anchors: criterion.anchors, points: own[at]! }),
    })),
  );

describe("the composite in the database", () => {
  it("is the composite of the rules, to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(scales, people, async (criteria, points) => {
        const expected = points.map((own) => byTheRules(criteria, own));
        expect(await composites(criteria, points)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("rounds a half up", async () => {
    const anchors: Anchor[] = [
      { points: 0, value: 0 },
      { points: 20_000, value: 10_000 },
    ];
    expect(await composites([{ key: "k0", weight: 10_000, anchors }], [[1], [3], [2]])).toEqual([1, 2, 1]);
  });

  it("does not overflow where the anchors' distances have no divisor in common", async () => {
    const primes = [9_973, 9_967, 9_949, 9_941];
    const criteria = primes.map((points, at) => ({
      key: `k${at}`,
      weight: 2_500,
      anchors: [
        { points: 0, value: 0 },
        { points, value: 10_000 },
      ],
    }));
    const points = [[1_234, 5_678, 9_012, 3_456]];
    expect(await composites(criteria, points)).toEqual([byTheRules(criteria, points[0]!)]);
  });

  it("is unknown where a criterion was not drawn", async () => {
    const anchors: Anchor[] = [
      { points: 0, value: 0 },
      { points: 10, value: 10_000 },
    ];
    const criteria = [{ key: "k0", weight: 10_000, anchors }];
    const rows = await runtime.database.db.execute(
      sql`select ${compositeInSql(compositeForm(criteria))} as composite from (select '[]'::jsonb as scores) s`,
    );
    expect(rows[0]?.composite).toBeNull();
  });
});
