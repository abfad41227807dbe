import * as Rational from "../shared/rational.ts";
import type { CandidateFacts, GateOutcome } from "./candidate-facts.ts";
import { compositeOf } from "./composite.ts";
import type { DrawnScore } from "./drawn-score.ts";
import type { FloorCandidate } from "./floor-programme.ts";
import { ageOn } from "./gates.ts";
import type { ListCandidate } from "./list-candidate.ts";
import { rankKeyOf } from "./rank-key-of.ts";
import type { Criterion, SelectionRules } from "./selection-rules.ts";
import { pointsValue } from "./value.ts";

type Scored = { scores: readonly DrawnScore[]; rules: Pick<SelectionRules, "criteria" | "tieKeys" | "asOf"> };

/** Exact values in the rules' order; null: a criterion was not drawn. PURE. */
export function valuesOf({ scores, rules }: Scored): Rational.Ratio[] | null {
  const values = rules.criteria.flatMap(({ key, anchors }) => {
    const score = scores.find(({ criterion }) => criterion === key);
    return score === undefined ? [] : [pointsValue({ anchors, points: score.used })];
  });
  return values.length === rules.criteria.length ? values : null;
}

type Known = Scored & { id: string; facts: CandidateFacts };

/** Somebody with every score drawn, ranked: composite, tie keys, lot. PURE. Throws where a score is missing. */
export function rankedCandidate(given: Known & { lot: number }): ListCandidate & FloorCandidate {
  const { rules, facts, lot } = given;
  const values = valuesOf(given) ?? [];
  const parts = rules.criteria.map(({ key, weight }, at) => {
    const value = values[at];
    if (value === undefined) throw new Error(`no score was drawn for ${key}`);
    return { weight, value };
  });
  return storedCandidate({
    ...given,
    rankKey: rankKeyOf({ composite: compositeOf(parts), values, facts, lot, ...rules }),
  });
}

/** As ranked before. */
export function storedCandidate(
  given: Known & { rankKey: readonly number[] },
): ListCandidate & FloorCandidate {
  const { id, rules, facts, scores, rankKey } = given;
  const { subdistrictId, communityId, sex, birthMonth } = facts;
  return {
    ...{ id, subdistrictId, communityId, sex, rankKey },
    age: ageOn({ birthMonth, asOf: rules.asOf }),
    values: valuesOf(given) ?? [],
    errors: rules.criteria.map((criterion) => valueError({ criterion, scores })),
  };
}

/** Half the distance between the values one standard error above and below: near the ends of the scale less than elsewhere. */
function valueError({
  criterion: { key, anchors },
  scores,
}: {
  criterion: Criterion;
  scores: readonly DrawnScore[];
}): number {
  const score = scores.find(({ criterion }) => criterion === key);
  if (score === undefined) return 0;
  const at = (points: number) => Rational.approximate(pointsValue({ anchors, points }));
  return (at(score.used + score.standardError) - at(score.used - score.standardError)) / 2;
}

/** The gate of who has no result in criteria of which the rules say that they are out then; empty: nothing is missing. */
export function scoreGates({ scores, rules }: Scored): GateOutcome[] {
  return rules.criteria
    .filter(({ key }) => !scores.some(({ criterion }) => criterion === key))
    .map(({ key, name }) => ({
      ...{ key: `score:${key}`, kind: "score", passed: false, found: name, missing: [], reviewIds: [] },
    }));
}

/** Gates without those of an earlier drawing. */
export const withoutScoreGates = (gates: readonly GateOutcome[]): GateOutcome[] =>
  gates.filter(({ kind }) => kind !== "score");
