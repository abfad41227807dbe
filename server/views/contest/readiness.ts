import { OnContest } from "#app/contracts/contest.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import { leadsFrom } from "#app/domain/contest/life.ts";
import * as Readiness from "#app/domain/contest/readiness.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { listOffices } from "#db/queries/contest-offices.ts";
import { findDraw } from "#db/queries/draws.ts";
import { readinessInput } from "#server/commands/contest/readiness-facts.ts";
import { defineView } from "#server/views/define-view.ts";

/** Everything that should be so before a contest, and whether it is. */
export const readiness = defineView({
  name: "contest.readiness",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const facts = await loadContest(db, contestId);
    if (facts === null) return null;
    const offices = (await listOffices(db, contestId)).map(({ role }) => role);
    const drawn = (await findDraw(db, contestId))?.drawnAt != null;
    return {
      contestId,
      unitPath: facts.unitPath,
      title: facts.contest.title,
      status: facts.contest.status,
      ruleSet: facts.ruleSet,
      checks: Readiness.of(readinessInput({ facts, offices, drawn })),
    };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project: ({ checks, ruleSet, status, title, ...scope }, { viewer }) => ({
    contest: { id: scope.contestId, title },
    checks,
    ruleSet,
    status,
    standsInTheWay: Readiness.standsInTheWay(checks).length,
    may: {
      makeReady: mayEditSetup(viewer, scope) && leadsFrom({ status, arrow: "makeReady" }),
      start: mayEditSetup(viewer, scope) && leadsFrom({ status, arrow: "start" }),
      backToOpen: mayEditSetup(viewer, scope) && leadsFrom({ status, arrow: "backToOpen" }),
    },
  }),
});
