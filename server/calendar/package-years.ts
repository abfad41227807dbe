import { createRequire } from "node:module";
import { z } from "zod";
import type { CalendarYear } from "#app/domain/daily/work-calendar.ts";

/** The years of the calendar package, as announced by the State Council. It knows which years it holds; we ask no other. */
const Announced = z.object({
  holidays: z.record(z.string(), z.string()),
  workdays: z.record(z.string(), z.string()),
});

export type DayNames = { "zh-CN": string; en: string };
/** With what the holiday is called that a day belongs to or makes up for. */
export type PackageYear = CalendarYear & { names: ReadonlyMap<string, DayNames> };

const require = createRequire(import.meta.url);
const known = new Map<number, PackageYear | null>();

/** Null: not announced when the package was made. */
export function packageYear(year: number): PackageYear | null {
  const cached = known.get(year);
  if (cached !== undefined) return cached;
  const read = readYear(year);
  known.set(year, read);
  return read;
}

function readYear(year: number): PackageYear | null {
  let file: unknown;
  try {
    file = require(`chinese-days/dist/years/${year}.json`);
  } catch {
    return null;
  }
  const { holidays, workdays } = Announced.parse(file);
  return {
    year,
    holidays: new Set(Object.keys(holidays)),
    makeUpDays: new Set(Object.keys(workdays)),
    names: new Map(Object.entries({ ...holidays, ...workdays }).map(([day, name]) => [day, namesOf(name)])),
  };
}

/** The package writes `National Day,国庆节,3`. */
function namesOf(text: string): DayNames {
  const [en = "", chinese = en] = text.split(",");
  return { "zh-CN": chinese, en };
}
