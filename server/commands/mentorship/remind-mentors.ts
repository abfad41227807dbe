import { defineCommand } from "#server/commands/define-command.ts";
import { reminding } from "#server/commands/notification/reminding.ts";
import { mentorReminders } from "#server/mentoring/mentor-reminders.ts";

/** Tells mentors and mentees which lines of the log and which ratings are due. */
export const remindMentors = defineCommand({
  name: "mentorship.remind",
  ...reminding("mentorship", mentorReminders),
});
