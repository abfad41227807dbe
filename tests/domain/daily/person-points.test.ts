import { describe, expect, test } from "vitest";
import type { PointRecord } from "#app/domain/daily/month-points.ts";
import * as PersonPoints from "#app/domain/daily/person-points.ts";
import type { SchemeBody } from "#app/domain/daily/scheme.ts";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";

const scheme = (id: string, body: Partial<SchemeBody> = {}, more: object = {}) => ({
  id,
  name: id,
  unitPath: "d/",
  status: "inForce" as const,
  fromMonth: "2026-01",
  toMonth: null,
  body: { ...PRESETS.district, monthBase: 8_000, ...body },
  ...more,
});
const visit = (happenedOn: string): PointRecord => ({
  id: happenedOn,
  kind: "visit",
  status: "verified",
  happenedOn,
  happenedAt: null,
  details: {},
});
const count = (more: Partial<Parameters<typeof PersonPoints.of>[0]> = {}) =>
  PersonPoints.of({
    year: "2026",
    upTo: "2026-05",
    records: [],
    schemes: [scheme("district")],
    unitPathIn: () => "d/s/c/",
    ...more,
  });

describe("a person's year", () => {
  test("has the months that have come, their quarters, and the year so far", () => {
    const { months, quarters, result } = count({ records: [visit("2026-04-02"), visit("2026-05-02")] });
    expect(months.map(({ month, trace }) => [month, trace?.total])).toEqual([
      ["2026-01", 8_000],
      ["2026-02", 8_000],
      ["2026-03", 8_000],
      ["2026-04", 8_050],
      ["2026-05", 8_050],
    ]);
    expect(quarters.map(({ period, result: { total } }) => [period, total])).toEqual([
      ["2026-Q1", 8_000],
      ["2026-Q2", 8_050],
    ]);
    expect(result).toMatchObject({
      total: 8_025,
      countedWeight: 6_000,
      leftOut: ["peers", "subdistrict", "residents"],
    });
  });

  test("leaves out months before the first scheme", () => {
    const { months, quarters } = count({ schemes: [scheme("district", {}, { fromMonth: "2026-03" })] });
    expect(months.filter(({ trace }) => trace === null)).toHaveLength(2);
    expect(quarters[0]?.result.total).toBe(8_000);
  });

  test("without any scheme has no result, and says so", () => {
    const { result } = count({ schemes: [] });
    expect(result.total).toBeNull();
    expect(result.components).toMatchObject([{ source: "records", why: "noScheme" }]);
  });

  test("takes what raters said where it was told", () => {
    const rated = ({ period, group }: { period: string; group: string }) =>
      period === "2026" && group === "peers" ? { points: 9_000 } : null;
    const { result } = count({ rated });
    expect(result).toMatchObject({ total: 8_143, countedWeight: 7_000 });
  });

  test("counts each month by the scheme of the unit the person belonged to", () => {
    const own = scheme("other", { monthBase: 5_000 }, { unitPath: "d/x/" });
    const unitPathIn = (month: string) => (month < "2026-04" ? "d/s/c/" : "d/x/c/");
    const { months } = count({ schemes: [scheme("district"), own], unitPathIn });
    expect(months.map(({ trace }) => trace?.total)).toEqual([8_000, 8_000, 8_000, 5_000, 5_000]);
  });
});

describe("where somebody belonged in a month", () => {
  const belonging = [
    { fromOn: "2026-02-10", toOn: "2026-04-20", unitPath: "old/" },
    { fromOn: "2026-04-20", toOn: null, unitPath: "new/" },
  ];
  test.each([
    { month: "2026-01", path: "old/", why: "the first that is known, before it" },
    { month: "2026-03", path: "old/", why: "before the move" },
    { month: "2026-04", path: "new/", why: "the month of a move counts for the new unit" },
    { month: "2026-12", path: "new/", why: "after the move" },
  ])("$month: $why", ({ month, path }) => {
    expect(PersonPoints.unitPathIn({ belonging, month })).toBe(path);
  });
});

describe("the median of a group", () => {
  test.each([
    { values: [1, 2, 3, 4], median: null },
    { values: [5, 1, 4, 2, 3], median: 3 },
    { values: [1, 2, 3, 4, 5, 6], median: 4 },
    { values: [], median: null },
  ])("of $values is $median", ({ values, median }) => {
    expect(PersonPoints.medianOf({ values, least: 5 })).toBe(median);
  });
});
