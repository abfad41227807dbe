import { describe, expect, test } from "vitest";
import type { UnitMonthView } from "#app/contracts/points-views.ts";
import { unitMonthWorkbook } from "#app/features/performance/unit-month-workbook.ts";

const view: UnitMonthView = {
  rows: [
    {
      ...{ cadreId: "1", name: "甲", unitName: "东街社区", aboveName: "合江门街道", post: "secretary" },
      ...{ schemeName: "区级方案", base: 7_000, byKind: { visit: 150 }, total: 7_150 },
    },
    {
      ...{ cadreId: "2", name: "乙", unitName: "西街社区", aboveName: null, post: null },
      ...{ schemeName: null, base: 0, byKind: {}, total: null },
    },
  ],
  kinds: ["visit"],
  total: 2,
  size: 50,
  filter: { unit: null, month: "2026-05", search: "", page: 1 },
  currentMonth: "2026-05",
  units: [],
};

describe("the workbook of a unit's month", () => {
  test("has points as numbers, and nothing where no scheme counted", () => {
    const { fileName, sheets } = unitMonthWorkbook({ view, language: "zh-CN" });
    expect(fileName).toBe("2026-05 积分.xlsx");
    expect(sheets[0]?.columns.map(({ header }) => header)).toContain("三进走访");
    expect(sheets[0]?.rows).toEqual([
      ["甲", "合江门街道", "东街社区", "党组织书记", "区级方案", 70, 1.5, 71.5],
      ["乙", null, "西街社区", null, null, null, null, null],
    ]);
  });
});
