import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as ItemScore from "#app/domain/scoring/item-score.ts";
import type { Scoring } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { itemSteps, shownExact, slipTranslator } from "#app/text/arithmetic.ts";
import { marksDisplay } from "#app/text/slip-display.ts";
import { criterionOf, itemOf, scoringOf } from "#tests/support/rule-set-builders.ts";

const t = slipTranslator("zh-CN");

const scored = (scoring: Partial<Scoring>, marks: number[][], elapsedMs: number | null = null) => {
  const criteria = (marks[0] ?? []).map((_, index) =>
    criterionOf({ key: `c${index}`, weight: 10_000 / marks[0]!.length }),
  );
  const item = itemOf({ key: "speech", criteria, scoring: scoringOf(scoring) });
  const outcome = ItemScore.of({
    item,
    sheets: marks.map((row, seat) => ({
      seatId: `s${seat}`,
      label: `J${seat + 1}`,
      marks: Object.fromEntries(row.map((mark, index) => [`c${index}`, mark])),
    })),
    readingsMs: elapsedMs === null ? [] : [elapsedMs],
    breaches: [],
    adjustments: [],
  });
  if (outcome.kind !== "scored") throw new Error(outcome.kind);
  const trace = outcome.trace;
  const steps = itemSteps({ trace, seats: {}, limitMs: 480_000, itemRounding: null, t });
  return { trace, steps, marks: marksDisplay({ panel: trace.panel, seats: {}, t }) };
};

const MARKS = [
  [45_00, 40_00],
  [46_00, 41_50],
  [44_50, 40_50],
  [50_00, 48_00],
  [30_00, 30_00],
];

describe("the arithmetic in words", () => {
  it("goes trim, panel, time, item where totals are trimmed", () => {
    const { steps } = scored({}, MARKS, 511_000);
    expect(steps.map(({ key, formula, value }) => [key, formula, value])).toEqual([
      ["combined", "(85.00 + 87.50 + 85.00) ÷ 3", "85.8333…"],
      ["panel", "四舍五入到小数点后 2 位", "85.83"],
      ["time", "用时 8:31，限时 8:00，超时 31 秒", "−1.00"],
      ["item", "85.83 − 1.00", "84.83"],
    ]);
    expect(steps[0]!.label).toBe("去掉 1 个最高分、1 个最低分，其余 3 个取平均");
  });

  it("goes criterion by criterion where each is trimmed, with the roundings where the rules name them", () => {
    const rounding = {
      criterion: { digits: 1, mode: "towardsZero" },
      factored: null,
      judge: null,
      panel: null,
      item: null,
    } as const;
    const { steps } = scored({ trimOn: "criterion", rounding }, MARKS);
    expect(steps.map(({ key }) => key)).toEqual(["criterion-c0", "criterion-c1", "combined", "time", "item"]);
    expect(steps[0]!.formula).toContain("(45.00 + 46.00 + 44.50) ÷ 3 = 45.1666…");
    expect(steps[0]!.formula).toContain("去尾到小数点后 1 位 = 45.10");
    expect(steps[2]).toMatchObject({ formula: "45.10 + 40.60", value: "85.70" });
  });

  it("strikes a dropped total with all its marks and names it once, a dropped mark by itself", () => {
    const onTotals = scored({}, MARKS).marks.rows;
    expect(onTotals[3]).toMatchObject({
      total: { out: true, note: "去最高" },
      cells: [
        { out: true, note: null },
        { out: true, note: null },
      ],
    });
    expect(onTotals[0]).toMatchObject({
      total: { out: false, note: null },
      cells: [{ out: false }, { out: false }],
    });
    const onCriteria = scored({ trimOn: "criterion" }, [
      [50_00, 30_00],
      [40_00, 35_00],
      [41_00, 36_00],
      [42_00, 37_00],
      [30_00, 50_00],
    ]).marks.rows;
    expect(onCriteria[0]).toMatchObject({
      total: { out: false },
      cells: [{ note: "去最高" }, { note: "去最低" }],
    });
  });

  it("never says a number that is not the trace's: the last step is the score", () => {
    const mark = fc.integer({ min: 0, max: 100 }).map((half) => half * 50);
    const panel = fc.array(fc.tuple(mark, mark, mark), { minLength: 1, maxLength: 9 });
    const how = fc.record({
      trimOn: fc.constantFrom("total" as const, "criterion" as const),
      combineJudges: fc.constantFrom("mean" as const, "trimmedMean" as const, "median" as const),
    });
    fc.assert(
      fc.property(panel, how, (marks, scoring) => {
        const { steps, trace } = scored(scoring, marks);
        expect(steps.at(-1)!.value).toBe(shownExact(trace.value));
        expect(steps.find(({ key }) => key === "combined")!.value).toBe(shownExact(trace.panel.combined));
      }),
    );
  });

  it("shows what never ends with an ellipsis and everything else without loss", () => {
    expect(shownExact("259/3")).toBe("86.3333…");
    expect(shownExact("86.5")).toBe("86.50");
    expect(shownExact("86.125")).toBe("86.125");
    expect(Decimal.exact(Decimal.ofExact("86.125"))).toBe("86.125");
  });
});
