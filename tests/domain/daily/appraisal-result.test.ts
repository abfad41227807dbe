import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as AppraisalResult from "#app/domain/daily/appraisal-result.ts";
import { onHundred } from "#app/domain/daily/rating-form.ts";
import { APPRAISAL_SCHEME } from "#tests/support/appraisal-builders.ts";

const ballots = (key: string, points: readonly number[], ordinary = true) =>
  points.map((value) => ({ points: { [key]: value }, ordinary }));
const given: AppraisalResult.Given = {
  scheme: APPRAISAL_SCHEME,
  period: "2026",
  months: [{ points: 8_000, maximum: 10_000 }],
  quarters: [],
  self: { s: 10 },
  subdistrict: { u: 9 },
  peers: ballots("p", [10, 10, 9, 9, 7]),
  residents: ballots("r", [10, 10, 10, 10, 10]),
};
const partOf = (result: ReturnType<typeof AppraisalResult.of>, source: string) =>
  result.components.find((part) => part.source === source);

describe("a person's result", () => {
  it("is the weighted sum of its parts on the scale of 100", () => {
    // 80×40% + 100×10% + 90×20% + 90×20% + 100×10%
    expect(AppraisalResult.of(given).total).toBe(8_800);
  });

  it.each([
    ["peers", ballots("p", [10, 10, 9, 9]), "tooFewRaters"],
    ["residents", ballots("r", [10, 10, 10, 10]), "tooFewRaters"],
    ["residents", [...ballots("r", [1, 1, 1]), ...ballots("r", [1, 1, 1], false)], "tooFewOrdinary"],
  ] as const)("leaves %s out when they cannot be shown", (source, few, why) => {
    const part = partOf(AppraisalResult.of({ ...given, [source]: few }), source);
    expect(part).toMatchObject({ points: null, why });
  });

  it.each([
    ["self", { self: null }, "notRated"],
    ["subdistrict", { subdistrict: {} }, "notRated"],
    ["records", { months: [null] }, "noMonths"],
  ] as const)("says why %s is left out", (source, more, why) => {
    expect(partOf(AppraisalResult.of({ ...given, ...more }), source)).toMatchObject({ points: null, why });
  });

  it("cannot betray ratings by fewer than five: whatever they say, the result is the same", () => {
    const few = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 });
    fc.assert(
      fc.property(few, few, (peers, residents) => {
        const without = AppraisalResult.of({ ...given, peers: [], residents: [] });
        const some = { peers: ballots("p", peers), residents: ballots("r", residents) };
        expect(AppraisalResult.of({ ...given, ...some })).toEqual(without);
      }),
    );
  });

  it("holds the least of five whatever a scheme asks for", () => {
    const scheme = { ...APPRAISAL_SCHEME, raters: { ...APPRAISAL_SCHEME.raters, peers: 1 } };
    const four = AppraisalResult.of({ ...given, scheme, peers: ballots("p", [1, 1, 1, 1]) });
    expect(partOf(four, "peers")).toMatchObject({ points: null, why: "tooFewRaters" });
  });

  it("is the mean of its months where a scheme names no parts", () => {
    expect(AppraisalResult.of({ ...given, period: "2026-Q2" })).toMatchObject({ total: 8_000 });
  });
});

describe("a form on the scale of 100", () => {
  it.each([
    [6, 5, 8_333],
    [3, 2, 6_667],
    [8, 5, 6_250],
  ])("of %i points with %i given is %i hundredths", (maximum, points, expected) => {
    expect(onHundred({ form: [{ key: "a", label: "a", maximum }], points: { a: points } })).toBe(expected);
  });
});
