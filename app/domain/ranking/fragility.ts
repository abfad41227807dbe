import type { ContestInput } from "./contest-standings.ts";
import * as Crossing from "./crossing.ts";
import * as CutLine from "./cut-line.ts";
import * as MarkFragility from "./mark-fragility.ts";
import * as PerformanceScores from "./performance-scores.ts";
import * as RoundingVariants from "./rounding-variants.ts";

export type Cause =
  | MarkFragility.MarkCause
  | { kind: "absentJudge"; seatId: string }
  | { kind: "rounding"; variant: RoundingVariants.RoundingVariant };
export type Finding = { cause: Cause; crossing: Crossing.Crossing };
export type CutFragility = {
  cut: CutLine.Cut;
  above: string[];
  findings: Finding[];
  /** false: there were more possible changes of marks than the budget allowed to look at. */
  complete: boolean;
};

/** Rankings that may be made for single marks at one cut; a contest of ordinary size needs far fewer. */
const BUDGET = 2000;

/**
 * How fragile each cut is, for those who sign. PURE.
 * "Would any single mark, an absent judge or the rounding rule move the line?" (domain "The contest", After)
 *
 * - mark: each mark moved by one step up or down within its range.
 * - absentJudge: each seat without all of its sheets.
 * - rounding: the other modes everywhere, rounding only at the end, and none at all.
 *
 * Cost: one scoring of the contest for each rounding variant, one of each sheet for the absent judges, and for marks only
 * those performances are varied whose contestant could reach the line with all marks moved by a step (scores are
 * monotone in every mark, so nobody else can), with at most `BUDGET` rankings for each cut.
 */
export const of = (input: { contest: ContestInput; cuts: readonly CutLine.Cut[] }): CutFragility[] => {
  const { contest } = input;
  const performances = PerformanceScores.of(contest);
  const others = [...withoutEachSeat({ contest, performances }), ...withEachRounding(contest)];
  return input.cuts.map((cut) => {
    const entries = CutLine.entries({ input: contest, cut, performances });
    const above = CutLine.above({ input: contest, cut, entries });
    const marks = MarkFragility.of({ contest, cut, performances, entries, above, budget: BUDGET });
    const wide = others.flatMap(({ cause, contest: changed, performances: rescored }): Finding[] => {
      const after = CutLine.above({
        input: changed,
        cut,
        entries: CutLine.entries({ input: changed, cut, performances: rescored }),
      });
      const crossing = Crossing.of({ before: above, after });
      return crossing === null ? [] : [{ cause, crossing }];
    });
    return { cut, above: [...above], findings: [...marks.findings, ...wide], complete: marks.complete };
  });
};

type Variant = {
  cause: Cause;
  contest: ContestInput;
  performances: PerformanceScores.PerformanceScore[];
};

const withoutEachSeat = (input: {
  contest: ContestInput;
  performances: readonly PerformanceScores.PerformanceScore[];
}): Variant[] => {
  const seats = new Set(
    input.contest.performances.flatMap(({ sheets }) => sheets.map(({ seatId }) => seatId)),
  );
  return [...seats].map((seatId) => ({
    cause: { kind: "absentJudge", seatId },
    contest: input.contest,
    performances: input.performances.map((performance) => {
      const sheets = performance.facts.sheets.filter((sheet) => sheet.seatId !== seatId);
      return sheets.length === performance.facts.sheets.length
        ? performance
        : PerformanceScores.rescore({ performance, sheets });
    }),
  }));
};

const withEachRounding = (contest: ContestInput): Variant[] =>
  RoundingVariants.of(contest.ruleSet).map(({ variant, ruleSet }) => {
    const changed = { ...contest, ruleSet };
    return {
      cause: { kind: "rounding", variant },
      contest: changed,
      performances: PerformanceScores.of(changed),
    };
  });
