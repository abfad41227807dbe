import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf, type FigureValue, shown } from "#app/domain/daily/figure-value.ts";
import type { FigureUnit } from "#app/domain/daily/figures.ts";

const value = (part: number, whole: number | null = null): FigureValue => ({ part, whole });

describe("a figure as it is shown", () => {
  it.each<[FigureUnit, FigureValue, string | null, string]>([
    ["share", value(33, 56), "58.9", "the published share of secretaries from the five kinds"],
    ["share", value(1, 3), "33.3", "a third"],
    ["share", value(1, 16), "6.3", "6.25 is rounded half up"],
    ["share", value(0, 5), "0.0", "nobody of somebody"],
    ["share", value(0, 0), null, "nobody of nobody is no share"],
    ["years", value(1743, 3), "48.4", "1743 months among three are 48.41… years"],
    ["years", value(0, 0), null, "nobody has no mean age"],
    ["people", value(263), "263", "people"],
    ["count", value(0), "0", "nothing happened"],
  ])("%s of %o is %s: %s", (unit, given, expected) => {
    expect(shown(unit, given)).toBe(expected);
  });
});

describe("the change of a figure", () => {
  it.each<[FigureUnit, FigureValue, FigureValue, object | null]>([
    ["people", value(263), value(250), { difference: "+13", direction: 1, percent: null }],
    ["share", value(200, 263), value(123, 250), { difference: "+26.8", direction: 1, percent: null }],
    ["share", value(1, 2), value(0, 0), null],
    [
      "years",
      value(12 * 56 * 44, 56),
      value(12 * 56 * 44 + 1747, 56),
      { difference: "−2.6", direction: -1, percent: null },
    ],
    ["count", value(287), value(210), { difference: "+77", direction: 1, percent: "+36.7" }],
    ["count", value(5), value(0), { difference: "+5", direction: 1, percent: null }],
    ["count", value(0), value(8), { difference: "−8", direction: -1, percent: "−100.0" }],
    ["times", value(90), value(100), { difference: "−10", direction: -1, percent: "−10.0" }],
    ["count", value(7), value(7), { difference: "0", direction: 0, percent: "0.0" }],
    // 0.04 points down: nothing is left of it at one decimal, and nothing has no sign.
    ["share", value(4996, 10000), value(5000, 10000), { difference: "0.0", direction: -1, percent: null }],
  ])("%s: %o after %o is %o", (unit, now, before, expected) => {
    expect(changeOf(unit, { now, before })).toEqual(expected);
  });

  it("is rounded once: not the difference of two rounded figures", () => {
    const [now, before] = [value(125, 1000), value(75, 1000)];
    expect(changeOf("share", { now, before })?.difference).toBe("+5.0");
    const near = { now: value(1049, 10000), before: value(951, 10000) };
    expect([shown("share", near.now), shown("share", near.before)]).toEqual(["10.5", "9.5"]);
    expect(changeOf("share", near)?.difference).toBe("+1.0");
  });

  it("tells a share never as per cent, and turns round with its days", () => {
    const amount = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 500, max: 900 }), (a, b, whole) => {
        const there = changeOf("share", { now: value(a, whole), before: value(b, whole) });
        const back = changeOf("share", { now: value(b, whole), before: value(a, whole) });
        expect(there?.percent).toBeNull();
        expect(there?.direction).toBe(a === b ? 0 : a > b ? 1 : -1);
        expect(there?.difference.replace(/[+−]/, "")).toBe(back?.difference.replace(/[+−]/, ""));
      }),
    );
  });
});
