import { describe, expect, it } from "vitest";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import * as Fragility from "#app/domain/ranking/fragility.ts";
import type { Advancement, RuleSet } from "#app/domain/scoring/rule-set.ts";
import { aCriterion, anItem, aRound, aRuleSet, aScoring } from "#tests/domain/scoring/builders.ts";
import { contestOf, performed } from "./contest-builders.ts";

const rules = (advancement: Advancement, over: Partial<RuleSet> = {}, scoring = aScoring()): RuleSet =>
  aRuleSet({
    rounds: [
      aRound({
        advancement,
        items: [anItem({ criteria: [aCriterion({ maximum: 1000, step: 50 })], scoring })],
      }),
    ],
    ...over,
  });
const first = (count: number): Advancement => ({ kind: "first", count, tie: "noneAdvance" });
const cut = { kind: "advancement", roundIndex: 0 } as const;
const fragilityOf = (contest: ContestStandings.ContestInput) => {
  const [answer] = Fragility.of({ contest, cuts: [cut] });
  if (answer === undefined) throw new Error("no cut");
  return answer;
};
const mean = aScoring({ combineJudges: "mean" });

describe("a cut that nothing moves", () => {
  it("has no findings", () => {
    const contest = contestOf(
      [performed("a", [900, 900, 900, 900]), performed("b", [500, 500, 500, 500])],
      rules(first(1)),
    );
    expect(fragilityOf(contest)).toEqual({ cut, above: ["a"], findings: [], complete: true });
  });
});

describe("a single mark by one step", () => {
  it("is found where it moves the line, with who crosses", () => {
    const contest = contestOf(
      [performed("a", [900, 850]), performed("b", [850, 850])],
      rules(first(1), {}, mean),
    );
    const { findings } = fragilityOf(contest);
    const marks = findings.filter(({ cause }) => cause.kind === "mark");
    const crossing = { enters: [], leaves: ["a"] };
    expect(marks.every((finding) => JSON.stringify(finding.crossing) === JSON.stringify(crossing))).toBe(
      true,
    );
    const at = { kind: "mark", itemKey: "speech", criterionKey: "content" };
    expect(marks.map(({ cause }) => cause)).toEqual([
      { ...at, contestantId: "a", seatId: "J1", from: 900, to: 850 },
      { ...at, contestantId: "a", seatId: "J2", from: 850, to: 800 },
      { ...at, contestantId: "b", seatId: "J1", from: 850, to: 900 },
      { ...at, contestantId: "b", seatId: "J2", from: 850, to: 900 },
    ]);
  });

  /** The same question answered without any shortcut: every mark, both ways, the whole contest anew. */
  const bySearch = (contest: ContestStandings.ContestInput): string[] => {
    const aboveOf = (input: ContestStandings.ContestInput) =>
      [...(ContestStandings.of(input).rounds[0]?.cut.advancing ?? [])].sort().join();
    const before = aboveOf(contest);
    return contest.performances.flatMap((one, index) =>
      one.sheets.flatMap((sheet, seat) =>
        [-50, 50].flatMap((step) => {
          const to = (sheet.marks.content ?? 0) + step;
          if (to < 0 || to > 1000) return [];
          const sheets = one.sheets.map((other, at) =>
            at === seat ? { ...other, marks: { content: to } } : other,
          );
          const performances = contest.performances.map((other, at) =>
            at === index ? { ...one, sheets } : other,
          );
          return aboveOf({ ...contest, performances }) === before ? [] : [`${one.id} ${sheet.seatId} ${to}`];
        }),
      ),
    );
  };

  it.each([
    { why: "noneAdvance", rule: first(3) },
    { why: "allAdvance", rule: { kind: "first", count: 3, tie: "allAdvance" } },
    { why: "tieBreak", rule: { kind: "first", count: 3, tie: "tieBreak" } },
    { why: "half of them", rule: { kind: "percent", percent: 50, tie: "allAdvance" } },
    { why: "a score", rule: { kind: "above", score: 800 } },
    { why: "one of each subdistrict", rule: { kind: "perSubdistrict", count: 1, tie: "tieBreak" } },
  ] satisfies { why: string; rule: Advancement }[])(
    "finds exactly what trying everything finds: $why",
    ({ rule }) => {
      let state = 7;
      const random = () => {
        state = (state * 48271) % 2147483647;
        return state;
      };
      for (let run = 0; run < 12; run += 1) {
        const people = Array.from({ length: 8 }, (_, index) =>
          performed(
            `c${index}`,
            Array.from({ length: 5 }, () => 700 + (random() % 5) * 50),
          ),
        );
        const contest = contestOf(people, rules(rule, { tieChain: [{ kind: "untrimmedMean" }] }), {
          c0: "东",
          c1: "东",
          c2: "东",
          c3: "西",
          c4: "西",
          c5: "西",
          c6: "南",
          c7: "南",
        });
        const found = fragilityOf(contest).findings.flatMap(({ cause }) =>
          cause.kind === "mark" ? [`${cause.contestantId} ${cause.seatId} ${cause.to}`] : [],
        );
        expect(found.sort()).toEqual(bySearch(contest).sort());
      }
    },
  );
});

describe("an absent judge and the rounding rule", () => {
  it("are found where they move the line", () => {
    const contest = contestOf(
      [performed("a", [1000, 700, 700]), performed("b", [700, 750, 750])],
      rules(first(1), {}, mean),
    );
    const wide = fragilityOf(contest).findings.filter(({ cause }) => cause.kind === "absentJudge");
    expect(wide).toEqual([
      { cause: { kind: "absentJudge", seatId: "J1" }, crossing: { enters: ["b"], leaves: ["a"] } },
    ]);
  });

  it("tell by which rounding", () => {
    const rounding = { digits: 0, mode: "halfAwayFromZero" } as const;
    const contest = contestOf(
      [performed("a", [850]), performed("b", [800])],
      rules(first(1), { rounding }, mean),
    );
    const variants = fragilityOf(contest).findings.flatMap(({ cause }) =>
      cause.kind === "rounding" ? [cause.variant] : [],
    );
    expect(variants).toEqual(["halfEven", "towardsZero"]);
  });
});

describe("the line below a place", () => {
  it("is looked at in the contest's ranking", () => {
    const contest = contestOf(
      [performed("a", [850]), performed("b", [800])],
      rules({ kind: "all" }, {}, mean),
    );
    const [places] = Fragility.of({ contest, cuts: [{ kind: "places", count: 1 }] });
    expect(places?.above).toEqual(["a"]);
    expect(places?.findings.map(({ crossing }) => crossing)).toEqual([
      { enters: ["b"], leaves: [] },
      { enters: ["b"], leaves: [] },
      { enters: [], leaves: ["a"] },
    ]);
  });
});

describe("a contest of ordinary size", () => {
  it("is looked through in seconds", () => {
    const marks = (index: number) =>
      Array.from({ length: 7 }, (_, judge) => ((index * 7 + judge * 13) % 19) * 50);
    const contest = contestOf(
      Array.from({ length: 200 }, (_, index) => performed(`c${index}`, marks(index))),
      rules(first(60)),
    );
    const started = performance.now();
    expect(fragilityOf(contest).complete).toBe(true);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
