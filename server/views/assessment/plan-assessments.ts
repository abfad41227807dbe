import { ListAssessments } from "#app/contracts/assessment.ts";
import type { AssessmentRow, AssessmentsView } from "#app/contracts/assessment-views.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayReadRotation } from "#app/domain/access/rotation.ts";
import { dayOf } from "#app/text/time.ts";
import { loadPlanStints } from "#server/mentoring/plan-stints.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView } from "#server/views/rotation/load-plan.ts";
import { shownStint } from "./shown-stint.ts";

const PLACE: Record<AssessmentRow["state"], number> = { late: 0, due: 1, later: 2, done: 3 };

/** Assessments of a plan: what is due, by whom, what was written. Who only rotates by it sees the own. */
export const planAssessments = defineView({
  name: "assessment.plan",
  input: ListAssessments,
  async load({ db, input }) {
    const plan = await loadPlanForView({ db, input });
    if (plan === null) return null;
    const { published } = plan;
    if (published === null) return { ...plan, stints: [] };
    const stints = await loadPlanStints(db, {
      ...{ planId: input.planId, versionId: published.id, settings: published.settings },
    });
    return { ...plan, stints };
  },
  allow: ({ actor, facts }) => mayReadRotation(actor, facts),
  project(facts, { viewer, input, now }): AssessmentsView {
    const oversees = mayReadRotation(viewer, { ...facts, memberIds: [] });
    const all = facts.stints
      .filter(({ stint }) => oversees || isOwn(viewer, stint.cadreId))
      .map((placed) => shownStint(placed, { viewer, today: dayOf(now) }));
    const count = (state: AssessmentRow["state"]) => all.filter((row) => row.state === state).length;
    return {
      ...{ planId: facts.plan.id, published: facts.published !== null, total: all.length },
      counts: { due: count("due"), late: count("late"), done: count("done"), later: count("later") },
      rows: all
        .filter((row) => passes(row, input))
        .sort((a, b) => PLACE[a.state] - PLACE[b.state] || (a.toOn < b.toOn ? -1 : a.toOn > b.toOn ? 1 : 0)),
    };
  },
});

const passes = (row: AssessmentRow, { state, search }: { state: string; search: string }): boolean =>
  (state === "all" || row.state === state || (state === "due" && row.state === "late")) &&
  `${row.name}${row.communityName}`.toLowerCase().includes(search.trim().toLowerCase());
