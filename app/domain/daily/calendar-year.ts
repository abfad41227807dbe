import { isDay } from "../people/calendar-day.ts";
import { ok, type Result, refused } from "../shared/refusal.ts";
import { nextDay, weekdayOf, yearOf } from "./work-calendar.ts";

/**
 * A year of holidays and make-up days as a person types it from the announcement: one line each, `2027-01-01` or
 * `2027-01-01..2027-01-03`, with the name of the holiday behind it. PURE.
 */
export type NamedDay = { day: string; name: string | null };
export type DayKind = "holiday" | "makeUp" | "plain";
export const DAY_KINDS = ["holiday", "makeUp", "plain"] as const satisfies readonly DayKind[];

/** Which list of the form a refusal speaks of. */
export type YearField = "holidays" | "makeUpDays";
type Lines = { year: number; field: YearField; lines: readonly string[] };

const LINE = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|~|—|至|到)\s*(\d{4}-\d{2}-\d{2}))?(?:[\s,，]+(.+))?$/;
/** An announced holiday has at most nine days; a longer range is a slip of the pen. */
const LONGEST_RANGE = 31;

export const isWeekend = (day: string): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

const isRealDay = (text: string): boolean =>
  isDay({ year: yearOf(text), month: Number(text.slice(5, 7)), day: Number(text.slice(8, 10)) });

/** Days of one list in the order typed; empty lines are passed over. Refuses with the line and its text. */
export function readDayLines({ year, field, lines }: Lines): Result<NamedDay[]> {
  const days: NamedDay[] = [];
  for (const [index, raw] of lines.entries()) {
    const text = raw.trim();
    if (text === "") continue;
    const place = { field, line: index + 1, text };
    const read = LINE.exec(text);
    if (read === null) return refused("calendar.line-unreadable", place);
    const [, from = "", to = from, name = null] = read;
    const impossible = [from, to].find((day) => !isRealDay(day));
    if (impossible !== undefined) return refused("calendar.day-impossible", { ...place, day: impossible });
    const outside = [from, to].find((day) => yearOf(day) !== year);
    if (outside !== undefined) return refused("calendar.day-outside-year", { ...place, day: outside, year });
    if (to < from) return refused("calendar.range-backwards", { ...place, from, to });
    const range = daysFrom({ from, to });
    if (range === null) return refused("calendar.range-too-long", { ...place, most: LONGEST_RANGE });
    days.push(...range.map((day) => ({ day, name })));
  }
  return ok(days);
}

function daysFrom({ from, to }: { from: string; to: string }): string[] | null {
  const days: string[] = [];
  for (let day = from; day <= to; day = nextDay(day)) {
    if (days.length === LONGEST_RANGE) return null;
    days.push(day);
  }
  return days;
}

/** No day twice, and only Saturdays and Sundays are made up for: other days are worked anyway. */
export function readYear(given: {
  year: number;
  holidays: readonly string[];
  makeUpDays: readonly string[];
}): Result<{ holidays: NamedDay[]; makeUpDays: NamedDay[] }> {
  const { year } = given;
  const holidays = readDayLines({ year, field: "holidays", lines: given.holidays });
  if (!holidays.ok) return holidays;
  const makeUpDays = readDayLines({ year, field: "makeUpDays", lines: given.makeUpDays });
  if (!makeUpDays.ok) return makeUpDays;
  if (holidays.value.length === 0) return refused("calendar.no-holidays", { field: "holidays", year });
  const weekday = makeUpDays.value.find(({ day }) => !isWeekend(day));
  if (weekday !== undefined)
    return refused("calendar.make-up-not-weekend", { field: "makeUpDays", day: weekday.day });
  const seen = new Set<string>();
  for (const [field, { value }] of [["holidays", holidays] as const, ["makeUpDays", makeUpDays] as const])
    for (const { day } of value) {
      if (seen.has(day)) return refused("calendar.day-twice", { field, day });
      seen.add(day);
    }
  return ok({ holidays: holidays.value, makeUpDays: makeUpDays.value });
}
