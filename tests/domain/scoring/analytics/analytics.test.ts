import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Deviation from "#app/domain/scoring/analytics/deviation.ts";
import * as Drift from "#app/domain/scoring/analytics/drift.ts";
import * as Halo from "#app/domain/scoring/analytics/halo.ts";
import * as Intraclass from "#app/domain/scoring/analytics/intraclass.ts";
import * as KendallsW from "#app/domain/scoring/analytics/kendalls-w.ts";
import * as PanelReport from "#app/domain/scoring/analytics/panel-report.ts";
import * as Severity from "#app/domain/scoring/analytics/severity.ts";
import { mean, type Statistic } from "#app/domain/scoring/analytics/statistic.ts";
import { aCriterion, anItem, sheetsOf } from "#tests/domain/scoring/builders.ts";
import published from "#tests/golden/irr_shrout_fleiss_1979.json" with { type: "json" };

const table = published.data_rows_subjects_cols_judges;
const valueIn = (statistic: Statistic | undefined | null): number => {
  if (statistic?.kind !== "value") throw new Error(JSON.stringify(statistic));
  return statistic.value;
};

describe("the example of Shrout & Fleiss (1979)", () => {
  const squares = Intraclass.meanSquares(table);
  const { between, within, judges, error, n, k } = squares;

  it("has the published mean squares", () => {
    const { BMS, WMS, JMS, EMS } = published.precise;
    expect(between).toBeCloseTo(BMS, 6);
    expect(within).toBeCloseTo(WMS, 6);
    expect(judges).toBeCloseTo(JMS, 6);
    expect(error).toBeCloseTo(EMS, 6);
    expect([between, within, judges, error].map((value) => Number(value.toFixed(2)))).toEqual(
      Object.values(published.mean_squares),
    );
  });

  it("has the published ICC(2,1) and ICC(2,k)", () => {
    const { single, panel } = Intraclass.of(table);
    expect(valueIn(single)).toBeCloseTo(published.precise["ICC(2,1)"], 6);
    expect(valueIn(panel)).toBeCloseTo(published.precise["ICC(2,4)"], 6);
    expect(Number(valueIn(single).toFixed(2))).toBe(published.icc["ICC(2,1)"]);
    expect(Number(valueIn(panel).toFixed(2))).toBe(published.icc["ICC(2,4)"]);
    expect(Number(valueIn(single).toFixed(2))).toBe(published.icc_3dp["ICC(A,1)"]);
    expect(Number(valueIn(panel).toFixed(2))).toBe(published.icc_3dp["ICC(A,k)"]);
  });

  it("has the other published forms, which follow from the same mean squares", () => {
    const { precise } = published;
    expect((between - within) / (between + (k - 1) * within)).toBeCloseTo(precise["ICC(1,1)"], 6);
    expect((between - within) / between).toBeCloseTo(precise["ICC(1,4)"], 6);
    expect((between - error) / (between + (k - 1) * error)).toBeCloseTo(precise["ICC(3,1)"], 6);
    expect((between - error) / between).toBeCloseTo(precise["ICC(3,4)"], 6);
    expect((between - error) / between).toBeCloseTo(published.cronbach_alpha, 6);
    expect([n, k]).toEqual([6, 4]);
  });

  it("has the two- and three-decimal figures of the published tables", () => {
    const forms = [
      (between - within) / (between + (k - 1) * within),
      valueIn(Intraclass.of(table).single),
      (between - error) / (between + (k - 1) * error),
      (between - within) / between,
      valueIn(Intraclass.of(table).panel),
      (between - error) / between,
    ];
    expect(forms.map((form) => Number(form.toFixed(2)))).toEqual(Object.values(published.icc));
    const [, single, consistent, , panel, consistentPanel] = forms.map((form) => Number(form.toFixed(3)));
    expect({
      "ICC(A,1)": single,
      "ICC(A,k)": panel,
      "ICC(C,1)": consistent,
      "ICC(C,k)": consistentPanel,
    }).toEqual(published.icc_3dp);
  });

  it("has the published means of judges and performances", () => {
    const judgeMeans = table[0]?.map((_, judge) => mean(table.map((row) => row[judge] ?? 0))) ?? [];
    expect(judgeMeans.map((value) => Number(value.toFixed(4)))).toEqual(published.judge_means);
    expect(table.map(mean)).toEqual(published.subject_means);
  });

  it("has the published effects of the judges", () => {
    Severity.of(table).forEach((severity, judge) => {
      expect(valueIn(severity)).toBeCloseTo(published.judge_effects_additive[judge] ?? Number.NaN, 5);
    });
  });
});

