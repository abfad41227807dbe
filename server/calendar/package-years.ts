import { createRequire } from "node:module";
import { z } from "zod";
import type { CalendarYear } from "#app/domain/daily/work-calendar.ts";

/** The years of the calendar package, as announced by the State Council. It knows which years it holds; we ask no other. */
const Announced = z.object({
  holidays: z.record(z.string(), z.string()),
  workdays: z.record(z.string(), z.string()),
});

const require = createRequire(import.meta.url);
const known = new Map<number, CalendarYear | null>();

/** Null: not announced when the package was made. */
export function packageYear(year: number): CalendarYear | null {
  const cached = known.get(year);
  if (cached !== undefined) return cached;
  const read = readYear(year);
  known.set(year, read);
  return read;
}

function readYear(year: number): CalendarYear | null {
  let file: unknown;
  try {
    file = require(`chinese-days/dist/years/${year}.json`);
  } catch {
    return null;
  }
  const { holidays, workdays } = Announced.parse(file);
  return { year, holidays: new Set(Object.keys(holidays)), makeUpDays: new Set(Object.keys(workdays)) };
}

export const PACKAGE_SOURCE = "chinese-days";
