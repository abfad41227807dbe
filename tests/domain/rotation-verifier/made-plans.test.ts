import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";

/** Whole numbers that everything below is drawn from. */
const draws = fc.record({
  communities: fc.integer({ min: 1, max: 3 }),
  people: fc.integer({ min: 1, max: 14 }),
  periods: fc.integer({ min: 2, max: 14 }),
  longestStint: fc.integer({ min: 1, max: 3 }),
  away: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 20 }),
  mentorsAway: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
  barred: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
  apart: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
  frozen: fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { maxLength: 2 }),
  bound: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
});

const problems: fc.Arbitrary<RotationProblem> = draws.map((drawn) => {
  const { communities, people, periods, longestStint } = drawn;
  const places = Array.from({ length: communities }, (_, at) => `c${at}`);
  const personId = (n: number) => `p${n % people}`;
  return {
    ...{ periods, longestStint, past: [], from: 0, published: null },
    posts: places.flatMap((communityId) =>
      WORK_AREAS.map((area) => ({
        ...{ communityId, area, hard: false },
        ...{ incumbentA: `A-${communityId}-${area}`, incumbentB: `B-${communityId}-${area}` },
      })),
    ),
    members: Array.from({ length: people }, (_, at) => ({
      personId: personId(at),
      communityIds: drawn.bound[at] ? [`c${at % communities}`] : places,
      ...{ areas: WORK_AREAS, wishes: [], mentorId: at % 3 === 0 ? `m${at}` : null },
    })),
    away: [
      ...drawn.away.map(([who, when]) => ({ personId: personId(who), period: when % periods })),
      ...drawn.mentorsAway.map(([who, when]) => ({
        personId: `m${(who % people) * 3}`,
        period: when % periods,
      })),
    ],
    barred: drawn.barred.map(([who, where]) => ({
      personId: personId(who),
      communityId: `c${where % communities}`,
    })),
    apart: drawn.apart
      .map(([one, other]) => ({ personId: personId(one), otherId: personId(other) }))
      .filter((pair) => pair.personId !== pair.otherId),
    frozen: drawn.frozen.filter((period) => period < periods),
  };
});

describe("plans that are made", () => {
  it("keep every hard rule, but for areas they say cannot be led", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { slots, shortages } = planRotation(problem);
        const allowed = shortages.flatMap(({ personId, missing }) =>
          missing.map((area) => ({ personId, area })),
        );
        expect(verifyRotation({ problem, slots, allowed })).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
