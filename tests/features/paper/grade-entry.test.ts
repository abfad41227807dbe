import { describe, expect, it } from "vitest";
import { chips, pointsOf, stepped, typed } from "#app/features/paper/grade-entry.ts";

const afterKeys = (keys: string, maximum: number) =>
  [...keys].reduce((text, key) => typed({ text, key: key === "<" ? "Backspace" : key, maximum }), "");

describe("keys at the grading desk", () => {
  it.each([
    ["a figure", "7", 10_00, "7"],
    ["halves", "7.5", 10_00, "7.5"],
    ["a Chinese full stop as a point", "7。5", 10_00, "7.5"],
    ["a point first", ".5", 10_00, "0.5"],
    ["full marks of two figures", "10", 10_00, "10"],
    ["a figure that would lead above full marks begins anew", "78", 10_00, "8"],
    ["a figure above full marks alone changes nothing", "9", 5_00, ""],
    ["backspace takes the last away", "7.5<", 10_00, "7."],
    ["a second point changes nothing", "7..", 10_00, "7."],
  ])("%s", (_, keys, maximum, expected) => {
    expect(afterKeys(keys, maximum)).toBe(expected);
  });

  it.each([
    ["7.5", 10_00, 7_50],
    ["7.", 10_00, 7_00],
    ["7.3", 10_00, null],
    ["", 10_00, null],
    ["10.5", 10_00, null],
    ["3.33", 3_33, 3_33],
  ])("“%s” of %s is %s", (text, maximum, expected) => {
    expect(pointsOf(text, maximum)).toBe(expected);
  });

  it.each([
    [null, 1, 0],
    [null, -1, 10_00],
    [7_50, 1, 8_00],
    [10_00, 1, 10_00],
    [0, -1, 0],
  ] as const)("a step from %s by %s is %s", (value, by, expected) => {
    expect(stepped({ value, by, maximum: 10_00 })).toBe(expected);
  });

  it.each([[50], [3_33], [10_00], [25_00]])(
    "the chips of %s are possible grades with both ends",
    (maximum) => {
      const values = chips(maximum);
      expect([values[0], values.at(-1)]).toEqual([0, maximum]);
      expect(values.every((value) => value % 50 === 0 || value === maximum)).toBe(true);
      expect([...values].sort((a, b) => a - b)).toEqual(values);
    },
  );
});
