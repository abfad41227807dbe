import type { RatingMoment } from "./mentorship-life.ts";

/** What each says of the other at mid-term and at the end: whole points, 100 in all. Words: app/text/mentorship.ts. PURE. */
export const RATING_FORMS = {
  /** By the mentor, of the mentee. */
  mentor: [
    { key: "progress", maximum: 30 },
    { key: "practice", maximum: 30 },
    { key: "attitude", maximum: 20 },
    { key: "conduct", maximum: 20 },
  ],
  /** By the mentee, of the mentor. */
  mentee: [
    { key: "guidance", maximum: 40 },
    { key: "time", maximum: 30 },
    { key: "example", maximum: 30 },
  ],
} as const;
export type RatingSide = keyof typeof RATING_FORMS;
export const RATING_SIDES: readonly RatingSide[] = ["mentor", "mentee"];

type Line = { key: string; maximum: number };

/** Key of the first line that is missing, foreign or out of its range; null: the form is whole. */
export function formProblem(form: readonly Line[], points: Readonly<Record<string, number>>): string | null {
  for (const { key, maximum } of form) {
    const value = points[key];
    if (value === undefined || !Number.isInteger(value) || value < 0 || value > maximum) return key;
  }
  return Object.keys(points).find((key) => !form.some((line) => line.key === key)) ?? null;
}

export const totalOf = (points: Readonly<Record<string, number>>): number =>
  Object.values(points).reduce((sum, value) => sum + value, 0);

/** Each sees what the other wrote only after writing the own, so that neither copies. */
export const seesRating = (given: {
  reader: RatingSide | null;
  written: readonly { moment: RatingMoment; rater: RatingSide }[];
  moment: RatingMoment;
  rater: RatingSide;
}): boolean =>
  given.reader === null ||
  given.reader === given.rater ||
  given.written.some(({ moment, rater }) => moment === given.moment && rater === given.reader);