describe("Kendall's W", () => {
  it.each([
    {
      why: "all agree",
      marks: [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      w: 1,
    },
    {
      why: "two disagree entirely",
      marks: [
        [1, 3],
        [2, 2],
        [3, 1],
      ],
      w: 0,
    },
    {
      why: "all agree, ties included",
      marks: [
        [1, 1],
        [2, 2],
        [2, 2],
        [4, 4],
      ],
      w: 1,
    },
    {
      why: "three judges",
      marks: [
        [1, 1, 2],
        [2, 3, 1],
        [3, 2, 3],
      ],
      w: 4 / 9,
    },
  ])("is $w when $why", ({ marks, w }) => {
    expect(valueIn(KendallsW.of(marks))).toBeCloseTo(w, 12);
  });

  it("lies between 0 and 1", () => {
    const mark = fc.integer({ min: 0, max: 6 });
    const rows = fc.array(fc.tuple(mark, mark, mark), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(rows, (marks) => {
        const statistic = KendallsW.of(marks);
        if (statistic.kind !== "value") return;
        expect(statistic.value).toBeGreaterThanOrEqual(-1e-9);
        expect(statistic.value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("has no value where nobody tells performances apart", () => {
    expect(
      KendallsW.of([
        [5, 5],
        [5, 5],
        [5, 5],
      ]),
    ).toEqual({ kind: "noSpread", n: 3 });
  });
});

describe("deviations", () => {
  it("are from the mean of the other judges", () => {
    const [row] = Deviation.leaveOneOut([[8, 6, null, 7]]);
    expect(row).toEqual([
      { kind: "value", value: 1.5, n: 2 },
      { kind: "value", value: -1.5, n: 2 },
      null,
      { kind: "value", value: 0, n: 2 },
    ]);
  });

  it("in units of the median deviation follow Iglewicz & Hoaglin", () => {
    const z = Deviation.modifiedZ([1, 2, 3, 4, 100]);
    expect(valueIn(z[4])).toBeCloseTo(0.6745 * 97, 10);
    expect(valueIn(z[2])).toBe(0);
  });

  it("have none where most values are equal", () => {
    expect(Deviation.modifiedZ([5, 5, 5, 5, 9])[4]).toEqual({ kind: "noSpread", n: 5 });
  });
});

describe("drift and halo", () => {
  it("drift is the slope of the deviation along the running order", () => {
    const rows = Array.from({ length: 8 }, (_, position) => [80 + position / 2, 80, 80]);
    const drift = Drift.of(rows);
    expect(valueIn(drift[0])).toBeCloseTo(0.5, 12);
    expect(valueIn(drift[1])).toBeCloseTo(-0.25, 12);
  });

  it("halo is 1 when one impression fills all criteria, and lower when criteria differ", () => {
    const impression = [5, 6, 7, 8, 9, 10];
    expect(valueIn(Halo.of(impression.map((value) => [value, 2 * value, value + 3])))).toBeCloseTo(1, 12);
    expect(valueIn(Halo.of(impression.map((value, index) => [value, index % 2])))).toBeLessThan(0.5);
    expect(Halo.of(impression.map((value) => [value, 1]))).toEqual({ kind: "noSpread", n: 6 });
  });
});

describe("too few marks", () => {
  it.each([
    ["severity", Severity.of([[1, 2]])[0]],
    ["spread", Severity.spread([[1, 2]])[0]],
    [
      "agreement",
      KendallsW.of([
        [1, 2],
        [2, 1],
      ]),
    ],
    [
      "agreement without a complete row",
      KendallsW.of([
        [1, null],
        [null, 1],
        [2, null],
      ]),
    ],
    [
      "ICC",
      Intraclass.of([
        [1, 2],
        [2, 1],
      ]).single,
    ],
    ["deviation", Deviation.leaveOneOut([[1, 2]])[0]?.[0]],
    ["modified z", Deviation.modifiedZ([1, 2, 3])[0]],
    ["drift", Drift.of([[1, 2, 3]])[0]],
    ["halo", Halo.of([[1, 2]])],
  ])("are said instead of a number: %s", (_, statistic) => {
    expect(statistic?.kind).toBe("tooFew");
  });
});

describe("the report of a panel", () => {
  it("leaves out an incomplete sheet and a judge who was absent", () => {
    const item = anItem({ criteria: [aCriterion({ key: "a" }), aCriterion({ key: "b" })] });
    const performances = [1, 2, 3, 4].map((level) =>
      sheetsOf([
        { a: level * 100, b: level * 100 },
        { a: level * 100 + 100, b: level * 100 },
        level === 4 ? { a: 1 } : { a: level * 100, b: 0 },
      ]),
    );
    const report = PanelReport.of({ item, seatIds: ["J1", "J2", "J3", "J9"], performances });
    expect(report.judges.map(({ seatId, n }) => [seatId, n])).toEqual([
      ["J1", 4],
      ["J2", 4],
      ["J3", 3],
      ["J9", 0],
    ]);
    expect(valueIn(report.judges[1]?.severity)).toBeGreaterThan(0);
    expect(report.judges[3]?.severity).toEqual({ kind: "tooFew", n: 0, need: 3 });
    expect(report.agreement.kind).toBe("tooFew");
  });
});
