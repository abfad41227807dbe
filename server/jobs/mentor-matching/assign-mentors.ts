import type { Highs } from "highs";
import { type MatchPair, type MatchProblem, NOBODY } from "#app/domain/growth/mentor-match.ts";

/** As of HiGHS' documentation of HighsModelStatus. */
const OPTIMAL = 7;

/**
 * The assignment problem: every mentee at most one mentor, every mentor at most as many as fit in; first as many pairs as can
 * be, then the smallest sum of costs. Its matrix is totally unimodular, so the linear programme's corner is whole.
 */
export function assignMentors(highs: Highs, problem: MatchProblem): MatchPair[] {
  const { pairs } = problem;
  if (pairs.length === 0) return [];
  const model = highs.createModel(modelOf(highs, problem));
  try {
    model.options.set({ output_flag: false, random_seed: 0, solver: "simplex" });
    const { modelStatus } = model.run();
    if (modelStatus !== OPTIMAL) throw new Error(`HiGHS ended with model status ${modelStatus}`);
    const { colValue } = model.getSolution();
    return pairs.filter((_, at) => (colValue[at] ?? 0) > 0.5);
  } finally {
    model.dispose();
  }
}

function modelOf(highs: Highs, { mentees, mentors, pairs }: MatchProblem) {
  const rows = [
    ...mentees.map((id) => ({ atMost: 1, columns: columnsOf(pairs, ({ reserveId }) => reserveId === id) })),
    ...mentors.map(({ mentorId, free }) => ({
      atMost: free,
      columns: columnsOf(pairs, (pair) => pair.mentorId === mentorId),
    })),
  ];
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  const indices = rows.flatMap(({ columns }) => columns);
  return {
    numCols: pairs.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: pairs.map(({ cost }) => cost - NOBODY),
    colLower: new Float64Array(pairs.length),
    colUpper: new Float64Array(pairs.length).fill(1),
    rowLower: new Float64Array(rows.length),
    rowUpper: rows.map(({ atMost }) => atMost),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: pairs.length,
      ...{ starts, indices, values: new Float64Array(indices.length).fill(1) },
    },
  } as const;
}

const columnsOf = (pairs: readonly MatchPair[], belongs: (pair: MatchPair) => boolean): number[] =>
  pairs.flatMap((pair, at) => (belongs(pair) ? [at] : []));
