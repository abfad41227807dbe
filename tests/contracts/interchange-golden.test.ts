import { describe, expect, it } from "vitest";
import { contestInput } from "#app/contracts/interchange-contest.ts";
import { readContest } from "#app/contracts/interchange-file.ts";
import * as ContestResult from "#app/domain/ranking/contest-result.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import { EXAMPLES, example, expectedOf } from "./contest-examples.ts";

const resultOf = (name: string): ContestResult.ContestResult => {
  const read = readContest(example(name));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return ContestResult.of({
    standings: ContestStandings.of(contestInput(read.value)),
    ruleSet: read.value.ruleSet,
    nameOf: (id) => id,
  });
};

describe.each(EXAMPLES.filter((name) => name.startsWith("isu-")))("the published segment %s", (name) => {
  const result = resultOf(name);
  const { expected } = expectedOf(name);
  const scoreOf = (item: string, contestant: string) =>
    result.performances
      .filter((one) => one.item === item && one.contestant === contestant)
      .map((one) => (one.status === "scored" ? one.score : one.status))[0];

  it("has every total, element score, component score and rank of its protocol", () => {
    expect(
      result.ranking.map(({ contestant, place, score }) => ({
        id: contestant,
        rank: place,
        elements: scoreOf("elements", contestant),
        components: scoreOf("components", contestant),
        total: score,
      })),
    ).toEqual(expected);
  });

  it("names the element or component score as what decided its tie", () => {
    const decided = result.ranking.flatMap(({ decidedBy }) => (decidedBy === null ? [] : [decidedBy.key]));
    const key = name.endsWith("short") ? "item:elements" : "item:components";
    expect(decided).toEqual([key, key]);
  });
});

describe.each(EXAMPLES.filter((name) => !name.startsWith("isu-")))("the contest %s", (name) => {
  const result = resultOf(name);
  const expected = expectedOf(name);

  it("has the expected order and scores", () => {
    expect(result.ranking.map(({ contestant, score }) => [contestant, score])).toEqual(expected.ranking);
  });

  it("has the expected places, and the expected contestants go on", () => {
    expect(result.ranking.map(({ place }) => place)).toEqual(expected.places);
    expect([...(result.rounds[0]?.advancing ?? [])].sort()).toEqual([...expected.advancing].sort());
    expect(result.unplaced.map(({ contestant, reason }) => [contestant, reason])).toEqual(
      expected.unplaced ?? [],
    );
  });
});

describe("a result", () => {
  it("is the same text each time", () => {
    const [first, second] = [1, 2].map(() => JSON.stringify(resultOf("big-drill-two-rounds")));
    expect(first).toBe(second);
  });

  it("shows what the tie of the speech contest was decided by: nothing but the draw", () => {
    expect(
      resultOf("speech-eight-minutes")
        .ranking.slice(0, 2)
        .map(({ decidedBy }) => decidedBy),
    ).toEqual([
      { key: "draw", own: "-1", other: "-2", against: "s1" },
      { key: "draw", own: "-2", other: "-1", against: "s3" },
    ]);
  });

  it("of ten thousand performances ranks them all", () => {
    const base = example("speech-eight-minutes");
    const [model] = base.performances;
    const ids = Array.from({ length: 10_000 }, (_, index) => `n${index}`);
    const read = readContest({
      ...base,
      people: { ...base.people, contestants: ids.map((id) => ({ id, name: id })) },
      performances: ids.map((contestant, index) => ({ ...model, contestant, order: index + 1 })),
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
    const standings = ContestStandings.of(contestInput(read.value));
    expect(standings.contest.rows).toHaveLength(10_000);
  });
});
