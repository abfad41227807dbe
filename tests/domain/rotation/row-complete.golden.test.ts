import { describe, expect, it } from "vitest";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { repeatsIn, variedRows, williamsSquare } from "#app/domain/rotation/row-complete.ts";
import squares from "#tests/golden/williams_squares.json" with { type: "json" };
import { problemOf } from "./builders.ts";

describe("row-complete squares", () => {
  it.each([
    [4, squares.k4],
    [6, squares.k6],
    [8, squares.k8],
  ])("of order %i are Williams'", (order, published) => {
    expect(williamsSquare(order)).toEqual(published);
    expect(repeatsIn(published)).toBe(0);
  });

  it.each(Array.from({ length: 37 }, (_, at) => at + 4))(
    "give four rows of a Latin square of order %i",
    (order) => {
      const rows = variedRows({ order, rows: 4 });
      const symbols = Array.from({ length: order }, (_, symbol) => symbol);
      for (const row of rows) expect(row.toSorted((a, b) => a - b)).toEqual(symbols);
      for (const column of symbols) expect(new Set(rows.map((row) => row[column])).size).toBe(4);
      // For order 5 no four rows without a repeated pair exist: the search for none is exhaustive.
      if (order === 5) expect(repeatsIn(rows)).toBeLessThanOrEqual(3);
      else expect(repeatsIn(rows)).toBe(0);
    },
  );
});

describe("four people in one community", () => {
  const problem = problemOf({ people: 4, communities: 1, periods: 5 });
  const { slots } = planRotation(problem);

  it("hand over to each other exactly once, each to each", () => {
    const leader = new Map(slots.map(({ area, period, a }) => [`${area} ${period}`, a]));
    const pairs = WORK_AREAS.flatMap((area) =>
      [2, 3, 4].map(
        (period) => `${leader.get(`${area} ${period - 1}`)} → ${leader.get(`${area} ${period}`)}`,
      ),
    );
    const people = problem.members.map(({ personId }) => personId);
    const all = people.flatMap((a) => people.filter((b) => b !== a).map((b) => `${a} → ${b}`));
    expect(pairs.toSorted()).toEqual(all.toSorted());
  });
});
