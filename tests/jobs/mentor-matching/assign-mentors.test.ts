import fc from "fast-check";
import type { Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { type MatchPair, type MatchProblem, NOBODY } from "#app/domain/growth/mentor-match.ts";
import { assignMentors } from "#server/jobs/mentor-matching/assign-mentors.ts";
import { matchInWorker } from "#server/jobs/mentor-matching/in-worker.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs(highsFile());
});

/** Every way to give each mentee a mentor or none; what the best is worth. */
function bestByTryingAll({ mentees, mentors, pairs }: MatchProblem): number {
  const free = new Map(mentors.map(({ mentorId, free: most }) => [mentorId, most]));
  const go = (at: number): number => {
    const reserveId = mentees[at];
    if (reserveId === undefined) return 0;
    let best = go(at + 1);
    for (const { mentorId, cost } of pairs.filter((pair) => pair.reserveId === reserveId)) {
      const left = free.get(mentorId) ?? 0;
      if (left < 1) continue;
      free.set(mentorId, left - 1);
      best = Math.min(best, cost - NOBODY + go(at + 1));
      free.set(mentorId, left);
    }
    return best;
  };
  return go(0);
}

const worthOf = (pairs: readonly MatchPair[]) => pairs.reduce((sum, { cost }) => sum + cost - NOBODY, 0);

const anyProblem: fc.Arbitrary<MatchProblem> = fc
  .record({
    mentees: fc.integer({ min: 0, max: 6 }),
    free: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 6 }),
    cells: fc.array(fc.option(fc.integer({ min: 0, max: 32_000 }), { freq: 4 }), {
      minLength: 36,
      maxLength: 36,
    }),
  })
  .map(({ mentees, free, cells }) => {
    const names = Array.from({ length: mentees }, (_, at) => `r${at}`);
    const mentors = free.map((most, at) => ({ mentorId: `m${at}`, free: most }));
    return {
      ...{ mentees: names, mentors },
      pairs: names.flatMap((reserveId, row) =>
        mentors.flatMap(({ mentorId, free: most }, column) => {
          const cost = cells[row * 6 + column] ?? null;
          return cost === null || most < 1 ? [] : [{ mentorId, reserveId, cost }];
        }),
      ),
    };
  });

describe("matching mentors and mentees", () => {
  it("costs as little as the best of all ways, for up to six and six", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        expect(worthOf(assignMentors(highs, problem))).toBe(bestByTryingAll(problem));
      }),
      { numRuns: 120 },
    );
  });

  it("gives nobody two mentors and no mentor more than fit in", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const pairs = assignMentors(highs, problem);
        expect(new Set(pairs.map(({ reserveId }) => reserveId)).size).toBe(pairs.length);
        for (const { mentorId, free } of problem.mentors)
          expect(pairs.filter((pair) => pair.mentorId === mentorId).length).toBeLessThanOrEqual(free);
      }),
      { numRuns: 60 },
    );
  });

  it("answers the same question with the same pairs", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        expect(assignMentors(highs, problem)).toEqual(assignMentors(highs, problem));
      }),
      { numRuns: 40 },
    );
  });

  it("answers from its thread", async () => {
    const mentors = [{ mentorId: "m0", free: 1 }];
    const pairs = [
      { mentorId: "m0", reserveId: "r0", cost: 500 },
      { mentorId: "m0", reserveId: "r1", cost: 400 },
    ];
    expect(await matchInWorker({ mentees: ["r0", "r1"], mentors, pairs })).toEqual([pairs[1]]);
  });
});
