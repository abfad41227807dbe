import { daysInMonth, isDay } from "#app/domain/people/calendar-day.ts";
import { nextDay } from "./work-calendar.ts";

/** The days a flow figure is counted over, both included, and the day it is compared with. Days are YYYY-MM-DD. PURE. */
export const WINDOWS = ["months3", "months6", "months12", "year", "all"] as const;
export type WindowChoice = (typeof WINDOWS)[number];
export type FigureWindow = { from: string; to: string };

/** Before any record there could be. */
const BEGINNING = "1900-01-01";
const MONTHS = { months3: 3, months6: 6, months12: 12 } as const;

const two = (value: number): string => String(value).padStart(2, "0");

/** The same day some months earlier; the last of the month where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8, 10)), daysInMonth({ year, month })))}`;
}

export const yearBefore = (day: string): string => monthsBefore(day, 12);

/** Twelve months up to 16 May begin on 17 May of the year before; year: on 1 January. */
export function windowOf({ day, choice }: { day: string; choice: WindowChoice }): FigureWindow {
  if (choice === "all") return { from: BEGINNING, to: day };
  if (choice === "year") return { from: `${day.slice(0, 4)}-01-01`, to: day };
  return { from: nextDay(monthsBefore(day, MONTHS[choice])), to: day };
}

export type DayProblem = "notADay" | "inFuture" | "notEarlier";
export type DaysRead = {
  day: string;
  compare: string;
  problems: { day: DayProblem | null; compare: DayProblem | null };
};

/** Days as typed; nothing typed or something wrong leaves today, and the day a year before it. */
export function readDays(typed: { day: string; compare: string; today: string }): DaysRead {
  const wrongDay = problemOf(typed.day) ?? (typed.day > typed.today ? "inFuture" : null);
  const day = typed.day === "" || wrongDay !== null ? typed.today : typed.day;
  const wrongCompare =
    problemOf(typed.compare) ?? (typed.compare !== "" && typed.compare >= day ? "notEarlier" : null);
  const compare = typed.compare === "" || wrongCompare !== null ? yearBefore(day) : typed.compare;
  return { day, compare, problems: { day: wrongDay, compare: wrongCompare } };
}

const problemOf = (text: string): "notADay" | null => (text === "" || isWritten(text) ? null : "notADay");

function isWritten(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay({ year, month, day });
}
