import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DIGITS,
  decimalsOf,
  enteredValue,
  entryOf,
  formatScore,
  hasNegative,
  isLegal,
  press,
  type ScoreEntry,
  type ScoreKey,
  type ScoreRange,
  spreadValues,
} from "#app/ui/score-pad/score-entry.ts";

const EMPTY: ScoreEntry = { text: "", fresh: false };
const KEYS: readonly ScoreKey[] = [...DIGITS, "point", "sign", "backspace", "clear"];
const range = (minimum: number, maximum: number, step: number): ScoreRange => ({ minimum, maximum, step });

const legalValues = ({ minimum, maximum, step }: ScoreRange): number[] =>
  Array.from({ length: Math.floor((maximum - minimum) / step) + 1 }, (_, at) => minimum + at * step);

/** All texts, with and without trailing zeros, of all legal values: written down, not computed by the code under test. */
const allTexts = (of: ScoreRange): string[] =>
  legalValues(of).flatMap((value) => {
    const sign = value < 0 ? "-" : "";
    const full = (Math.abs(value) / 100).toFixed(2);
    const texts = [full];
    if (full.endsWith("0")) texts.push(full.slice(0, -1));
    if (full.endsWith("00")) texts.push(full.slice(0, -3));
    return texts.map((text) => sign + text);
  });

const typeAll = (of: ScoreRange, keys: readonly ScoreKey[], from = EMPTY): ScoreEntry | null =>
  keys.reduce<ScoreEntry | null>((entry, key) => entry && press({ range: of, entry, key }), from);

const keysOf = (text: string): ScoreKey[] =>
  [...text].map((sign) => (sign === "." ? "point" : sign === "-" ? "sign" : (sign as ScoreKey)));

const allowedDigits = (of: ScoreRange, text: string): string =>
  DIGITS.filter((digit) => press({ range: of, entry: { text, fresh: false }, key: digit }) !== null).join("");

const ranges = fc
  .record({
    minimum: fc.integer({ min: -1500, max: 9000 }),
    steps: fc.integer({ min: 0, max: 300 }),
    step: fc.constantFrom(1, 5, 10, 20, 25, 50, 100, 200, 250, 500),
  })
  .map(({ minimum, steps, step }) => range(minimum, minimum + steps * step, step));
const roundRanges = fc
  .record({
    low: fc.integer({ min: -10, max: 60 }),
    size: fc.integer({ min: 1, max: 100 }),
    step: fc.constantFrom(10, 25, 50, 100),
  })
  .map(({ low, size, step }) => range(low * 100, (low + size) * 100, step));
const anyRange = fc.oneof(ranges, roundRanges);

describe("what may be typed next", () => {
  it.each([
    { why: "0–100 by 1: any first digit", of: range(0, 10_000, 100), text: "", digits: "1234567890" },
    { why: "0–100 by 1: after 10 only the 0 of 100", of: range(0, 10_000, 100), text: "10", digits: "0" },
    { why: "0–100 by 1: nothing after 11", of: range(0, 10_000, 100), text: "11", digits: "" },
    { why: "0–100 by 1: no leading zero", of: range(0, 10_000, 100), text: "0", digits: "" },
    { why: "0–100 by 0.5: only halves", of: range(0, 10_000, 50), text: "86.", digits: "50" },
    { why: "0–100 by 0.5: one decimal is enough", of: range(0, 10_000, 50), text: "86.5", digits: "" },
    { why: "0–10 by 0.25: quarters", of: range(0, 1_000, 25), text: "9.", digits: "2570" },
    { why: "0–10 by 0.25: 9.2 goes on to 9.25 only", of: range(0, 1_000, 25), text: "9.2", digits: "5" },
    { why: "60–100: no value begins with 5", of: range(6_000, 10_000, 100), text: "", digits: "16789" },
    { why: "60–100: 1 is the beginning of 100", of: range(6_000, 10_000, 100), text: "1", digits: "0" },
    { why: "−3 to 3: up to 3", of: range(-300, 300, 100), text: "-", digits: "123" },
    { why: "−3 to 0: the sign comes by itself", of: range(-300, 0, 100), text: "", digits: "1230" },
    { why: "step 5: 80 and 85", of: range(0, 10_000, 500), text: "8", digits: "50" },
  ])("$why", ({ of, text, digits }) => {
    expect(allowedDigits(of, text)).toBe(digits);
  });

  it.each([
    { why: "no point where values are whole", of: range(0, 10_000, 100), text: "86", allowed: false },
    { why: "a point where halves are legal", of: range(0, 10_000, 50), text: "86", allowed: true },
    { why: "no point behind the maximum", of: range(0, 10_000, 50), text: "100", allowed: false },
    { why: "no second point", of: range(0, 10_000, 25), text: "8.2", allowed: false },
    { why: "no point without a figure", of: range(0, 10_000, 50), text: "", allowed: false },
    { why: "a point after −0 where −0.5 is legal", of: range(-300, 300, 50), text: "-0", allowed: true },
  ])("$why", ({ of, text, allowed }) => {
    expect(press({ range: of, entry: { text, fresh: false }, key: "point" }) !== null).toBe(allowed);
  });

  it.each([
    { why: "the sign turns a value", of: range(-300, 300, 50), text: "2.5", to: "-2.5" },
    { why: "and turns it back", of: range(-300, 300, 50), text: "-2.5", to: "2.5" },
    { why: "no sign where nothing is negative", of: range(0, 300, 50), text: "2", to: null },
    { why: "no sign where the opposite is out of range", of: range(-200, 500, 100), text: "4", to: null },
    { why: "no minus zero in whole values", of: range(-300, 300, 100), text: "0", to: null },
  ])("$why", ({ of, text, to }) => {
    expect(press({ range: of, entry: { text, fresh: false }, key: "sign" })?.text ?? null).toBe(to);
  });

  it("a digit replaces a value that was there before, and backspace edits it", () => {
    const of = range(0, 10_000, 50);
    const saved = entryOf({ range: of, value: 8650 });
    expect(saved.text).toBe("86.5");
    expect(press({ range: of, entry: saved, key: "9" })).toEqual({ text: "9", fresh: false });
    expect(press({ range: of, entry: saved, key: "backspace" })).toEqual({ text: "86.", fresh: false });
    expect(press({ range: of, entry: saved, key: "point" })).toBeNull();
  });

  it("nothing can be deleted from nothing", () => {
    expect(press({ range: range(0, 100, 1), entry: EMPTY, key: "backspace" })).toBeNull();
    expect(press({ range: range(0, 100, 1), entry: EMPTY, key: "clear" })).toBeNull();
  });
});

