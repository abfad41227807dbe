import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ITEM_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import * as MarkProblems from "#app/domain/scoring/mark-problems.ts";
import { cellOf, exampleSheets, MOST_JUDGES, sampleMark } from "#app/features/rules/example-marks.ts";
import { exampleScore } from "#app/features/rules/example-score.ts";
import { criterionOf, itemOf, scoringOf } from "#tests/support/rule-set-builders.ts";

const item = itemOf({ key: "speech" });
const no = { points: 0, reason: "" };
const score = (given: Partial<Parameters<typeof exampleScore>[0]>) =>
  exampleScore({ item, judges: 5, overwritten: {}, elapsedMs: 420_000, breach: no, ...given });

describe("the marks of the example", () => {
  it.each(ITEM_TEMPLATES.map((template) => ({ name: template.name, template })))(
    "fit every criterion of the template $name",
    ({ template }) => {
      for (const { marks } of exampleSheets({ item: template, judges: MOST_JUDGES, overwritten: {} })) {
        expect(MarkProblems.of({ item: template, marks, complete: true })).toEqual([]);
      }
    },
  );

  it("lie on the step within the range of any criterion", () => {
    const ranges = fc.record({
      minimum: fc.integer({ min: -2_000, max: 2_000 }),
      steps: fc.integer({ min: 1, max: 200 }),
      step: fc.integer({ min: 1, max: 500 }),
      judge: fc.nat(MOST_JUDGES - 1),
      index: fc.nat(9),
    });
    fc.assert(
      fc.property(ranges, ({ minimum, steps, step, judge, index }) => {
        const criterion = criterionOf({ key: "a", minimum, maximum: minimum + steps * step, step });
        const mark = sampleMark({ criterion, index, judge });
        expect(mark).toBeGreaterThanOrEqual(minimum);
        expect(mark).toBeLessThanOrEqual(criterion.maximum);
        expect((mark - minimum) % step).toBe(0);
      }),
    );
  });

  it("differ between judges, so that the trim has something to drop", () => {
    const totals = exampleSheets({ item, judges: 7, overwritten: {} }).map(({ marks }) =>
      Object.values(marks).reduce((sum, mark) => sum + mark, 0),
    );
    expect(new Set(totals).size).toBeGreaterThan(3);
  });
});

describe("the example", () => {
  it("is scored by the rules of the contest: trimmed, then time and breach taken", () => {
    const { score: outcome } = score({
      overwritten: Object.fromEntries(
        [10, 20, 30, 40, 50].flatMap((points, judge) => [
          [cellOf({ judge, criterionKey: "content" }), points * 100],
          [cellOf({ judge, criterionKey: "delivery" }), 50_00],
        ]),
      ),
      elapsedMs: 8 * 60_000 + 10_000,
      breach: { points: 200, reason: "" },
    });
    // (70 + 80 + 90) ÷ 3 − 0.5 − 2
    expect(outcome).toMatchObject({ kind: "scored", trace: { value: "77.5" } });
  });

  it("does not count a judge whose cell is empty", () => {
    const overwritten = { [cellOf({ judge: 2, criterionKey: "content" })]: null };
    const { panel } = score({ overwritten });
    expect(panel?.present).toBe(4);
    expect(panel?.incomplete.map(({ label }) => label)).toEqual(["J3"]);
  });

  it("waits for the head judge with too few marks", () => {
    const strict = itemOf({ key: "speech", scoring: scoringOf({ minimumPresent: 6 }) });
    expect(score({ item: strict })).toMatchObject({
      score: { kind: "waiting", reason: "tooFewMarks" },
      panel: null,
    });
  });

  it("names a mark that does not fit its criterion, once", () => {
    const overwritten = {
      [cellOf({ judge: 0, criterionKey: "content" })]: 51_00,
      [cellOf({ judge: 1, criterionKey: "content" })]: 52_00,
    };
    expect(score({ overwritten }).problems.map(({ rule }) => rule)).toEqual(["marks.out-of-range"]);
  });
});
