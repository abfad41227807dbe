import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acceptedAs, matches } from "#app/domain/quiz/fill-in.ts";

describe("an answer in a blank", () => {
  it.each([
    ["full width", "１１９", "119"],
    ["spaces inside", "社 区  党委", "社区党委"],
    ["punctuation of either width", "党章、党规。", "党章,党规"],
    ["book marks", "《民法典》", "民法典"],
    ["upper case", "lpr", "LPR"],
    ["invisible characters", "居\u200b委会", "居委会"],
    ["a thousands comma", "1,000", "1000"],
    ["full-width point", "3．5", "3.5"],
    ["a full-width percent sign", "50％", "50%"],
    ["another kind of minus", "−5", "-5"],
  ])("counts whatever its %s", (_why, given, accepted) => {
    expect(matches({ given, accepted: ["另一个", accepted] })).toBe(true);
  });

  it.each([
    ["another word", "社区党支部", "社区党委"],
    ["nothing", " ", "119"],
    ["punctuation alone", "，", "119"],
    ["another place of the point", "3.5", "35"],
    ["a sign of its figure", "-5", "5"],
    ["a percent sign", "50%", "50"],
    ["a fraction", "1/3", "13"],
    ["a time", "8:30", "830"],
    ["a list of figures", "1,2", "12"],
    ["a bound", "≥3", "3"],
  ])("does not count for %s", (_why, given, accepted) => {
    expect(matches({ given, accepted: [accepted] })).toBe(false);
  });

  it("is the same form however often it is brought into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        expect(acceptedAs(acceptedAs(text))).toBe(acceptedAs(text));
      }),
    );
  });

  it("counts when it is written as it is accepted", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        fc.pre(acceptedAs(text) !== "");
        expect(matches({ given: text, accepted: [text] })).toBe(true);
      }),
    );
  });
});
