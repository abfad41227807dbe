import { z } from "zod";
import { isMonth } from "#app/domain/daily/month.ts";
import type { MonthTrace } from "#app/domain/daily/month-points.ts";
import type { PeriodResult } from "#app/domain/daily/period-points.ts";
import type { PersonPeriod } from "#app/domain/daily/person-points.ts";
import type { RecordKind, RecordStatus } from "#app/domain/daily/work-record.ts";
import type { AppraisalGrade } from "#app/domain/people/enumerations.ts";
import type { PostKind } from "#app/domain/people/organisation.ts";
import type { UnitChoice } from "./people-views.ts";

const Month = z.string().refine(isMonth).optional().catch(undefined);
const MOST_PAGES = 10_000;

export const PersonPerformanceInput = z.object({ cadreId: z.uuid(), month: Month });
export const UnitMonthInput = z.object({
  unit: z.uuid().optional().catch(undefined),
  month: Month,
  search: z.string().trim().max(40).catch(""),
  page: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
  /** A whole list instead of a page, for the workbook. */
  whole: z.boolean().optional().catch(undefined),
});
export type UnitMonthFilter = { unit: string | null; month: string; search: string; page: number };

export type PointLine = {
  id: string;
  kind: RecordKind;
  status: RecordStatus;
  happenedOn: string;
  unitName: string;
  content: string;
  reason: string | null;
};

export type PersonPerformanceView = {
  cadreId: string;
  name: string;
  unitName: string;
  own: boolean;
  /** The month shown and the one that runs, YYYY-MM. */
  month: string;
  currentMonth: string;
  scheme: { id: string; name: string } | null;
  trace: MonthTrace | null;
  /** Words of the month's records that count, by id. */
  lines: PointLine[];
  /** Everything of the year that does not count yet, or no longer. */
  waiting: PointLine[];
  months: { month: string; total: number | null; maximum: number }[];
  quarters: PersonPeriod[];
  year: PeriodResult;
  comparison: { post: PostKind; unitName: string; people: number; median: number } | null;
  grades: { year: number; grade: AppraisalGrade }[];
  told: {
    appraisalId: string;
    title: string;
    period: string;
    grade: AppraisalGrade | null;
    total: number | null;
  } | null;
};

export type UnitMonthRow = {
  cadreId: string;
  name: string;
  unitName: string;
  aboveName: string | null;
  post: PostKind | null;
  schemeName: string | null;
  base: number;
  byKind: Partial<Record<RecordKind, number>>;
  total: number | null;
};
export type UnitMonthView = {
  rows: UnitMonthRow[];
  kinds: RecordKind[];
  total: number;
  size: number;
  filter: UnitMonthFilter;
  currentMonth: string;
  units: UnitChoice[];
};
