import type { ExportedCandidate, ExportedScore, ExportFile } from "#app/contracts/selection-export.ts";
import type { ExportedCriterion } from "#app/contracts/selection-export-rules.ts";
import { compared, comparedEach, type Difference, type Part } from "./difference.ts";
import { type Drawn, drawnFrom } from "./drawn-from.ts";
import { halfUp } from "./fraction.ts";
import { valueOn, weighted } from "./value-on.ts";

/** Raw scores from their evidence, what reliability made of them, and their values on the anchors. */
export function checkScores(file: ExportFile): Part {
  const differences = file.candidates.flatMap((candidate, at) =>
    checkCandidate({ file, candidate, path: `candidates[${at}]` }),
  );
  const checked = file.candidates.reduce((sum, { scores }) => sum + (scores?.length ?? 0), 0);
  return { name: "scores", checked, differences, unproven: [] };
}

function checkCandidate(input: {
  file: ExportFile;
  candidate: ExportedCandidate;
  path: string;
}): Difference[] {
  const { file, candidate, path } = input;
  const { scores } = candidate;
  if (scores === null) return [];
  const order = file.rules.criteria.flatMap(({ key }) =>
    scores.some(({ criterion }) => criterion === key) ? [key] : [],
  );
  return [
    ...compared({
      path: `${path}.scores[].criterion`,
      found: scores.map(({ criterion }) => criterion),
      expected: order,
    }),
    ...scores.flatMap((score, index) => {
      const criterion = file.rules.criteria.find(({ key }) => key === score.criterion);
      return criterion === undefined
        ? []
        : checkScore({ file, candidate, criterion, score, path: `${path}.scores[${index}]` });
    }),
  ];
}

function checkScore(input: {
  file: ExportFile;
  candidate: ExportedCandidate;
  criterion: ExportedCriterion;
  score: ExportedScore;
  path: string;
}): Difference[] {
  const { file, candidate, criterion, score, path } = input;
  const drawn = drawnFrom({ file, candidate, criterion, evidence: score.evidence });
  const expected: Drawn = drawn.result ?? defaultOf(criterion);
  const value = halfUp(valueOn(score.used, criterion.anchors), 10_000);
  return [
    ...drawn.differences.map((difference) => ({ ...difference, path: `${path}.${difference.path}` })),
    ...comparedEach({ path, found: score, expected: settled(score, expected) }),
    ...compared({ path: `${path}.value`, found: score.value, expected: value }),
  ];
}

const defaultOf = ({ missing, standardError }: ExportedCriterion): Drawn => ({
  raw: null,
  // Out: such a person has no score at all in this criterion.
  used: missing.treat === "out" ? Number.NaN : missing.points,
  how: "default",
  standardError,
});

/** Months are written in rounded points, so that their mean may be one hundredth off the mean of the exact ones. */
function settled(score: ExportedScore, expected: Drawn): Drawn {
  const rounded = score.evidence.some(({ kind }) => kind === "daily");
  const near = rounded && score.raw !== null && Math.abs(score.raw - (expected.raw ?? 0)) <= 1;
  return near ? { ...expected, raw: score.raw, used: score.raw ?? 0 } : expected;
}

/** The weighted sums, from the exact values and not from the rounded ones. */
export function checkComposites(file: ExportFile): Part {
  const differences = file.candidates.flatMap((candidate, at) =>
    compared({
      path: `candidates[${at}].composite`,
      found: candidate.composite,
      expected: compositeOf(file, candidate),
    }),
  );
  const checked = file.candidates.filter(({ composite }) => composite !== null).length;
  return { name: "composites", checked, differences, unproven: [] };
}

/** Null: not ranked. Ranked is who passed the gates, had not withdrawn and has a score in every criterion. */
function compositeOf(file: ExportFile, candidate: ExportedCandidate): number | null {
  const parts = partsOf(file, candidate.scores ?? []);
  const whole = candidate.eligible === true && parts.length === file.rules.criteria.length;
  const gone = candidate.withdrawnAt !== null && candidate.composite === null;
  return whole && !gone ? halfUp(weighted(parts), 10_000) : null;
}

export const partsOf = (file: ExportFile, scores: readonly ExportedScore[]) =>
  file.rules.criteria.flatMap(({ key, weight, anchors }) => {
    const score = scores.find(({ criterion }) => criterion === key);
    return score === undefined ? [] : [{ key, weight, value: valueOn(score.used, anchors) }];
  });
