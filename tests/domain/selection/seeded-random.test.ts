import { describe, expect, it } from "vitest";
import { normalQuantile, SeededRandom } from "#app/domain/selection/seeded-random.ts";

describe("the seeded generator", () => {
  it("is xoshiro128** of Blackman & Vigna: the published sequence for the state 1, 2, 3, 4", () => {
    const random = new SeededRandom({ state: [1, 2, 3, 4] });
    expect(Array.from({ length: 10 }, () => random.word())).toEqual([
      ...[
        11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
      ],
    ]);
  });

  it("gives the same numbers for the same seed, and keeps to what it once gave", () => {
    const random = new SeededRandom("1".repeat(64));
    const words = Array.from({ length: 4 }, () => random.word());
    expect(words).toEqual(WORDS_OF_ONES);
    expect(new SeededRandom("1".repeat(64)).word()).toBe(words[0]);
    expect(new SeededRandom(`${"1".repeat(63)}2`).word()).not.toBe(words[0]);
  });

  it("fills normal numbers from the same words as one at a time", () => {
    const [one, many] = [new SeededRandom("ab"), new SeededRandom("ab")];
    const filled = new Float64Array(5);
    many.normals(filled);
    expect([...filled]).toEqual(Array.from({ length: 5 }, () => normalQuantile(one.uniform())));
    expect(many.word()).toBe(one.word());
  });

  it("refuses a seed that is not hexadecimal", () => {
    expect(() => new SeededRandom("")).toThrow("hexadecimal");
    expect(() => new SeededRandom("xyz")).toThrow("hexadecimal");
  });
});

/** Worked out apart from this code. Changing them would change the firmness of every announced round. */
const WORDS_OF_ONES = [4267128741, 3317474932, 2911899287, 2492946159];

describe("the normal quantile", () => {
  // Wichura (1988), p. 480, and standard tables; published to about seven digits.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [0.5, 0],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167814],
    [1e-9, -5.997807015007687],
  ])("of %d is %d", (p, z) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(2e-7 * Math.max(1, Math.abs(z)));
  });
});
