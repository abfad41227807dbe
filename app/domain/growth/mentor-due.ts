import { RATING_SIDES, type RatingSide } from "./mentorship-forms.ts";
import { RATING_MOMENTS, type RatingMoment } from "./mentorship-life.ts";

/**
 * What of a mentorship is due on a day: lines of the log month by month, the ratings at mid-term and at the end. Days are
 * YYYY-MM-DD, months YYYY-MM. PURE.
 */
export type MentorCourse = {
  fromOn: string;
  toOn: string;
  /** Lines of the log asked for in a month. */
  perMonth: number;
  logDays: readonly string[];
  ratings: readonly { moment: RatingMoment; rater: RatingSide }[];
};

export type LogMonth = { month: string; lines: number; wanted: number };
export type MentorDue =
  | { kind: "log"; month: string; missing: number; over: boolean }
  | { kind: "rating"; moment: RatingMoment; rater: RatingSide };

const DAY_MS = 86_400_000;
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** From this day of a month on its log is asked for; before, there is time. */
const ASKED_FROM_DAY = 20;
/** The rating at the end is written in the last days, or afterwards. */
const END_DAYS = 15;
/** A month of which fewer days belong to the mentorship asks for nothing. */
const LEAST_DAYS = 15;

/** The middle of the mentorship, rounded down. */
export const midTermOn = ({ fromOn, toOn }: Pick<MentorCourse, "fromOn" | "toOn">): string =>
  dayAt(msOf(fromOn) + Math.floor((msOf(toOn) - msOf(fromOn)) / DAY_MS / 2) * DAY_MS);

/** First day on which a rating may be written. */
export const ratingFromOn = (course: Pick<MentorCourse, "fromOn" | "toOn">, moment: RatingMoment): string =>
  moment === "midTerm" ? midTermOn(course) : dayAt(msOf(course.toOn) - (END_DAYS - 1) * DAY_MS);

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return dayAt(Date.UTC(year, number, 1)).slice(0, 7);
};
const lastDayOf = (month: string): string => dayAt(msOf(`${nextMonth(month)}-01`) - DAY_MS);

/** Months of the mentorship that have begun by the day, with the lines there are and those asked for. */
export function logMonths(course: MentorCourse, today: string): LogMonth[] {
  const months: LogMonth[] = [];
  const last = (today < course.toOn ? today : course.toOn).slice(0, 7);
  for (let month = course.fromOn.slice(0, 7); month <= last; month = nextMonth(month)) {
    const first = month === course.fromOn.slice(0, 7) ? course.fromOn : `${month}-01`;
    const end = lastDayOf(month) < course.toOn ? lastDayOf(month) : course.toOn;
    const days = (msOf(end) - msOf(first)) / DAY_MS + 1;
    const lines = course.logDays.filter((day) => day.startsWith(month)).length;
    months.push({ month, lines, wanted: days < LEAST_DAYS ? 0 : course.perMonth });
  }
  return months;
}

/** What is due on the day, the oldest first. A month that is over stays due until its lines are written. */
export function mentorDue(course: MentorCourse, today: string): MentorDue[] {
  const logs = logMonths(course, today).flatMap(({ month, lines, wanted }): MentorDue[] => {
    const over = today.slice(0, 7) > month || today > course.toOn;
    const asked = over || Number(today.slice(8)) >= ASKED_FROM_DAY;
    return lines >= wanted || !asked ? [] : [{ kind: "log", month, missing: wanted - lines, over }];
  });
  const written = new Set(course.ratings.map(({ moment, rater }) => `${moment}:${rater}`));
  const ratings = RATING_MOMENTS.filter((moment) => today >= ratingFromOn(course, moment)).flatMap((moment) =>
    RATING_SIDES.filter((rater) => !written.has(`${moment}:${rater}`)).map(
      (rater): MentorDue => ({ kind: "rating", moment, rater }),
    ),
  );
  return [...logs, ...ratings];
}

/** What keeps a mentorship from being completed: months without their lines, ratings not written. */
export type CompletionMissing = {
  months: readonly LogMonth[];
  ratings: readonly { moment: RatingMoment; rater: RatingSide }[];
  criteria: boolean;
};

export function completionMissing(
  course: MentorCourse & { completion: string | null },
  today: string,
): CompletionMissing {
  const written = new Set(course.ratings.map(({ moment, rater }) => `${moment}:${rater}`));
  return {
    months: logMonths(course, today).filter(({ lines, wanted }) => lines < wanted),
    ratings: RATING_MOMENTS.flatMap((moment) =>
      RATING_SIDES.filter((rater) => !written.has(`${moment}:${rater}`)).map((rater) => ({ moment, rater })),
    ),
    criteria: course.completion === null || course.completion.trim() === "",
  };
}
