import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Decimal from "#app/domain/shared/decimal.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as Rounding from "#app/domain/shared/rounding.ts";

describe("Decimal.parseCenti", () => {
  it.each([
    { why: "two decimals", text: "86.50", centi: 8650 },
    { why: "a JSON number through its shortest text", text: 0.7, centi: 70 },
    { why: "a sum that binary floating point misses", text: 13, centi: 1300 },
    { why: "a negative mark", text: "-0.6", centi: -60 },
    { why: "zeros that say nothing", text: "9.620", centi: 962 },
    { why: "minus zero is zero", text: "-0", centi: 0 },
  ])("reads $why", ({ text, centi }) => {
    expect(Decimal.parseCenti(text)).toEqual({ ok: true, value: centi });
  });

  it.each([
    { why: "a third decimal", text: "86.505", rule: "decimal.too-fine" },
    { why: "what floating point makes of 13", text: 13.000000000000002, rule: "decimal.too-fine" },
    { why: "an exponent", text: 1e-7, rule: "decimal.not-a-number" },
    { why: "words", text: "eighty", rule: "decimal.not-a-number" },
    { why: "nothing", text: "", rule: "decimal.not-a-number" },
    { why: "not a number", text: Number.NaN, rule: "decimal.not-a-number" },
    { why: "more than any score", text: "99999999999999", rule: "decimal.too-large" },
  ])("refuses $why", ({ text, rule }) => {
    expect(Decimal.parseCenti(text)).toMatchObject({ ok: false, refusal: { rule } });
  });

  it("gives back what points wrote", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (centi) => {
        expect(Decimal.parseCenti(Decimal.points(centi))).toEqual({ ok: true, value: centi });
      }),
    );
  });
});

describe("Decimal.exact", () => {
  it.each([
    [Rational.of(173n, 2n), "86.5"],
    [Rational.of(259n, 3n), "259/3"],
    [Rational.of(-1n, 8n), "-0.125"],
    [Rational.zero, "0"],
  ])("writes %o as %s", (value, text) => {
    expect(Decimal.exact(value)).toBe(text);
  });

  it("loses nothing", () => {
    const parts = fc.tuple(
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.bigInt({ min: 1n, max: 5000n }),
    );
    fc.assert(
      fc.property(parts, ([numerator, denominator]) => {
        const value = Rational.of(numerator, denominator);
        expect(Decimal.ofExact(Decimal.exact(value))).toEqual(value);
      }),
    );
  });
});

describe("Decimal.fixed", () => {
  it.each([
    ["three decimals as announced", Rational.of(9623n, 1000n), 3, "9.623"],
    ["a negative below one", Rational.of(-1n, 100n), 2, "-0.01"],
    ["whole points", Rational.ofUnits(90, 1), 0, "90"],
  ])("shows %s", (_, value, digits, text) => {
    expect(Decimal.fixed({ value, digits })).toBe(text);
  });
});

describe("Rounding", () => {
  const half = Rational.of(125n, 1000n);
  it.each([
    ["halfAwayFromZero", half, "0.13"],
    ["halfAwayFromZero", Rational.negate(half), "-0.13"],
    ["halfEven", half, "0.12"],
    ["halfEven", Rational.of(135n, 1000n), "0.14"],
    ["towardsZero", Rational.of(-129n, 1000n), "-0.12"],
  ] as const)("%s takes %o to %s", (mode, value, text) => {
    expect(Decimal.exact(Rounding.of({ value, rounding: { digits: 2, mode } }))).toBe(text);
  });

  it("moves no value by more than half a unit, and none further from zero than its neighbour", () => {
    const parts = fc.tuple(
      fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
      fc.bigInt({ min: 1n, max: 999n }),
    );
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 4 }), ([numerator, denominator], digits) => {
        const value = Rational.of(numerator, denominator);
        const rounded = Rounding.of({ value, rounding: { digits, mode: "halfAwayFromZero" } });
        const off = Rational.absolute(Rational.subtract(value, rounded));
        expect(Rational.compare(off, Rational.of(1n, 2n * 10n ** BigInt(digits)))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("Rational", () => {
  it("orders as the numbers do where those are exact", () => {
    const small = fc.integer({ min: -1000, max: 1000 });
    const positive = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(small, positive, small, positive, (a, b, c, d) => {
        const order = Rational.compare(Rational.ofUnits(a, b), Rational.ofUnits(c, d));
        expect(order).toBe(Math.sign(a * d - c * b));
      }),
    );
  });

  it("has no denominator of zero", () => {
    expect(() => Rational.of(1n, 0n)).toThrow(RangeError);
  });
});
