import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Places from "#app/domain/ranking/places.ts";
import * as Ranking from "#app/domain/ranking/ranking.ts";
import type { ChainKey } from "#app/domain/ranking/tie-groups.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import published from "#tests/golden/ranking_ties.json" with { type: "json" };
import isu from "#tests/golden/tie_break_chain_isu.json" with { type: "json" };

type Person = Ranking.Entry & { values?: Record<string, number> };
const key = (name: string): ChainKey<Person, string> => ({
  key: name,
  valuesOf: (tied) =>
    tied.map(({ values }) => (values?.[name] === undefined ? null : Rational.ofUnits(values[name], 100))),
});
const person = (id: string, score: number | null, values: Record<string, number> = {}): Person => ({
  id,
  score: score === null ? null : Rational.ofUnits(score, 100),
  stage: 0,
  values,
});
const rank = (entries: Person[], chain: string[] = [], lots: Record<string, number> | null = null) =>
  Ranking.of({
    entries,
    chain: chain.map(key),
    end: lots === null ? "sharedPlace" : "draw",
    lotOf: (id) => lots?.[id] ?? null,
  });
const placesOf = (ranking: Ranking.Ranking<Person, string>) =>
  Object.fromEntries(ranking.rows.map(({ entry, place }) => [entry.id, place]));

describe("places of the published cases", () => {
  const groupSizesOf = (values: number[]) => {
    const sizes = new Map<number, number>();
    for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
    return [...sizes.values()];
  };
  const [rosetta, values] = published.cases;
  it.each(Places.PLACE_METHODS)("%s are those of Rosetta Code", (method) => {
    const scores = (rosetta?.scores_desc ?? []).map(([, score]) => Number(score));
    expect(Places.of({ groupSizes: groupSizesOf(scores), method })).toEqual(rosetta?.[method]);
  });

  it.each([
    ["standard", values?.competition],
    ["dense", values?.dense],
    ["fractional", values?.fractional],
  ] as const)("%s of 10, 20, 20, 30 are as published", (method, expected) => {
    expect(Places.of({ groupSizes: groupSizesOf(values?.values ?? []), method })).toEqual(expected);
  });

  it("of a contest are the standard ones", () => {
    const people = (rosetta?.scores_desc ?? []).map(([name, score]) => person(String(name), Number(score)));
    expect(rank(people).rows.map(({ place }) => place)).toEqual(rosetta?.standard);
  });
});

describe("rankings of WCA Live", () => {
  it.each(published.wca_live)("$name", ({ results, expected }) => {
    // Lower times are better and an empty result has none: the score is the negative average.
    const people = results.map((result, index) =>
      person(`p${index}`, "empty" in result ? null : -result.average, { best: -result.best }),
    );
    const places = placesOf(rank(people, ["best"]));
    expect(people.map(({ id }) => places[id] ?? null)).toEqual(expected);
  });
});

describe("ties in published figure-skating segments", () => {
  it.each(isu.ties_in_152_segments)("$event $segment is decided by $decided_by", ({ a, b, decided_by }) => {
    const hundredths = (text: string) => Math.round(Number(text) * 100);
    const people = [b, a].map((row) =>
      person(row.name, hundredths(row.total_segment_score), {
        total_element_score: hundredths(row.total_element_score),
        total_component_score: hundredths(row.total_component_score),
      }),
    );
    const { rows } = rank(people, [decided_by]);
    expect(rows.map(({ entry }) => entry.id)).toEqual([a.name, b.name]);
    expect(Number(a.rank) - Number(b.rank)).toBe(-1);
    const own = decided_by === "total_element_score" ? a.total_element_score : a.total_component_score;
    expect(rows[0]?.decidedBy).toMatchObject({ key: decided_by, own: String(Number(own)), against: b.name });
  });
});

describe("a tie", () => {
  const tied = [
    person("a", 8000, { first: 1, second: 1 }),
    person("b", 8000, { first: 2, second: 1 }),
    person("c", 8000, { first: 1, second: 2 }),
    person("d", 7000),
  ];

  it("is decided by the first key that separates, which each row names with the values compared", () => {
    const { rows } = rank(tied, ["first", "second"]);
    expect(rows.map(({ entry, place, decidedBy }) => [entry.id, place, decidedBy])).toEqual([
      ["b", 1, { key: "first", own: "0.02", other: "0.01", against: "c" }],
      ["c", 2, { key: "first", own: "0.01", other: "0.02", against: "b" }],
      ["a", 3, { key: "second", own: "0.01", other: "0.02", against: "c" }],
      ["d", 4, null],
    ]);
  });

  it("that no key separates is a shared place, and the next place is skipped", () => {
    const { rows } = rank(tied, ["first"]);
    expect(rows.map(({ entry, place }) => `${entry.id}${place}`)).toEqual(["b1", "a2", "c2", "d4"]);
    expect(rows[1]).toMatchObject({ shared: ["a", "c"], tied: ["b", "a", "c"] });
  });

  it("is decided by lots once all of the tied have drawn", () => {
    const { rows, openDraws } = rank(tied, ["first"], { a: 2, c: 1 });
    expect(rows.map(({ entry, place }) => `${entry.id}${place}`)).toEqual(["b1", "c2", "a3", "d4"]);
    expect(rows[1]?.decidedBy).toMatchObject({ key: "first" });
    expect(rows[2]?.decidedBy).toMatchObject({ key: "draw", against: "c" });
    expect(openDraws).toEqual([]);
  });

  it("stays shared, and is reported, while one of the tied has no lot", () => {
    const { rows, openDraws } = rank(tied, ["first"], { a: 2 });
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 2, 4]);
    expect(openDraws).toEqual([["a", "c"]]);
  });

  it("puts no value behind every value", () => {
    expect(placesOf(rank([person("a", 1), person("b", 1, { first: -5 })], ["first"]))).toEqual({
      b: 1,
      a: 2,
    });
  });
});

describe("a ranking", () => {
  it("lists who is not scored without a place", () => {
    const { rows, unplaced } = rank([person("a", null), person("b", 1)]);
    expect([rows.map(({ entry }) => entry.id), unplaced.map(({ id }) => id)]).toEqual([["b"], ["a"]]);
  });

  it("puts a later round above every score of an earlier one", () => {
    const finalist = { ...person("f", 100), stage: 1 };
    expect(placesOf(rank([person("a", 9999), finalist]))).toEqual({ f: 1, a: 2 });
  });

  it("tells a third of a point from its decimals", () => {
    const third = { ...person("third", 0), score: Rational.of(1n, 3n) };
    const decimals = {
      ...person("decimals", 0),
      score: Rational.of(3333333333333333n, 10_000_000_000_000_000n),
    };
    expect(placesOf(rank([decimals, third]))).toEqual({ third: 1, decimals: 2 });
  });

  it("places everybody behind exactly those who are better, whatever order they come in", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(scores, (values) => {
        const places = placesOf(rank(values.map((value, index) => person(`p${index}`, value))));
        values.forEach((value, index) => {
          expect(places[`p${index}`]).toBe(values.filter((other) => other > value).length + 1);
        });
      }),
    );
  });

  it("handles ten thousand equal scores", () => {
    const { rows } = rank(Array.from({ length: 10_000 }, (_, index) => person(`p${index}`, 1)));
    expect(rows.every(({ place, shared }) => place === 1 && shared.length === 10_000)).toBe(true);
  });
});
