import { OnMentorship } from "#app/contracts/mentorship.ts";
import { mayReadMentorship } from "#app/domain/access/mentorship.ts";
import { dayOf } from "#app/text/time.ts";
import { findMentorship } from "#db/queries/mentorships.ts";
import { defineView } from "#server/views/define-view.ts";
import { rightOf, shownMentorship, withCourse } from "./shown-mentorship.ts";

/** One mentorship: agreement, log, ratings, what is due. */
export const mentorshipPage = defineView({
  name: "mentorship.page",
  input: OnMentorship,
  async load({ db, input }) {
    const placed = await findMentorship(db, input.mentorshipId);
    if (placed === null) return null;
    const [coursed] = await withCourse(db, [placed]);
    return coursed ?? null;
  },
  allow: ({ actor, facts }) => mayReadMentorship(actor, rightOf(facts.placed)),
  project: (facts, { viewer, now }) => shownMentorship(facts, { viewer, today: dayOf(now) }),
});
