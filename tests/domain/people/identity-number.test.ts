import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCharacter, readIdentityNumber } from "#app/domain/people/identity-number.ts";

// The two worked examples are those of GB 11643-1999, annex A.
const accepted = [
  { number: "11010519491231002X", birth: "1949-12-31", sex: "female", why: "the standard's example with X" },
  { number: "440524188001010014", birth: null, sex: "male", why: "the standard's example of 1880" },
  { number: "11010519491231002x", birth: "1949-12-31", sex: "female", why: "a small x" },
] as const;

describe("an identity number", () => {
  it.each(accepted.filter(({ birth }) => birth !== null))("is read: $why", ({ number, birth, sex }) => {
    expect(readIdentityNumber(number)).toEqual({
      ok: true,
      value: { number: number.toUpperCase(), birth, sex },
    });
  });

  it("has the check character of the standard's examples", () => {
    for (const { number } of accepted) {
      expect(checkCharacter(number.slice(0, 17))).toBe(number.charAt(17).toUpperCase());
    }
  });

  it.each([
    { number: "440524188001010014", fault: "birth", why: "born before any cadre" },
    { number: "11010519490230002X", fault: "birth", why: "30 February" },
    { number: "110105194912310021", fault: "checksum", why: "wrong last character" },
    { number: "110105491231002", fault: "length", why: "fifteen digits, no longer valid" },
    { number: "", fault: "length", why: "nothing" },
    { number: "X1010519491231002X", fault: "length", why: "a letter in front" },
  ])("is refused by $fault: $why", ({ number, fault }) => {
    expect(readIdentityNumber(number)).toEqual({ ok: false, fault });
  });

  it("does not survive one wrong digit, nor two neighbours that change places", () => {
    const digits = fc.stringMatching(/^\d{6}19[5-9]\d0[1-9]0[1-9]\d{3}$/);
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first17, at, by) => {
        const number = first17 + checkCharacter(first17);
        const wrong = [...number];
        wrong[at] = String((Number(wrong[at]) + by) % 10);
        expect(readIdentityNumber(wrong.join("")).ok).toBe(false);
        const swapped = [...first17];
        [swapped[at], swapped[(at + 1) % 17]] = [swapped[(at + 1) % 17]!, swapped[at]!];
        const isOther = swapped.join("") !== first17 && at < 16;
        if (isOther) expect(readIdentityNumber(swapped.join("") + number.charAt(17)).ok).toBe(false);
      }),
    );
  });
});
