import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as Rational from "#app/domain/shared/rational.ts";
import * as ContestStandings from "./contest-standings.ts";
import type { ContestantScore } from "./contestant-score.ts";
import type { PerformanceScore } from "./performance-scores.ts";

/** A line of a contest: who goes on from a round, or who stands on the first places. */
export type Cut = { kind: "advancement"; roundIndex: number } | { kind: "places"; count: number };

type Ranked = { input: ContestStandings.ContestInput; cut: Cut };

/** The contestants a cut is drawn among. PURE. */
export const entries = (input: Ranked & { performances: readonly PerformanceScore[] }): ContestantScore[] =>
  input.cut.kind === "places"
    ? ContestStandings.contestEntries(input)
    : ContestStandings.roundEntries({ ...input, index: input.cut.roundIndex });

/** Ids above the line. Who would still have to draw lots is not above it. */
export const above = (input: Ranked & { entries: readonly ContestantScore[] }): Set<string> => {
  if (input.cut.kind === "advancement") {
    return new Set(ContestStandings.roundStanding({ ...input, index: input.cut.roundIndex }).cut.advancing);
  }
  const { count } = input.cut;
  const { rows } = ContestStandings.contestStanding(input);
  return new Set(rows.filter(({ place }) => place <= count).map(({ entry }) => entry.id));
};

/** The scores between which the line runs; null on a side where nobody is. A change that stays clear of both moves nobody. */
export type Zone = { lower: Rational.Ratio | null; upper: Rational.Ratio | null };

/** The zone of the line for each contestant: among his own subdistrict where the cut is drawn there. */
export const zones = (input: {
  ruleSet: RuleSet;
  cut: Cut;
  entries: readonly ContestantScore[];
  above: ReadonlySet<string>;
}): ((contestant: ContestantScore) => Zone) => {
  const { cut } = input;
  const rule = cut.kind === "advancement" ? input.ruleSet.rounds[cut.roundIndex]?.advancement : undefined;
  if (rule?.kind === "above") {
    const line = Rational.ofCenti(rule.score);
    return () => ({ lower: line, upper: line });
  }
  const groupOf = ({ stage, subdistrict }: ContestantScore) =>
    rule?.kind === "perSubdistrict" ? `${stage}/${subdistrict}` : `${stage}`;
  const found = new Map<string, Zone>();
  for (const entry of input.entries) {
    const zone = found.get(groupOf(entry)) ?? { lower: null, upper: null };
    found.set(groupOf(entry), widen({ zone, score: entry.score, isAbove: input.above.has(entry.id) }));
  }
  return (contestant) => found.get(groupOf(contestant)) ?? { lower: null, upper: null };
};

const widen = (input: { zone: Zone; score: Rational.Ratio | null; isAbove: boolean }): Zone => {
  const { zone, score } = input;
  if (score === null) return zone;
  return input.isAbove
    ? { ...zone, upper: zone.upper === null ? score : Rational.lowest([zone.upper, score]) }
    : { ...zone, lower: zone.lower === null ? score : Rational.highest([zone.lower, score]) };
};

/** Whether a score that may lie anywhere between two values can touch the zone. */
export const touches = (input: { zone: Zone; from: Rational.Ratio; to: Rational.Ratio }): boolean => {
  const { zone } = input;
  const [low, high] =
    Rational.compare(input.from, input.to) <= 0 ? [input.from, input.to] : [input.to, input.from];
  const below = zone.lower !== null && Rational.compare(high, zone.lower) < 0;
  const beyond = zone.upper !== null && Rational.compare(low, zone.upper) > 0;
  return !below && !beyond;
};
