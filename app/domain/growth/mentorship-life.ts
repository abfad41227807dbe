/** proposed → agreed (both signed) → completed or ended; declined: one of them said no. PURE. */
export const MENTORSHIP_STATES = ["proposed", "agreed", "completed", "ended", "declined"] as const;
export type MentorshipState = (typeof MENTORSHIP_STATES)[number];

/** A mentor has at most so many mentees at a time. */
export const MOST_MENTEES = 3;

/** Kinds of a line of the log. */
export const MENTOR_LOG_KINDS = ["talk", "accompany", "task", "study", "other"] as const;
export type MentorLogKind = (typeof MENTOR_LOG_KINDS)[number];

export const RATING_MOMENTS = ["midTerm", "end"] as const;
export type RatingMoment = (typeof RATING_MOMENTS)[number];
