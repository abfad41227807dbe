import type {
  ExportedCandidate,
  ExportedEvidence,
  ExportedScore,
  ExportFile,
} from "#app/contracts/selection-export.ts";
import type { ExportedCriterion } from "#app/contracts/selection-export-rules.ts";
import { compared, type Difference } from "./difference.ts";
import { fraction, halfUp } from "./fraction.ts";

export type Drawn = {
  raw: number | null;
  used: number;
  how: ExportedScore["how"];
  standardError: number;
};
type Reading = { result: Drawn | null; differences: Difference[] };
type Asked = {
  file: ExportFile;
  candidate: ExportedCandidate;
  criterion: ExportedCriterion;
  evidence: readonly ExportedEvidence[];
};

/** What the evidence of a score comes to; `result` null: there is none, the declared default holds. */
export function drawnFrom(asked: Asked): Reading {
  const { criterion, evidence } = asked;
  const { source, standardError } = criterion;
  const strange = evidence.filter(({ kind }) => kind !== source.kind);
  const unlike = strange.map(({ kind }) => ({ path: "evidence[].kind", found: kind, expected: source.kind }));
  if (source.kind === "contest") {
    const read = fromContests(asked, source);
    return { ...read, differences: [...unlike, ...read.differences] };
  }
  const points = evidence.map((each) => each.points);
  const raw = points.length === 0 ? null : mean(points);
  const result: Drawn | null = raw === null ? null : { raw, used: raw, how: "measured", standardError };
  const differences =
    source.kind === "democratic"
      ? checkVotes(asked, source.points)
      : source.kind === "appraisal"
        ? checkGrades(evidence, source)
        : checkMonths(evidence, source);
  return { result, differences: [...unlike, ...differences] };
}

/** Half up. */
const mean = (points: readonly number[]): number =>
  halfUp(
    fraction(
      points.reduce((sum, each) => sum + each, 0),
      points.length,
    ),
  );

function checkVotes({ candidate, evidence }: Asked, worth: Record<string, number>): Difference[] {
  const { votes } = candidate;
  const answers = Object.entries(votes ?? {});
  const cast = answers.reduce((sum, [, count]) => sum + count, 0);
  const sum = answers.reduce((all, [answer, count]) => all + count * (worth[answer] ?? 0), 0);
  const expected =
    votes === null || cast === 0 ? [] : [{ kind: "democratic", votes, points: halfUp(fraction(sum, cast)) }];
  return compared({ path: "evidence", found: evidence, expected });
}

type Source<K extends string> = Extract<ExportedCriterion["source"], { kind: K }>;

const checkGrades = (evidence: readonly ExportedEvidence[], source: Source<"appraisal">): Difference[] => [
  ...inOrder(evidence.flatMap((each) => (each.kind === "appraisal" ? [String(each.year)] : []))),
  ...compared({ path: "evidence.length ≤", found: evidence.length > source.years, expected: false }),
  ...evidence.flatMap((each, index) =>
    each.kind === "appraisal"
      ? compared({
          path: `evidence[${index}].points`,
          found: each.points,
          expected: Object.entries(source.points).find(([grade]) => grade === each.grade)?.[1] ?? null,
        })
      : [],
  ),
];

const checkMonths = (evidence: readonly ExportedEvidence[], source: Source<"daily">): Difference[] => [
  ...inOrder(evidence.flatMap((each) => (each.kind === "daily" ? [each.month] : []))),
  ...evidence.flatMap((each, index) =>
    each.kind === "daily" && (each.month < source.fromMonth || each.month > source.toMonth)
      ? [
          {
            path: `evidence[${index}].month`,
            found: each.month,
            expected: `${source.fromMonth}–${source.toMonth}`,
          },
        ]
      : [],
  ),
];

/** Nothing twice, nothing out of order. */
const inOrder = (keys: readonly string[]): Difference[] =>
  compared({ path: "evidence", found: keys, expected: [...new Set(keys)].sort() });

type Estimate = { raw: number; used: number; how: "measured" | "estimated"; standardError: number };

function fromContests({ file, criterion, evidence }: Asked, source: Source<"contest">): Reading {
  const own = evidence.flatMap((each) => (each.kind === "contest" ? [each] : []));
  const read = own.map((each, index) => {
    const contest = file.contests.find(({ contestId }) => contestId === each.contestId);
    const reliability = source.shrink ? (contest?.reliability ?? null) : null;
    const middle = reliability === null ? null : (contest?.mean ?? null);
    const path = `evidence[${index}]`;
    return {
      estimate: estimateOf({
        points: each.points,
        reliability,
        middle,
        error: contest?.standardError ?? criterion.standardError,
      }),
      differences: [
        ...compared({
          path: `${path}.contestId`,
          found: source.contestIds.includes(each.contestId) && contest !== undefined,
          expected: true,
        }),
        ...compared({ path: `${path}.reliability`, found: each.reliability, expected: reliability }),
        ...compared({ path: `${path}.mean`, found: each.mean, expected: middle }),
      ],
    };
  });
  const held = file.contests.map(({ contestId }) => contestId);
  const places = own.map(({ contestId }) => held.indexOf(contestId));
  const result = choose(
    read.map(({ estimate }) => estimate),
    source.several,
  );
  return {
    result,
    differences: [
      ...read.flatMap(({ differences }) => differences),
      // In the order they were held, each once: "latest" hangs on it.
      ...compared({ path: "evidence", found: places, expected: [...new Set(places)].sort((a, b) => a - b) }),
    ],
  };
}

/** T = ρX + (1 − ρ)μ with a standard error √ρ times that of X (Kelley). */
function estimateOf(of: {
  points: number;
  reliability: number | null;
  middle: number | null;
  error: number;
}): Estimate {
  const { points, reliability, middle, error } = of;
  if (reliability === null || middle === null)
    return { raw: points, used: points, how: "measured", standardError: error };
  return {
    raw: points,
    used: halfUp(fraction(reliability * points + (10_000 - reliability) * middle, 10_000)),
    how: "estimated",
    standardError: Math.round(error * Math.sqrt(reliability / 10_000)),
  };
}

function choose(estimates: readonly Estimate[], several: Source<"contest">["several"]): Drawn | null {
  const highest = Math.max(...estimates.map(({ used }) => used));
  const chosen =
    several === "mean"
      ? estimates
      : several === "latest"
        ? estimates.slice(-1)
        : estimates.filter(({ used }) => used === highest).slice(0, 1);
  if (chosen.length === 0) return null;
  const squares = chosen.reduce((sum, { standardError }) => sum + standardError ** 2, 0);
  return {
    raw: mean(chosen.map(({ raw }) => raw)),
    used: mean(chosen.map(({ used }) => used)),
    how: chosen.some(({ how }) => how === "estimated") ? "estimated" : "measured",
    standardError: Math.round(Math.sqrt(squares) / chosen.length),
  };
}
