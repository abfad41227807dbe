import { RemindMentors } from "#app/contracts/mentorship.ts";
import { dayOf } from "#app/text/time.ts";
import { tell } from "#db/queries/notifications.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { mentorReminders } from "#server/mentoring/mentor-reminders.ts";
import { recorded } from "./mentorship-facts.ts";

/** Tells mentors and mentees what is due. Run daily by the system; run twice, it tells nothing twice. */
export const remindMentors = defineCommand({
  name: "mentorship.remind",
  input: RemindMentors,
  load: ({ tx, now }) => mentorReminders(tx, { today: dayOf(now), now }),
  allow: ({ actor }) => actor.kind === "system",
  run: ({ facts: notices }) =>
    done({ due: notices.length }, { write: (tx) => tell(tx, notices), ...recorded({ due: notices.length }) }),
});
