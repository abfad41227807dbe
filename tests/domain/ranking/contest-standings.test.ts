import { describe, expect, it } from "vitest";
import * as Clinch from "#app/domain/ranking/clinch.ts";
import * as Contenders from "#app/domain/ranking/contenders.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import type { PerformanceFacts } from "#app/domain/ranking/performance-scores.ts";
import type { RuleSet, TieKey } from "#app/domain/scoring/rule-set.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { aCriterion, anItem, aRound, aRuleSet, aScoring, sheetsOf } from "#tests/domain/scoring/builders.ts";
import { contestOf, performed } from "./contest-builders.ts";

const scoring = aScoring({ combineJudges: "mean" });
const trimmed = aScoring({ trim: [{ present: 3, high: 1, low: 1 }] });
const twoRounds = (over: Partial<RuleSet> = {}): RuleSet =>
  aRuleSet({
    rounds: [
      aRound({
        key: "pre",
        weight: 4000,
        advancement: { kind: "first", count: 2, tie: "tieBreak" },
        items: [anItem({ key: "speech", scoring })],
      }),
      aRound({ key: "final", weight: 6000, items: [anItem({ key: "ppt", scoring })] }),
    ],
    ...over,
  });
const pre = (id: string, mark: number, over: Partial<PerformanceFacts> = {}) =>
  performed(id, [mark], { roundKey: "pre", ...over });
const fin = (id: string, mark: number, over: Partial<PerformanceFacts> = {}) =>
  performed(id, [mark], { itemKey: "ppt", ...over });
const placesOf = ({ rows }: ContestStandings.Standing) =>
  rows.map(({ entry, place, score }) => `${place} ${entry.id} ${Decimal.exact(score)}`);
const reasonsOf = ({ unplaced }: ContestStandings.Standing) =>
  unplaced.map(({ id, unplaced: reason }) => `${id} ${reason}`);

describe("a contest of two rounds", () => {
  const prelims = [pre("a", 9000), pre("b", 8000), pre("c", 7000)];

  it("ranks the first round by itself, and says who goes on", () => {
    const { rounds } = ContestStandings.of(contestOf(prelims, twoRounds()));
    expect(rounds[0] && placesOf(rounds[0])).toEqual(["1 a 90", "2 b 80", "3 c 70"]);
    expect(rounds[0]?.cut.advancing).toEqual(["a", "b"]);
    expect(rounds[1]?.rows).toEqual([]);
  });

  it("carries points over by weight, and puts finalists above those who went out", () => {
    const { contest } = ContestStandings.of(
      contestOf([...prelims, fin("a", 5000), fin("b", 6000)], twoRounds()),
    );
    expect(placesOf(contest)).toEqual(["1 b 68", "2 a 66", "3 c 70"]);
  });

  it("keeps places free for finalists who have no score yet", () => {
    const open = fin("b", 0, { state: "open" });
    const { contest } = ContestStandings.of(contestOf([...prelims, fin("a", 5000), open], twoRounds()));
    expect(placesOf(contest)).toEqual(["1 a 66", "3 c 70"]);
    expect(reasonsOf(contest)).toEqual(["b open"]);
  });

  it("adds a round in full where rounds are summed", () => {
    const [first, second] = twoRounds().rounds;
    const rounds = [first, second].flatMap((round) => (round ? [{ ...round, weight: 10_000 }] : []));
    const { contest } = ContestStandings.of(
      contestOf([...prelims, fin("a", 5000), fin("b", 6000)], twoRounds({ rounds, combineRounds: "sum" })),
    );
    expect(placesOf(contest).slice(0, 2)).toEqual(["1 a 140", "1 b 140"]);
  });
});

describe("who is not scored has no place", () => {
  it.each([
    { why: "absent", over: { state: "absent" }, reason: "absent" },
    { why: "disqualified", over: { state: "disqualified" }, reason: "disqualified" },
    { why: "without enough judges", over: { sheets: [] }, reason: "waiting" },
    { why: "not yet there", over: { state: "open" }, reason: "open" },
  ] satisfies { why: string; over: Partial<PerformanceFacts>; reason: string }[])(
    "$why",
    ({ over, reason }) => {
      const { contest } = ContestStandings.of(
        contestOf([performed("a", [1, 2, 3, 4]), performed("b", [9], over)]),
      );
      expect(reasonsOf(contest)).toEqual([`b ${reason}`]);
      expect(contest.rows.map(({ entry }) => entry.id)).toEqual(["a"]);
    },
  );

  it("and an earlier round that counts but was not scored leaves the contest open", () => {
    const { contest } = ContestStandings.of(
      contestOf([pre("a", 0, { state: "absent" }), fin("a", 9000)], twoRounds()),
    );
    expect(reasonsOf(contest)).toEqual(["a incomplete"]);
  });
});

