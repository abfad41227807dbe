import { tenThousandths } from "#app/domain/selection/composite.ts";
import type { DrawnScore } from "#app/domain/selection/drawn-score.ts";
import type { ContestReliability } from "#app/domain/selection/list-report.ts";
import type { Criterion, SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { pointsValue } from "#app/domain/selection/value.ts";
import type { DbOrTx } from "#db/client.ts";
import { loadCandidateFacts } from "./candidate-facts.ts";
import { loadContestScores } from "./contest-scores.ts";
import { type DailyPoints, loadDailyPoints } from "./daily-points.ts";
import { type Measured, measure, type PersonToDraw, type ScoreSources } from "./measure.ts";

/** `scores`: everybody asked for; a criterion somebody has no result in, and which the rules give no default for, is missing. */
export type DrawnScores = { scores: Map<string, DrawnScore[]>; contests: ContestReliability[] };

/**
 * Draws every criterion's score of these people by the rules, from what is confirmed now. The number of statements grows
 * with the contests, years and criteria of the rules, not with the people.
 */
export async function drawScores(
  db: DbOrTx,
  { rules, people }: { rules: SelectionRules; people: readonly PersonToDraw[] },
): Promise<DrawnScores> {
  const sources = await loadSources(db, { rules, people });
  const scores = people.map((person): [string, DrawnScore[]] => [
    person.cadreId,
    rules.criteria.flatMap((criterion) => drawnOf({ rules, criterion, person, sources }) ?? []),
  ]);
  return { scores: new Map(scores), contests: sources.contests.contests };
}

async function loadSources(
  db: DbOrTx,
  { rules, people }: { rules: SelectionRules; people: readonly PersonToDraw[] },
): Promise<ScoreSources> {
  const cadreIds = people.map(({ cadreId }) => cadreId);
  const sources = rules.criteria.map(({ source }) => source);
  const contestIds = [
    ...new Set(sources.flatMap((source) => (source.kind === "contest" ? source.contestIds : []))),
  ];
  const contests = await loadContestScores(db, { contestIds, cadreIds });
  const daily = new Map<string, ReadonlyMap<string, DailyPoints>>();
  for (const { key, source } of rules.criteria) {
    if (source.kind === "daily") daily.set(key, await loadDailyPoints(db, { people, ...source }));
  }
  const graded = sources.some(({ kind }) => kind === "appraisal");
  const facts = graded ? await loadCandidateFacts(db, { cadreIds, rules }) : new Map();
  const grades = new Map([...facts].map(([cadreId, { appraisals }]) => [cadreId, appraisals]));
  return { contests, daily, grades };
}

type Asked = {
  rules: SelectionRules;
  criterion: Criterion;
  person: PersonToDraw;
  sources: ScoreSources;
};

function drawnOf(asked: Asked): DrawnScore | null {
  const { criterion } = asked;
  const found = measure(asked) ?? defaultOf(criterion);
  if (found === null) return null;
  const value = tenThousandths(pointsValue({ anchors: criterion.anchors, points: found.used }));
  const { standardError = criterion.standardError, ...rest } = found;
  return { criterion: criterion.key, value, standardError, ...rest };
}

/** What the rules declare for who has no result; as uncertain as a result would be. */
function defaultOf({ missing }: Criterion): Measured | null {
  if (missing.treat === "out") return null;
  return { raw: null, used: missing.points, how: "default", evidence: [] };
}
