import { z } from "zod";
import { DAY_KINDS } from "#app/domain/daily/calendar-year.ts";
import { FIRST_YEAR, LAST_YEAR } from "#app/domain/daily/work-calendar.ts";

/** Inputs and views of the working-day calendar. Days are YYYY-MM-DD in Shanghai. */
const Name = z.string().trim().max(40);
const Year = z.coerce.number().int().min(FIRST_YEAR).max(LAST_YEAR);
const Day = z.iso.date();
const LINES = 60;
const Line = z.string().max(120);

/** plain: neither holiday nor make-up day, whatever was announced. */
export const SetCalendarDay = z.strictObject({
  day: Day,
  kind: z.enum(DAY_KINDS),
  name: Name.nullable().default(null),
});
export const ClearCalendarDay = z.strictObject({ day: Day });
/** A line: `2027-01-01` or `2027-01-01..2027-01-03`, with a name behind it where there is one. */
export const LoadCalendarYear = z.strictObject({
  year: Year,
  source: z.string().trim().min(1).max(200),
  holidays: z.array(Line).max(LINES),
  makeUpDays: z.array(Line).max(LINES),
});

/** Without a year, or with one that cannot be: the present one. */
export const CalendarViewInput = z.object({ year: Year.optional().catch(undefined) });

export type CalendarDayView = {
  day: string;
  kind: "holiday" | "makeUp" | "off" | "work";
  name: { "zh-CN": string; en: string } | null;
  /** Set by somebody, over what was announced. */
  byHand: boolean;
};
export type CalendarSource = "package" | "byHand" | null;
export type CalendarView = {
  year: number;
  today: string;
  source: CalendarSource;
  /** Of a year loaded by hand: where it was announced, who loaded it, and when. */
  loaded: { source: string; by: string | null; at: string } | null;
  years: { year: number; source: CalendarSource }[];
  months: { month: number; days: CalendarDayView[]; workingDays: number }[];
  workingDays: number;
  /** What was set one by one. */
  setDays: {
    day: string;
    kind: (typeof DAY_KINDS)[number];
    name: string | null;
    by: string | null;
    at: string;
  }[];
};