describe("the keys of a tie chain", () => {
  const criteria = [aCriterion({ key: "a", maximum: 6000 }), aCriterion({ key: "b", maximum: 4000 })];
  const contest = (marks: Record<string, Record<string, number>[]>, key: TieKey) =>
    contestOf(
      Object.entries(marks).map(([id, own]) => performed(id, [], { sheets: sheetsOf(own) })),
      aRuleSet({ tieChain: [key], rounds: [aRound({ items: [anItem({ criteria, scoring: trimmed })] })] }),
    );
  const same = (...totals: number[]) => totals.map((total) => ({ a: total - 1000, b: 1000 }));

  it.each([
    {
      key: { kind: "marksAboveMean" },
      x: same(1000, 5000, 5001),
      y: same(1000, 5000, 5000),
      own: "1",
      other: "0",
    },
    {
      key: { kind: "untrimmedMean" },
      x: same(2000, 5000, 9500),
      y: same(1000, 5000, 9999),
      own: "55",
      other: "15999/300",
    },
    {
      key: { kind: "lowestMark" },
      x: same(2000, 5000, 9000),
      y: same(1000, 5000, 9000),
      own: "20",
      other: "10",
    },
    {
      key: { kind: "heaviestCriterion" },
      x: [
        { a: 4000, b: 1000 },
        { a: 4000, b: 1000 },
        { a: 4000, b: 1000 },
      ],
      y: [
        { a: 3000, b: 2000 },
        { a: 3000, b: 2000 },
        { a: 3000, b: 2000 },
      ],
      own: "40",
      other: "30",
    },
    {
      key: { kind: "criterion", itemKey: "speech", criterionKey: "b" },
      x: [
        { a: 3000, b: 2000 },
        { a: 3000, b: 2000 },
        { a: 3000, b: 2000 },
      ],
      y: [
        { a: 4000, b: 1000 },
        { a: 4000, b: 1000 },
        { a: 4000, b: 1000 },
      ],
      own: "20",
      other: "10",
    },
  ] satisfies {
    key: TieKey;
    x: Record<string, number>[];
    y: Record<string, number>[];
    own: string;
    other: string;
  }[])("$key.kind puts x above y", ({ key, x, y, own, other }) => {
    const { rows } = ContestStandings.of(contest({ y, x }, key)).contest;
    expect(rows.map(({ entry, place }) => `${place} ${entry.id}`)).toEqual(["1 x", "2 y"]);
    expect(rows[0]?.decidedBy).toEqual({
      key,
      own: Decimal.exact(Decimal.ofExact(own)),
      other: Decimal.exact(Decimal.ofExact(other)),
      against: "y",
    });
  });

  it("of a later round decide nothing in an earlier one", () => {
    const ruleSet = twoRounds({
      tieChain: [
        { kind: "item", itemKey: "ppt" },
        { kind: "round", roundKey: "final" },
      ],
    });
    const all = [pre("a", 9000), pre("b", 9000), fin("a", 5000), fin("b", 5001)];
    const { rounds, contest } = ContestStandings.of(contestOf(all, ruleSet));
    expect(rounds[0]?.rows.map(({ place }) => place)).toEqual([1, 1]);
    expect(contest.rows.map(({ place }) => place)).toEqual([1, 2]);
  });

  it("are compared in order: item, then round", () => {
    const ruleSet = twoRounds({ tieChain: [{ kind: "item", itemKey: "ppt" }] });
    const all = [pre("a", 9000), pre("b", 7500), fin("a", 5000), fin("b", 6000)];
    const { contest } = ContestStandings.of(contestOf(all, ruleSet));
    expect(contest.rows.map(({ entry, decidedBy }) => [entry.id, decidedBy?.key])).toEqual([
      ["b", { kind: "item", itemKey: "ppt" }],
      ["a", { kind: "item", itemKey: "ppt" }],
    ]);
  });
});

describe("contenders while results are missing", () => {
  it("can reach full marks in what is open, and keep what they have", () => {
    const ruleSet = aRuleSet({
      rounds: [
        aRound({
          advancement: { kind: "first", count: 1, tie: "tieBreak" },
          items: [
            anItem({ key: "speech", weight: 5000, scoring }),
            anItem({ key: "ppt", weight: 5000, scoring }),
          ],
        }),
      ],
    });
    const contest = contestOf(
      [
        performed("a", [9000]),
        fin("a", 9500),
        performed("b", [8000]),
        fin("b", 0, { state: "open", breaches: [{ points: 100, reason: "" }] }),
        performed("c", [7000]),
        performed("d", [0], { state: "absent" }),
      ],
      ruleSet,
    );
    const contenders = Contenders.of({ contest, standings: ContestStandings.of(contest), roundIndex: 0 });
    expect(
      contenders.map((one) => [one.id, one.kind, Decimal.exact(one.kind === "open" ? one.best : one.score)]),
    ).toEqual([
      ["a", "scored", "92.5"],
      ["b", "open", "89.5"],
      ["c", "open", "85"],
    ]);
    const clinched = Clinch.of({
      contenders,
      entered: 4,
      rule: { kind: "first", count: 1, tie: "tieBreak" },
    });
    expect(clinched.map(({ id, advancing }) => `${id} ${advancing}`)).toEqual(["a in", "b out", "c out"]);
  });
});
