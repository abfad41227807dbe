import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EntryKind, formatEntry, readEntry } from "#app/features/rules/number-entry.ts";

const READ: { why: string; kind: EntryKind; text: string; value: number | null }[] = [
  { why: "points are kept in hundredths", kind: "points", text: "9.5", value: 950 },
  { why: "points may be negative", kind: "points", text: "-3", value: -300 },
  { why: "full-width digits count", kind: "points", text: "８６．５", value: 8650 },
  { why: "a third decimal of a point is refused", kind: "points", text: "9.505", value: null },
  { why: "an unfinished decimal is no value yet", kind: "points", text: "9.", value: null },
  { why: "nothing is no value", kind: "points", text: "", value: null },
  { why: "percentages are kept in basis points", kind: "percent", text: "33.33", value: 3333 },
  { why: "factors are kept in ten-thousandths", kind: "factor", text: "1.2", value: 12_000 },
  { why: "whole numbers have no decimals", kind: "whole", text: "2.5", value: null },
  { why: "a clock is minutes and seconds", kind: "clock", text: "6:30", value: 390_000 },
  { why: "a full-width colon counts", kind: "clock", text: "6：30", value: 390_000 },
  { why: "a clock may have fractions of a second", kind: "clock", text: "0:01.5", value: 1_500 },
  { why: "sixty seconds are a minute", kind: "clock", text: "6:60", value: null },
  { why: "minutes alone could be seconds, and are refused", kind: "clock", text: "6", value: null },
];

describe("a number of the rules", () => {
  it.each(READ)("is read: $why", ({ kind, text, value }) => {
    expect(readEntry({ kind, text })).toBe(value);
  });

  it("is read back from what is shown of it, whatever it is", () => {
    const kinds = fc.constantFrom<EntryKind>("points", "percent", "factor", "whole");
    fc.assert(
      fc.property(kinds, fc.integer({ min: -1_000_000, max: 1_000_000 }), (kind, value) => {
        expect(readEntry({ kind, text: formatEntry({ kind, value }) })).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999_999 }), (value) => {
        expect(readEntry({ kind: "clock", text: formatEntry({ kind: "clock", value }) })).toBe(value);
      }),
    );
  });

  it("that is not there is shown as nothing", () => {
    expect(formatEntry({ kind: "points", value: null })).toBe("");
  });
});
