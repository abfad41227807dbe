import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublicView } from "#app/contracts/live.ts";
import { fittedSize, widthOf } from "#app/features/stage/fit-text.ts";
import { placesOf } from "#app/features/stage/place-text.ts";
import { aroundNow, filtered, followedIn, publicOrder } from "#app/features/stage/public-order.ts";
import { readTime } from "#app/features/stage/read-time.ts";
import { figureOf } from "#app/features/stage/score-figure.ts";
import { ticksOf } from "#app/features/stage/tick-states.ts";
import { deskView } from "#tests/support/desk-view-builders.ts";

describe("names that fit", () => {
  it("are as large as allowed when they are short, and smaller when they are long", () => {
    expect(fittedSize({ text: "王晓明", width: 1_280, largest: 200, smallest: 88 })).toBe(200);
    expect(fittedSize({ text: "古丽娜尔·买买提", width: 1_280, largest: 200, smallest: 88 })).toBeLessThan(
      200,
    );
    expect(fittedSize({ text: "", width: 1_280, largest: 200, smallest: 88 })).toBe(200);
  });
  it("stay on the line or at the smallest size", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (text) => {
        const size = fittedSize({ text, width: 1_280, largest: 200, smallest: 48 });
        expect(size === 48 || widthOf(text) * size <= 1_280).toBe(true);
        expect(size).toBeLessThanOrEqual(200);
      }),
    );
  });
});

describe("figures of the screen", () => {
  it.each([
    { score: "86.50", value: 8_650 },
    { score: "86.503", value: 86_503 },
    { score: "-0.50", value: -50 },
    { score: "90", value: 90 },
  ])("$score counts up to itself", ({ score, value }) => {
    const figure = figureOf(score);
    expect(figure.value).toBe(value);
    expect(figure.format(value)).toBe(score);
    expect(figureOf(score).format).toBe(figure.format);
  });
  it("have nothing to show before the score", () => {
    expect(figureOf(undefined).value).toBeNull();
  });

  it("mark shared places", () => {
    const rows = [1, 2, 2, 4].map((place, index) => ({ contestantId: String(index), place }));
    expect(placesOf(rows).map(({ place }) => place)).toEqual(["1", "2=", "2=", "4"]);
    expect(placesOf([{ contestantId: "x" }])[0]?.place).toBe("");
  });

  it("show a tick, then the value, then what was dropped", () => {
    const seats = [
      { label: "J1", submitted: false },
      { label: "J2", submitted: true },
      { label: "J3", submitted: true, value: "86.00" },
      { label: "J4", submitted: true, value: "96.00", dropped: "high" as const },
    ];
    const current = {
      performanceId: "p",
      contestant: { name: "", unitName: "" },
      itemName: "",
      status: "complete" as const,
      reveal: "dropped" as const,
      seats,
    };
    expect(ticksOf(current).map(({ state }) => state)).toEqual(["waiting", "in", "value", "dropped"]);
  });
});

describe("a time written by hand", () => {
  it.each([
    { text: "7:05", ms: 425_000 },
    { text: " 7：05.5 ", ms: 425_500 },
    { text: "1:02:30", ms: 3_750_000 },
    { text: "0:00", ms: 0 },
    { text: "7:60", ms: null },
    { text: "705", ms: null },
    { text: "-1:00", ms: null },
    { text: "7:5x", ms: null },
    { text: "9:00:00", ms: null },
  ])("$text: $ms ms", ({ text, ms }) => {
    expect(readTime(text)).toBe(ms);
  });
});

describe("the order on a phone", () => {
  const desk = deskView();
  const performances = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `p${index}`,
      {
        contestantId: index === 0 ? "c1" : index === 1 ? "c2" : `x${index}`,
        panelId: "panel",
        itemKey: "speech",
        position: index + 1,
        status: index < 5 ? ("complete" as const) : ("waiting" as const),
      },
    ]),
  );
  const view: PublicView = {
    contest: desk.contest,
    contestants: desk.contestants,
    performances,
    onStage: { panel: "p5" },
    clocks: {},
    progress: {},
    ranking: [],
  };
  const order = publicOrder(view);

  it("is folded to those around now", () => {
    expect(aroundNow(view, order).map(({ id }) => id)).toEqual([
      "p3",
      "p4",
      "p5",
      "p6",
      "p7",
      "p8",
      "p9",
      "p10",
      "p11",
    ]);
  });
  it("starts with the first who waits while nobody is on stage, and shows the last ones at the end", () => {
    expect(aroundNow({ ...view, onStage: {} }, order)[0]?.id).toBe("p3");
    const done = order.map((row) => ({ ...row, status: "complete" as const }));
    expect(aroundNow({ ...view, onStage: {} }, done).at(-1)?.id).toBe("p11");
  });
  it.each([
    { filter: "01", ids: ["p0"] },
    { filter: "秀兰", ids: ["p1"] },
    { filter: "西街", ids: ["p1"] },
    { filter: "nobody", ids: [] },
  ])("finds $filter", ({ filter, ids }) => {
    expect(filtered(view, order, filter).map(({ id }) => id)).toEqual(ids);
  });
  it("keeps all of it without a filter", () => {
    expect(filtered(view, order, "  ")).toHaveLength(12);
  });
  it("finds the rows of whom the phone follows", () => {
    expect(followedIn(order, "c2").map(({ id }) => id)).toEqual(["p1"]);
    expect(followedIn(order, null)).toEqual([]);
  });
});
