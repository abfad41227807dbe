import type { YearGrade } from "#app/domain/people/appraisals.ts";
import type { DrawnScore, Evidence } from "#app/domain/selection/drawn-score.ts";
import type { ContestReliability } from "#app/domain/selection/list-report.ts";
import { estimateError, estimateOf } from "#app/domain/selection/reliability.ts";
import {
  type Criterion,
  DEMOCRATIC_ANSWERS,
  type DemocraticVotes,
  type ScoreSource,
  type SelectionRules,
} from "#app/domain/selection/selection-rules.ts";
import { roundedMean } from "./contest-reliability.ts";
import type { ContestScores, OfficialScore } from "./contest-scores.ts";
import type { DailyPoints } from "./daily-points.ts";

/** `unitPath`: where they belong now. */
export type PersonToDraw = { cadreId: string; unitPath: string; votes?: DemocraticVotes | null };

/** What scores are drawn from, for all people at once. */
export type ScoreSources = {
  contests: ContestScores;
  /** By criterion, then by cadre. */
  daily: ReadonlyMap<string, ReadonlyMap<string, DailyPoints>>;
  grades: ReadonlyMap<string, YearGrade[]>;
};

/** A score before it is valued; `standardError` only where the source brings its own. */
export type Measured = Pick<DrawnScore, "raw" | "used" | "how" | "evidence"> & { standardError?: number };

type Asked = {
  rules: Pick<SelectionRules, "asOf">;
  criterion: Criterion;
  person: PersonToDraw;
  sources: ScoreSources;
};

/** What somebody has in a criterion by its source; null: no result. PURE. */
export function measure({ rules, criterion, person, sources }: Asked): Measured | null {
  const { source } = criterion;
  const { cadreId } = person;
  switch (source.kind) {
    case "contest": {
      const { contests, scores } = sources.contests;
      const own = (scores.get(cadreId) ?? []).filter(({ contestId }) =>
        source.contestIds.includes(contestId),
      );
      return ofContests({ source, own, contests, standardError: criterion.standardError });
    }
    case "daily":
      return ofDaily(sources.daily.get(criterion.key)?.get(cadreId));
    case "appraisal":
      return ofGrades({ source, asOf: rules.asOf, grades: sources.grades.get(cadreId) ?? [] });
    case "democratic":
      return ofVotes({ source, votes: person.votes ?? null });
  }
}

type ContestSource = Extract<ScoreSource, { kind: "contest" }>;
type Estimate = {
  raw: number;
  used: number;
  estimated: boolean;
  standardError: number;
  evidence: Evidence;
};

function ofContests(given: {
  source: ContestSource;
  /** In the order the contests were held. */
  own: readonly OfficialScore[];
  contests: readonly ContestReliability[];
  standardError: number;
}): Measured | null {
  const { source, own } = given;
  const estimates = own.map((score) => estimated({ ...given, score }));
  const chosen = chooseFrom({ several: source.several, estimates });
  if (chosen.length === 0) return null;
  const squares = chosen.reduce((sum, { standardError }) => sum + standardError ** 2, 0);
  return {
    raw: roundedMean(chosen.map(({ raw }) => raw)),
    used: roundedMean(chosen.map(({ used }) => used)),
    how: chosen.some(({ estimated }) => estimated) ? "estimated" : "measured",
    standardError: Math.round(Math.sqrt(squares) / chosen.length),
    // All of them, so that who reads it sees what the rule chose from.
    evidence: estimates.map(({ evidence }) => evidence),
  };
}

function chooseFrom(given: { several: ContestSource["several"]; estimates: Estimate[] }): Estimate[] {
  const { several, estimates } = given;
  if (several === "mean") return estimates;
  if (several === "latest") return estimates.slice(-1);
  const best = Math.max(...estimates.map(({ used }) => used));
  return estimates.filter(({ used }) => used === best).slice(0, 1);
}

/** The reliability estimate; raw where the rules or the marks do not give ρ. */
function estimated(given: {
  source: ContestSource;
  score: OfficialScore;
  contests: readonly ContestReliability[];
  standardError: number;
}): Estimate {
  const { contestId, points: raw } = given.score;
  const contest = given.contests.find((each) => each.contestId === contestId);
  const measuredError = contest?.standardError ?? given.standardError;
  const reliability = given.source.shrink ? (contest?.reliability ?? null) : null;
  const mean = reliability === null ? null : (contest?.mean ?? null);
  const evidence: Evidence = { kind: "contest", contestId, points: raw, reliability, mean };
  if (reliability === null || mean === null)
    return { raw, used: raw, estimated: false, standardError: measuredError, evidence };
  const share = reliability / 10_000;
  const used = estimateOf({ raw, mean, reliability: share });
  const standardError = Math.round(estimateError({ standardError: measuredError, reliability: share }));
  return { raw, used, estimated: true, standardError, evidence };
}

function ofDaily(
  found: { mean: number; months: { month: string; points: number }[] } | undefined,
): Measured | null {
  if (found === undefined) return null;
  const evidence = found.months.map((month): Evidence => ({ kind: "daily", ...month }));
  return { raw: found.mean, used: found.mean, how: "measured", evidence };
}

/** Mean over the last years' grades up to the day; one without points counts as no result. */
function ofGrades(given: {
  source: Extract<ScoreSource, { kind: "appraisal" }>;
  asOf: string;
  grades: readonly YearGrade[];
}): Measured | null {
  const { source, grades, asOf } = given;
  const last = grades
    .filter(({ year }) => year <= Number(asOf.slice(0, 4)))
    .sort((a, b) => a.year - b.year)
    .slice(-source.years);
  const counted = last.flatMap(({ year, grade }) => {
    const points = source.points[grade];
    return points === undefined ? [] : [{ year, grade, points }];
  });
  if (counted.length === 0) return null;
  const mean = roundedMean(counted.map(({ points }) => points));
  const evidence = counted.map((each): Evidence => ({ kind: "appraisal", ...each }));
  return { raw: mean, used: mean, how: "measured", evidence };
}

/** Share of each answer times its points, half up; nobody voted: no result. */
function ofVotes(given: {
  source: Extract<ScoreSource, { kind: "democratic" }>;
  votes: DemocraticVotes | null;
}): Measured | null {
  const { source, votes } = given;
  if (votes === null) return null;
  const cast = DEMOCRATIC_ANSWERS.reduce((sum, answer) => sum + votes[answer], 0);
  if (cast === 0) return null;
  const sum = DEMOCRATIC_ANSWERS.reduce((all, answer) => all + votes[answer] * source.points[answer], 0);
  const points = Math.floor((2 * sum + cast) / (2 * cast));
  return {
    raw: points,
    used: points,
    how: "measured",
    evidence: [{ kind: "democratic", votes: { ...votes }, points }],
  };
}
