import { describe, expect, it } from "vitest";
import * as OddMarks from "#app/domain/scoring/odd-marks.ts";
import { aCriterion, anItem, sheetsOf } from "./builders.ts";

const item = anItem({
  criteria: [
    aCriterion({ key: "a", maximum: 4000 }),
    aCriterion({ key: "b", maximum: 3000 }),
    aCriterion({ key: "c", minimum: 1000, maximum: 4000 }),
  ],
});
const sheet = (a: number, b: number, c: number) => ({ seatId: "J1", label: "J1", marks: { a, b, c } });
const usual = [3000, 3100, 2900, 3050, 2950].map((a) => sheet(a, 2000, 3500));
const kindsOf = (own: Parameters<typeof OddMarks.of>[0]["sheet"], earlier: readonly (typeof own)[] = []) =>
  OddMarks.of({ item, sheet: own, earlier }).map((odd) =>
    odd.kind === "farFromOwn" ? `${odd.kind} ${odd.side}` : odd.kind,
  );

describe("a judge is asked about marks", () => {
  it.each([
    {
      why: "that all take the same share of their range",
      own: sheet(2000, 1500, 2500),
      earlier: [],
      odd: ["allEqual"],
    },
    {
      why: "that are as for the contestant before",
      own: sheet(2950, 2000, 3500),
      earlier: usual,
      odd: ["sameAsLast"],
    },
    {
      why: "far above his own so far",
      own: sheet(4000, 3000, 3900),
      earlier: usual,
      odd: ["farFromOwn above"],
    },
    {
      why: "far below his own so far",
      own: sheet(100, 2000, 3500),
      earlier: usual,
      odd: ["farFromOwn below"],
    },
    {
      why: "that leave a habit of one and the same total",
      own: sheet(1000, 2000, 3500),
      earlier: Array(5).fill(sheet(3000, 2000, 3500)),
      odd: ["farFromOwn below"],
    },
  ])("$why", ({ own, earlier, odd }) => {
    expect(kindsOf(own, earlier)).toEqual(odd);
  });

  it.each([
    { why: "that are in no way odd", own: sheet(3020, 2000, 3500), earlier: usual },
    { why: "a little outside a narrow habit", own: sheet(3400, 2000, 3500), earlier: usual },
    { why: "far from a habit of three", own: sheet(100, 2000, 3500), earlier: usual.slice(0, 3) },
    { why: "that are not complete", own: sheetsOf([{ a: 2000, b: 1500 }])[0]!, earlier: [] },
  ])("but not about marks $why", ({ own, earlier }) => {
    expect(OddMarks.of({ item, sheet: own, earlier })).toEqual([]);
  });
});
