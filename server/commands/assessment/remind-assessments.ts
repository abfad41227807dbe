import { defineCommand } from "#server/commands/define-command.ts";
import { reminding } from "#server/commands/notification/reminding.ts";
import { assessmentReminders } from "#server/mentoring/assessment-reminders.ts";

/** Tells the head of the community and the mentor which stints are to be assessed. */
export const remindAssessments = defineCommand({
  name: "assessment.remind",
  ...reminding("assessment", assessmentReminders),
});
