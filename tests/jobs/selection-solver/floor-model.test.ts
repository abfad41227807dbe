import fc from "fast-check";
import type { Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Programme } from "#app/domain/selection/floor-programme.ts";
import { FloorModel } from "#server/jobs/selection-solver/floor-model.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs(highsFile());
});

const cap = (columns: number[], atMost: number) => ({ columns, atLeast: 0, atMost, floor: null });

/** Any limits, which overlap as no caps of a list do, so that the relaxation is often not whole. */
const anyProgramme = fc.record({
  worths: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
  rows: fc.array(
    fc.tuple(
      fc.uniqueArray(fc.nat(7), { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 2 }),
    ),
    { minLength: 3, maxLength: 9 },
  ),
});

function greatestByTryingAll(programme: Programme, worths: readonly number[]): number | null {
  let greatest: number | null = null;
  for (let digits = 0; digits < 2 ** programme.columns; digits += 1) {
    const has = (column: number) => ((digits >> column) & 1) === 1;
    const kept = programme.rows.every(({ columns, atLeast, atMost }) => {
      const count = columns.filter(has).length;
      return count >= atLeast && count <= atMost;
    });
    if (!kept) continue;
    const worth = worths.reduce((sum, each, column) => (has(column) ? sum + each : sum), 0);
    greatest = Math.max(greatest ?? 0, worth);
  }
  return greatest;
}

function solved(programme: Programme, worths: readonly number[]) {
  const model = new FloorModel({ highs, programme, deadline: performance.now() + 30_000 });
  model.setWorths({ worths, step: 1 });
  const outcome = model.best();
  model.dispose();
  return outcome;
}

describe("a programme inside the solver", () => {
  it("whose relaxation halves everybody is searched for a choice of whole people", () => {
    const programme = { columns: 3, rows: [cap([0, 1], 1), cap([1, 2], 1), cap([0, 2], 1)] };
    const outcome = solved(programme, [5, 4, 5]);
    expect(outcome).toMatchObject({ kind: "found", choice: { worth: 5 } });
  });

  it("gives the greatest worth there is, proven, whatever the limits", () => {
    fc.assert(
      fc.property(anyProgramme, ({ worths, rows }) => {
        const programme = {
          columns: 8,
          rows: rows.map(([columns, atLeast, more]) => ({
            ...{ columns, floor: null, atLeast: Math.min(atLeast, columns.length) },
            atMost: Math.min(atLeast + more, columns.length),
          })),
        };
        const greatest = greatestByTryingAll(programme, worths);
        const outcome = solved(programme, worths);
        if (outcome.kind !== "found") expect([outcome.kind, greatest]).toEqual(["impossible", null]);
        else {
          expect(outcome.choice.worth).toBe(greatest);
          expect(Math.floor(outcome.choice.bound + 0.01)).toBe(greatest);
        }
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
