/** What somebody is told in the app, and over the webhook where one is set. Words: app/text/notifications.ts. PURE. */
export const NOTIFICATION_KINDS = [
  "standInBegins",
  "standInEnds",
  "coverNeeded",
  "planPublished",
  "handoverDue",
  "handoverToSign",
  "assessmentDue",
  "assessed",
  "mentorProposed",
  "mentorLogDue",
  "mentorRatingDue",
  "mentorshipEnded",
  "trialBegins",
  "growthObjection",
  "growthAnswer",
  "readyForPost",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** Values of the sentence; names of people and places as they were. */
export type NotificationParams = Readonly<Record<string, string | number>>;
