import { describe, expect, it } from "vitest";
import { linePoints, percentOf } from "#app/ui/charts/scale.ts";

const scale = { minimum: 60, maximum: 100 };

describe("places on a scale", () => {
  it.each([
    { why: "the minimum is at 0 %", value: 60, percent: 0 },
    { why: "the middle is at 50 %", value: 80, percent: 50 },
    { why: "the maximum is at 100 %", value: 100, percent: 100 },
    { why: "below the scale stays at its edge", value: 10, percent: 0 },
    { why: "above the scale stays at its edge", value: 120, percent: 100 },
  ])("$why", ({ value, percent }) => {
    expect(percentOf({ scale, value })).toBe(percent);
  });

  it("a scale without width has one place", () => {
    expect(percentOf({ scale: { minimum: 80, maximum: 80 }, value: 80 })).toBe(50);
  });
});

describe("a line", () => {
  it.each([
    {
      why: "runs from left to right, high values up",
      values: [60, 100, 80],
      points: "0.0,24.0 48.0,0.0 96.0,12.0",
    },
    { why: "of one value is a point in the middle", values: [80], points: "48.0,12.0" },
    { why: "of no value is empty", values: [], points: "" },
  ])("$why", ({ values, points }) => {
    expect(linePoints({ values, scale, width: 96, height: 24 })).toBe(points);
  });
});
