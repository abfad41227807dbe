import { z } from "zod";
import type { MyMentoringView } from "#app/contracts/mentorship-views.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listPublishedPlans } from "#db/queries/assessments.ts";
import { listOwnMentorships } from "#db/queries/mentorships.ts";
import { loadPlanStints, type PlacedStint } from "#server/mentoring/plan-stints.ts";
import { shownStint } from "#server/views/assessment/shown-stint.ts";
import { defineView } from "#server/views/define-view.ts";
import { shownMentorship, withCourse } from "./shown-mentorship.ts";

/** What the reader has to do as mentor and as mentee, and how the own stints were assessed. */
export const myMentoring = defineView({
  name: "mentorship.mine",
  input: z.strictObject({}),
  async load({ db, actor }) {
    const cadreId = actor.kind === "account" ? actor.cadreId : null;
    if (cadreId === null) return { cadreId: "", mentorships: [], stints: [] };
    const rows = await listOwnMentorships(db, cadreId);
    const mentees = rows
      .filter(({ mentor }) => mentor.cadreId === cadreId)
      .map(({ reserve }) => reserve.cadreId);
    const people = new Set([cadreId, ...mentees]);
    return { cadreId, mentorships: await withCourse(db, rows), stints: await stintsOf(db, people) };
  },
  allow: ({ actor }) => actor.kind === "account",
  project({ cadreId, mentorships, stints }, { viewer, now }): MyMentoringView {
    const today = dayOf(now);
    const shown = (placed: PlacedStint) => shownStint(placed, { viewer, today });
    return {
      mentorships: mentorships.map((each) => shownMentorship(each, { viewer, today })),
      toAssess: stints
        .filter(({ mentor }) => mentor?.cadreId === cadreId)
        .map(shown)
        .filter(({ state }) => state !== "later"),
      results: stints
        .filter(({ stint }) => stint.cadreId === cadreId)
        .map(shown)
        .filter(({ state }) => state !== "later"),
    };
  },
});

/** Stints of these people in all plans in force. */
async function stintsOf(db: Db, people: ReadonlySet<string>): Promise<PlacedStint[]> {
  const plans = await listPublishedPlans(db);
  const theirs = plans.filter(({ settings }) =>
    settings.members.some(({ personId }) => people.has(personId)),
  );
  const stints: PlacedStint[] = [];
  for (const { plan, versionId, settings } of theirs)
    stints.push(...(await loadPlanStints(db, { planId: plan.id, versionId, settings })));
  return stints.filter(({ stint }) => people.has(stint.cadreId));
}
