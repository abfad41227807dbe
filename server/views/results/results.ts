import { OnContest } from "#app/contracts/results.ts";
import type { ResultsView } from "#app/contracts/results-views.ts";
import { mayOrganise, mayRunDesk } from "#app/domain/access/contest.ts";
import { mayPublish, mayReadResults, maySignAs, SIGNING_ROLES } from "#app/domain/access/results.ts";
import { leadsFrom } from "#app/domain/contest/life.ts";
import { measuredRows } from "#app/domain/contest/measured-item.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { defineView } from "../define-view.ts";
import { rankingOf, resultContest } from "./ranking-rows.ts";
import { isSigned, loadResultState } from "./result-state.ts";
import { openPointsOf } from "./sign-off-facts.ts";
import { readSigned, readVersions } from "./signed-versions.ts";

/** The organisers' page of results: the signed version where there is one that stands, else the ranking as it is now. */
export const resultsView = defineView({
  name: "results.results",
  input: OnContest,
  async load({ db, input }) {
    const state = await loadResultState(db, input.contestId);
    if (state === null) return null;
    const { contest } = state.facts;
    const { shown } = await readVersions(db, contest);
    return {
      ...state,
      versions: shown,
      signed: isSigned(state.facts) ? await readSigned(db, contest) : null,
    };
  },
  allow: ({ actor, facts }) => mayReadResults(actor, facts.scope),
  project({ facts, scope, now, versions, signed }, { viewer }): ResultsView {
    const { status } = facts.contest;
    const shown = signed ?? now;
    return {
      contest: resultContest(facts),
      ranking: shown === null ? null : rankingOf(shown),
      version: signed?.version.version ?? null,
      hash: signed?.version.hash ?? now?.hash ?? null,
      versions,
      measured: measuredOf(facts),
      openCount: now === null ? 0 : openPointsOf(facts, now).length,
      may: {
        publish: mayPublish(viewer, scope) && leadsFrom({ status, arrow: "publish" }),
        archive: mayPublish(viewer, scope) && leadsFrom({ status, arrow: "archive" }),
        sign:
          leadsFrom({ status, arrow: "sign" }) &&
          SIGNING_ROLES.some((role) => maySignAs(viewer, role, scope)),
        exportWhole: mayOrganise(viewer, scope),
        reveal: mayRunDesk(viewer, scope),
      },
    };
  },
});

/** Written papers and buzzer finals with points that nobody has seen yet. */
const measuredOf = (facts: ContestFacts): ResultsView["measured"] =>
  facts.ruleSet.rounds
    .flatMap((round) => round.items)
    .flatMap((item) => {
      const rows = measuredRows({ item, performances: [...facts.performances.values()] });
      return rows === null || rows.unfinished > 0 || rows.covered.length === 0
        ? []
        : [{ itemKey: item.key, name: item.name, covered: rows.covered.length }];
    });
