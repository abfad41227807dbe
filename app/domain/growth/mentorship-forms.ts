import type { Refusal } from "../shared/refusal.ts";
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

/** Refused at every line that is missing, foreign or out of its range, with the sentence named; null: the form is whole. */
export function refuseWrongLines(
  form: readonly Line[],
  { points, sentence }: { points: Readonly<Record<string, number>>; sentence: string },
): { ok: false; refusal: Refusal } | null {
  const isWhole = ({ key, maximum }: Line): boolean => {
    const value = points[key];
    return value !== undefined && Number.isInteger(value) && value >= 0 && value <= maximum;
  };
  const missing = form.filter((line) => !isWhole(line)).map(({ key }) => key);
  const foreign = Object.keys(points).filter((key) => !form.some((line) => line.key === key));
  const wrong = [...missing, ...foreign];
  if (wrong.length === 0) return null;
  const fields = Object.fromEntries(wrong.map((key) => [`points.${key}`, sentence]));
  return { ok: false, refusal: { kind: "invalid", fields } };
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
