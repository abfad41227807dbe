import { NominationChoices } from "#app/contracts/nomination.ts";
import type { NominationChoicesView } from "#app/contracts/nomination-views.ts";
import { liesIn } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { readablePaths } from "#app/domain/access/people.ts";
import { judgeGates } from "#app/domain/selection/gates.ts";
import { gatesOf } from "#app/domain/selection/selection-rules.ts";
import { findUnitById } from "#db/queries/org.ts";
import { listPeople } from "#db/queries/people.ts";
import { listElsewhere } from "#db/queries/selection-nominations.ts";
import { loadCandidateFacts } from "#server/selection/candidate-facts.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadRoundForView, readsRound } from "#server/views/selection/load-round.ts";

const MOST = 300;

/** People of one's own units who could be nominated for a list, with the gates of the roster that would stop them. */
export const nominationChoices = defineView({
  name: "nomination.choices",
  input: NominationChoices,
  async load({ db, input, actor }) {
    const found = await loadRoundForView({ db, input });
    if (found === null) return null;
    const { round, unitPath } = found;
    const unit = await findUnitById(db, input.unit === "" ? round.unitId : input.unit);
    const asked = unit !== null && liesIn(unit.path, unitPath) ? unit.path : unitPath;
    const none = { post: undefined, politicalStatus: undefined, education: undefined };
    const query = { paths: readablePaths(actor), unitPath: asked, search: input.name, ...none };
    const { rows, total } = await listPeople(db, { ...query, inService: true, offset: 0, limit: MOST });
    const cadreIds = rows.map(({ cadre }) => cadre.id);
    const [facts, elsewhere] = await Promise.all([
      loadCandidateFacts(db, { cadreIds, rules: round.rules }),
      listElsewhere(db, { cadreIds, roundId: round.id, pool: round.rules.pool }),
    ]);
    return { ...found, rows, total, facts, elsewhere };
  },
  allow: readsRound,
  project({ round, rows, total, facts, elsewhere, candidateIds }, { viewer, input }): NominationChoicesView {
    const gates = gatesOf(round.rules, input.post).filter(
      ({ kind }) => kind !== "jointReview" && kind !== "noDiscipline",
    );
    const { asOf } = round.rules;
    return {
      post: input.post,
      more: total > rows.length,
      people: rows.flatMap(({ cadre, unitName }) => {
        const known = facts.get(cadre.id);
        if (known === undefined) return [];
        const outcomes = judgeGates({ facts: known, reviews: [], gates, asOf });
        return [
          {
            ...{ cadreId: cadre.id, name: cadre.name, unitName },
            failing: outcomes.filter(({ passed }) => !passed),
            standing: candidateIds.includes(cadre.id),
            own: isOwn(viewer, cadre.id),
            elsewhere: elsewhere.flatMap((one) => (one.cadreId === cadre.id ? [one.title] : [])),
          },
        ];
      }),
    };
  },
});
