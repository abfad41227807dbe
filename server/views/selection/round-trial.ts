import { OnRound } from "#app/contracts/selection.ts";
import type { RoundTrial, TrialPerson } from "#app/contracts/selection-views.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import type { CandidateFacts } from "#app/domain/selection/candidate-facts.ts";
import type { DrawnScore } from "#app/domain/selection/drawn-score.ts";
import { isEligible, judgeGates } from "#app/domain/selection/gates.ts";
import { type Criterion, gatesOf, type SelectionRules } from "#app/domain/selection/selection-rules.ts";
import { listPeopleBelow, type TrialCadre } from "#db/queries/selection-trial.ts";
import { loadCandidateFacts } from "#server/selection/candidate-facts.ts";
import { drawScores } from "#server/selection/draw-scores.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView } from "./load-round.ts";

/**
 * The unit's people of now, on past data, for the trial of rules that are being written: who passes the gates that the
 * roster can tell, and the points they would bring. For who holds the round only, and only before the rules are announced.
 */
export const roundTrial = defineView({
  name: "selection.round-trial",
  input: OnRound,
  async load({ db, input, actor }) {
    const found = await loadRoundForView({ db, input });
    if (found === null || found.round.status !== "prepared" || !mayHoldRound(actor, found)) return null;
    const rules = withoutVotes(found.round.rules);
    const cadres = await listPeopleBelow(db, found.unitPath);
    const cadreIds = cadres.map(({ cadreId }) => cadreId);
    const [facts, drawn] = await Promise.all([
      loadCandidateFacts(db, { cadreIds, rules }),
      drawScores(db, { rules, people: cadres }),
    ]);
    return { ...found, rules, cadres, facts, scores: drawn.scores };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  project: ({ rules, cadres, facts, scores }): RoundTrial => ({
    people: cadres.flatMap((each) =>
      tried({ each, rules, facts: facts.get(each.cadreId), scores: scores.get(each.cadreId) ?? [] }),
    ),
    considered: cadres.length,
    sameVotes: rules.criteria.some(({ source }) => source.kind === "democratic"),
  }),
});

/** Past data has no votes for this round: everybody gets the points in the middle of the scale. */
function withoutVotes(rules: SelectionRules): SelectionRules {
  const criteria = rules.criteria.map((criterion): Criterion => {
    if (criterion.source.kind !== "democratic") return criterion;
    const [low, high] = [criterion.anchors[0]?.points ?? 0, criterion.anchors.at(-1)?.points ?? 0];
    return { ...criterion, missing: { treat: "default", points: Math.round((low + high) / 2) } };
  });
  return { ...rules, criteria };
}

function tried(given: {
  each: TrialCadre;
  rules: SelectionRules;
  facts: CandidateFacts | undefined;
  scores: readonly DrawnScore[];
}): TrialPerson[] {
  const { each, rules, facts, scores } = given;
  const used = rules.criteria.flatMap(({ key }) => {
    const score = scores.find(({ criterion }) => criterion === key);
    return score === undefined ? [] : [score.used];
  });
  if (facts === undefined || used.length < rules.criteria.length) return [];
  const { subdistrictId, communityId, communityWorkStartedOn, birthMonth } = facts;
  const { name, unitName } = each;
  return rules.lists.flatMap(({ post }) => {
    const told = gatesOf(rules, post).filter(({ kind }) => kind !== "noDiscipline" && kind !== "jointReview");
    if (!isEligible(judgeGates({ facts, reviews: [], gates: told, asOf: rules.asOf }))) return [];
    const place = { subdistrictId, communityId, unitName };
    return [
      { id: `${post}:${each.cadreId}`, name, post, ...place, used, communityWorkStartedOn, birthMonth },
    ];
  });
}
