import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LadderBand } from "#app/domain/scoring/rule-set.ts";
import * as TimeLadder from "#app/domain/scoring/time-ladder.ts";
import { freshKey, newCriterion, newLevel, newTrimStep, withNextBand } from "#app/features/rules/new-rows.ts";
import { criterionOf } from "#tests/support/rule-set-builders.ts";

const timing = (overtime: LadderBand[]) => ({
  minimumMs: null,
  limitMs: 480_000,
  warningMs: 60_000,
  overtime,
  undertime: [],
  maximumDeduction: null,
});

describe("a new row", () => {
  it("takes the first key that is free", () => {
    expect(freshKey({ base: "item", taken: [] })).toBe("item");
    expect(freshKey({ base: "item", taken: ["item", "item-2", "item-4"] })).toBe("item-3");
  });

  it("of a ladder keeps it without gap, overlap or missing end, however often", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (times) => {
        let bands: LadderBand[] = [];
        for (let count = 0; count < times; count += 1) bands = withNextBand(bands);
        expect(bands).toHaveLength(times);
        expect(TimeLadder.problems({ timing: timing(bands), path: "timing" })).toEqual([]);
      }),
    );
  });

  it("of a ladder goes on from the end that was there", () => {
    const first = { fromSeconds: 1, toSeconds: 10, points: 50, disqualify: false };
    expect(withNextBand([first])).toEqual([first, { ...first, fromSeconds: 11, toSeconds: null }]);
  });

  it("of the trim table speaks of one judge more than the last", () => {
    expect(newTrimStep([])).toEqual({ present: 5, high: 1, low: 1 });
    expect(newTrimStep([{ present: 7, high: 2, low: 2 }]).present).toBe(8);
  });

  it("of levels begins at the lowest mark, then above the highest level and within the range", () => {
    const criterion = criterionOf({ key: "a", minimum: -300, maximum: 300, step: 100 });
    const first = newLevel(criterion);
    expect(first.from).toBe(-300);
    const second = newLevel({ ...criterion, levels: [first] });
    expect(second.from).toBe(-200);
    expect(newLevel({ ...criterion, levels: [{ ...first, from: 300 }] }).from).toBe(300);
  });

  it("of criteria has a key that no other has", () => {
    const one = newCriterion([]);
    expect(newCriterion([one]).key).not.toBe(one.key);
  });
});
