import { CompleteMentorship } from "#app/contracts/mentorship.ts";
import { mayManageMentorship } from "#app/domain/access/mentorship.ts";
import { completionMissing } from "#app/domain/growth/mentor-due.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { updateMentorship } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadCourse, recorded, refuseState } from "./mentorship-facts.ts";

/** All that was agreed is there: the lines of every month, both ratings of both; how the criteria were met is said in words. */
export const completeMentorship = defineCommand({
  name: "mentorship.complete",
  input: CompleteMentorship,
  load: ({ tx, input: { mentorshipId }, actor }) => loadCourse({ tx, mentorshipId, actor }),
  allow: ({ actor, facts }) => mayManageMentorship(actor, facts.right),
  run({ input: { mentorshipId, statement }, facts, now }) {
    const { mentorship, course } = facts;
    const no = refuseState(mentorship.status, ["agreed"]);
    if (no !== null) return no;
    const missing = completionMissing({ ...course, completion: mentorship.completion }, dayOf(now));
    if (missing.months.length > 0)
      return refused("mentorship.log-missing", {
        months: missing.months.map(({ month }) => month).join("、"),
        n: missing.months.length,
      });
    if (missing.ratings.length > 0)
      return refused("mentorship.ratings-missing", { n: missing.ratings.length });
    if (missing.criteria) return refused("mentorship.unwritten");
    const ending = { status: "completed" as const, endedOn: dayOf(now), endReason: statement };
    return done(
      {},
      { write: (tx) => updateMentorship(tx, { mentorshipId, ...ending }), ...recorded({ mentorshipId }) },
    );
  },
});
