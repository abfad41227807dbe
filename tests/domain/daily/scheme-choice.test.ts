import { describe, expect, test } from "vitest";
import { monthsOf, quarterOf, shiftMonth } from "#app/domain/daily/month.ts";
import { type SchemeSpan, schemeFor } from "#app/domain/daily/scheme-choice.ts";

const span = (id: string, unitPath: string, more: Partial<SchemeSpan> = {}) => ({
  id,
  unitPath,
  status: "inForce" as const,
  fromMonth: "2026-01",
  toMonth: null,
  ...more,
});

describe("which scheme holds", () => {
  test.each([
    { why: "the unit's own", schemes: [span("d", "d/"), span("s", "d/s/")], month: "2026-05", found: "s" },
    {
      why: "else the nearest above",
      schemes: [span("d", "d/"), span("x", "d/x/")],
      month: "2026-05",
      found: "d",
    },
    { why: "never a draft", schemes: [span("d", "d/", { status: "draft" })], month: "2026-05", found: null },
    { why: "not before it began", schemes: [span("d", "d/")], month: "2025-12", found: null },
    {
      why: "an ended one for its own months",
      schemes: [
        span("old", "d/", { status: "ended", toMonth: "2026-04" }),
        span("new", "d/", { fromMonth: "2026-05" }),
      ],
      month: "2026-04",
      found: "old",
    },
    {
      why: "an ended one no longer",
      schemes: [span("old", "d/", { status: "ended", toMonth: "2026-04" })],
      month: "2026-05",
      found: null,
    },
    { why: "not that of a unit below", schemes: [span("c", "d/s/c/")], month: "2026-05", found: null },
  ])("$why", ({ schemes, month, found }) => {
    expect(schemeFor({ schemes, unitPath: "d/s/", month })?.id ?? null).toBe(found);
  });
});

describe("months", () => {
  test("run over years", () => {
    expect([shiftMonth("2026-12", 1), shiftMonth("2026-01", -1), shiftMonth("2026-05", -17)]).toEqual([
      "2027-01",
      "2025-12",
      "2024-12",
    ]);
  });
  test("belong to quarters and years", () => {
    expect(monthsOf("2026-Q4")).toEqual(["2026-10", "2026-11", "2026-12"]);
    expect(monthsOf("2026")).toHaveLength(12);
    expect(monthsOf("2026").every((month) => monthsOf(quarterOf(month)).includes(month))).toBe(true);
  });
});