describe("what a text stands for", () => {
  it.each([
    { text: "", value: null },
    { text: "-", value: null },
    { text: "-0", value: null },
    { text: "0", value: 0 },
    { text: "86", value: 8600 },
    { text: "86.", value: 8600 },
    { text: "86.5", value: 8650 },
    { text: "-2.5", value: -250 },
    { text: "86.3", value: null },
    { text: "100.5", value: null },
  ])("'$text' is $value in −5 to 100 by 0.5", ({ text, value }) => {
    expect(enteredValue({ range: range(-500, 10_000, 50), text })).toBe(value);
  });

  it("a beginning below the minimum is not yet a value", () => {
    expect(enteredValue({ range: range(6_000, 10_000, 100), text: "8" })).toBeNull();
    expect(enteredValue({ range: range(6_000, 10_000, 100), text: "80" })).toBe(8_000);
  });
});

describe("the laws of the pad", () => {
  it("no sequence of allowed keys leads anywhere but to the beginning of a legal value", () => {
    fc.assert(
      fc.property(anyRange, fc.array(fc.constantFrom(...KEYS), { maxLength: 14 }), (of, keys) => {
        const texts = allTexts(of);
        let entry: ScoreEntry = EMPTY;
        for (const key of keys) {
          entry = press({ range: of, entry, key }) ?? entry;
          const { text } = entry;
          const beginning = text === "-0" ? "-0." : text;
          expect(texts.some((candidate) => candidate.startsWith(beginning))).toBe(true);
          const value = enteredValue({ range: of, text });
          expect(value === null || isLegal({ range: of, value })).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("every legal value can be typed, key by key", () => {
    fc.assert(
      fc.property(anyRange, fc.nat(), (of, pick) => {
        const values = legalValues(of);
        const value = values[pick % values.length]!;
        const text = formatScore({ value, decimals: decimalsOf(of) }).replace(/\.0*$/, "");
        // The sign is given first, as a judge would, or last where it comes by itself.
        const typed = typeAll(of, keysOf(text)) ?? typeAll(of, keysOf(text.replace("-", "")));
        expect(typed).not.toBeNull();
        expect(enteredValue({ range: of, text: typed!.text })).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it("no allowed text is a dead end: a value stands there or some digit, point or sign leads on", () => {
    fc.assert(
      fc.property(anyRange, fc.array(fc.constantFrom(...KEYS), { maxLength: 10 }), (of, keys) => {
        const entry = keys.reduce<ScoreEntry>(
          (now, key) => press({ range: of, entry: now, key }) ?? now,
          EMPTY,
        );
        const onward = [...DIGITS, "point" as const].some((key) => press({ range: of, entry, key }) !== null);
        const signed = hasNegative(of) && press({ range: of, entry, key: "sign" }) !== null;
        expect(enteredValue({ range: of, text: entry.text }) !== null || onward || signed).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("an entry made from a value stands for that value", () => {
    fc.assert(
      fc.property(anyRange, fc.nat(), (of, pick) => {
        const values = legalValues(of);
        const value = values[pick % values.length]!;
        expect(enteredValue({ range: of, text: entryOf({ range: of, value }).text })).toBe(value);
      }),
    );
  });

  it("spread values are legal, rising, and end at the highest legal value", () => {
    fc.assert(
      fc.property(anyRange, fc.integer({ min: 1, max: 7 }), (of, count) => {
        const values = spreadValues({ range: of, count });
        expect(values.every((value) => isLegal({ range: of, value }))).toBe(true);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        expect(values.at(-1)).toBe(legalValues(of).at(-1));
      }),
    );
  });
});

describe("numbers as text", () => {
  it.each([
    { value: 8650, decimals: 2, text: "86.50" },
    { value: 8650, decimals: 1, text: "86.5" },
    { value: 8600, decimals: 0, text: "86" },
    { value: -50, decimals: 1, text: "-0.5" },
    { value: 5, decimals: 2, text: "0.05" },
    { value: 0, decimals: 0, text: "0" },
  ])("$value hundredths with $decimals decimals is $text", ({ value, decimals, text }) => {
    expect(formatScore({ value, decimals })).toBe(text);
  });

  it.each([
    { of: range(0, 10_000, 100), decimals: 0 },
    { of: range(0, 10_000, 50), decimals: 1 },
    { of: range(0, 1_000, 25), decimals: 2 },
    { of: range(50, 1_000, 100), decimals: 1 },
  ])("a step of $of.step from $of.minimum needs $decimals decimals", ({ of, decimals }) => {
    expect(decimalsOf(of)).toBe(decimals);
  });
});
