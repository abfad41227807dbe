import { uuidv7 } from "uuidv7";
import { RateMentorship } from "#app/contracts/mentorship.ts";
import { ratingFromOn } from "#app/domain/growth/mentor-due.ts";
import { RATING_FORMS, refuseWrongLines } from "#app/domain/growth/mentorship-forms.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveMentorRating } from "#db/queries/mentorships.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadCourse, recorded, refuseState } from "./mentorship-facts.ts";

/** Each rates the other at mid-term and at the end, once; what is written stays. */
export const rateMentorship = defineCommand({
  name: "mentorship.rate",
  input: RateMentorship,
  load: ({ tx, input: { mentorshipId }, actor }) => loadCourse({ tx, mentorshipId, actor }),
  allow: ({ facts }) => facts.side !== null,
  run({ input, facts, actor, now }) {
    const { mentorship, course, side } = facts;
    const { moment, points, statement } = input;
    if (side === null) return refused("mentorship.not-yours");
    const no = refuseState(mentorship.status, ["agreed"]);
    if (no !== null) return no;
    const day = ratingFromOn(mentorship, moment);
    if (dayOf(now) < day) return refused("mentorship.rating-early", { day });
    if (course.ratings.some((each) => each.moment === moment && each.rater === side))
      return refused("mentorship.rated-already");
    const wrong = refuseWrongLines(RATING_FORMS[side], { points, sentence: "mentorship.points" });
    if (wrong !== null) return wrong;
    const row = { mentorshipId: mentorship.id, moment, rater: side, points, statement };
    return done(
      {},
      {
        write: (tx) => saveMentorRating(tx, { ...row, id: uuidv7(), accountId: accountOf(actor), at: now }),
        ...recorded({ mentorshipId: mentorship.id, moment, side }),
      },
    );
  },
});
