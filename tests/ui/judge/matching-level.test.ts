import { describe, expect, it } from "vitest";
import { matchingLevel } from "#app/ui/judge/matching-level.ts";

const rising = [{ from: 0 }, { from: 6000 }, { from: 7500 }, { from: 9000 }];
const falling = [...rising].reverse();

describe("the level that lights up is the one with the highest beginning not above the mark", () => {
  it.each([
    { why: "in the middle of a level", levels: rising, value: 8650, lit: 2 },
    { why: "exactly at its beginning", levels: rising, value: 9000, lit: 3 },
    { why: "just below it", levels: rising, value: 8999, lit: 2 },
    { why: "written from the best down", levels: falling, value: 8650, lit: 1 },
    { why: "below all levels none is lit", levels: rising.slice(1), value: 100, lit: null },
    { why: "without a mark none is lit", levels: rising, value: null, lit: null },
    { why: "without levels none is lit", levels: [], value: 100, lit: null },
  ])("$why", ({ levels, value, lit }) => {
    expect(matchingLevel({ levels, value })).toBe(lit);
  });
});
