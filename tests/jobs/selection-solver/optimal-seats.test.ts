import fc from "fast-check";
import type { Highs } from "highs";
import { beforeAll, describe, expect, it } from "vitest";
import { adviseList } from "#app/domain/selection/advised-list.ts";
import { totalOf } from "#app/domain/selection/floor-price.ts";
import type { FloorCandidate } from "#app/domain/selection/floor-programme.ts";
import { highsFile } from "#server/jobs/selection-solver/highs-file.ts";
import { loadHighs } from "#server/jobs/selection-solver/load-highs.ts";
import { seatWithFloors } from "#server/jobs/selection-solver/optimal-seats.ts";
import { listFor } from "#tests/support/selection-builders.ts";
import { byTryingAll, type FloorCase, floorCase } from "./floor-cases.ts";

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs(highsFile());
});

const seat = (given: FloorCase, seconds = 30) =>
  seatWithFloors(highs, { ...given, deadline: performance.now() + seconds * 1000 });

const sumOf = (candidates: readonly FloorCandidate[], ids: readonly string[]) =>
  totalOf(candidates.filter(({ id }) => ids.includes(id)));

describe("a list with floors", () => {
  it("is the one that trying every set finds, ties by rank included", () => {
    fc.assert(
      fc.property(floorCase, (given) => {
        const expected = byTryingAll(given);
        const seated = seat(given);
        if (seated.kind === "seated") expect(seated.selected).toEqual(expected);
        else expect(expected).toBeNull();
      }),
      { numRuns: 600 },
    );
  }, 120_000);

  it("says what the floors cost, and pairs everybody who came in with somebody who went out", () => {
    fc.assert(
      fc.property(floorCase, (given) => {
        const seated = seat(given);
        if (seated.kind !== "seated") return;
        const free = adviseList(given).selected;
        const { given: cost, swaps, proof } = seated.price;
        expect(proof).toEqual({ status: "optimal" });
        expect(cost).toBe(sumOf(given.candidates, free) - sumOf(given.candidates, seated.selected));
        const swapped = new Set(free);
        for (const swap of swaps) {
          expect(swapped.delete(swap.out!)).toBe(true);
          swapped.add(swap.in);
        }
        expect(swapped).toEqual(new Set(seated.selected));
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it("does not depend on the order in which the candidates are given", () => {
    fc.assert(
      fc.property(floorCase, (given) => {
        const [one, other] = [seat(given), seat({ ...given, candidates: given.candidates.toReversed() })];
        if (one.kind === "seated") expect(other).toMatchObject({ selected: one.selected });
        else expect(other.kind).toBe(one.kind);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

const someone = (id: string, more: Partial<FloorCandidate> = {}): FloorCandidate => ({
  ...{ id, subdistrictId: "s0", communityId: "c0", rankKey: [10], sex: "female", age: 40 },
  ...more,
});

describe("floors that cannot be met", () => {
  const refusals = [
    {
      why: "a unit with too few people",
      list: listFor("secretary", { floors: [{ kind: "unit", unitId: "s9", atLeast: 1 }] }),
      unmet: [{ floor: { kind: "unit", unitId: "s9", atLeast: 1 }, most: 0 }],
    },
    {
      why: "too few young people",
      list: listFor("secretary", { floors: [{ kind: "youngerThan", age: 35, atLeast: 2 }] }),
      unmet: [{ floor: { kind: "youngerThan", age: 35, atLeast: 2 }, most: 1 }],
    },
    {
      why: "a cap below the floor",
      list: listFor("secretary", {
        total: 5,
        perCommunity: 1,
        floors: [{ kind: "sex", sex: "female", atLeast: 2 }],
      }),
      unmet: [{ floor: { kind: "sex", sex: "female", atLeast: 2 }, most: 1 }],
    },
  ] as const;
  it.each(refusals)("are named with the most there could be: $why", ({ list, unmet }) => {
    const candidates = [someone("a"), someone("b", { age: 30, sex: "male" }), someone("c")];
    expect(seat({ candidates, list })).toEqual({ kind: "unmet", unmet });
  });

  it("together are named without those that do not matter", () => {
    const list = listFor("secretary", {
      total: 2,
      floors: [
        { kind: "youngerThan", age: 60, atLeast: 1 },
        { kind: "sex", sex: "male", atLeast: 1 },
        { kind: "eachSubdistrict", atLeast: 1 },
      ],
    });
    const candidates = [
      someone("a"),
      someone("b", { subdistrictId: "s1", communityId: "c1" }),
      someone("c", { subdistrictId: null, communityId: null, sex: "male" }),
    ];
    expect(seat({ candidates, list })).toEqual({
      kind: "conflict",
      floors: [
        { kind: "sex", sex: "male", atLeast: 1 },
        { kind: "subdistrict", unitId: "s0", atLeast: 1 },
        { kind: "subdistrict", unitId: "s1", atLeast: 1 },
      ],
    });
  });

  it("are late, and nothing is made up, when there is no time at all", () => {
    const list = listFor("secretary", { total: 1, floors: [{ kind: "sex", sex: "male", atLeast: 1 }] });
    const candidates = [someone("a", { rankKey: [20] }), someone("b", { sex: "male" })];
    expect(seat({ candidates, list }, 0)).toEqual({ kind: "late" });
  });
});

describe("a list of a whole district with floors", () => {
  it("of many people with equal composites is decided by rank within seconds", () => {
    const candidates = Array.from({ length: 263 }, (_, at) =>
      someone(`p${at}`, {
        subdistrictId: `s${at % 10}`,
        communityId: `c${at % 60}`,
        rankKey: [9_000 - Math.floor(at / 40), -at],
        sex: at % 7 === 0 ? "male" : "female",
        age: 25 + ((at * 7) % 30),
      }),
    );
    const list = listFor("secretary", {
      ...{ total: 120, perSubdistrict: 14, perCommunity: 3 },
      floors: [
        { kind: "eachSubdistrict", atLeast: 8 },
        { kind: "youngerThan", age: 35, atLeast: 60 },
        { kind: "sex", sex: "male", atLeast: 25 },
      ],
    });
    const seated = seat({ candidates, list });
    expect(seated).toMatchObject({ kind: "seated", price: { proof: { status: "optimal" } } });
    const shuffled = candidates.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(seat({ candidates: shuffled, list })).toEqual(seated);
  }, 60_000);
});
