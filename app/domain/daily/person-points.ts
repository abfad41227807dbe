import { monthsOf, quartersOf } from "./month.ts";
import * as MonthPoints from "./month-points.ts";
import * as PeriodResult from "./period-points.ts";
import type { Component, ComponentSource, RaterGroup } from "./scheme.ts";
import { type KnownScheme, schemeFor } from "./scheme-choice.ts";

/**
 * One person's year: each month by the scheme of the unit they belonged to, quarters and the year from them. PURE.
 * A quarter or the year is put together by the scheme of its last month that has one. What raters said comes from
 * appraisals; until then it is left out (`notRated`), so that the result is "so far".
 */
export type Rated = { points: number | null; why?: string };
export type PersonMonth = {
  month: string;
  scheme: { id: string; name: string } | null;
  trace: MonthPoints.MonthTrace | null;
};
export type PersonPeriod = { period: string; result: PeriodResult.PeriodResult };
export type PersonYear = {
  year: string;
  months: PersonMonth[];
  quarters: PersonPeriod[];
  result: PeriodResult.PeriodResult;
};

type Given = {
  /** YYYY; months after `upTo` are not there yet. */
  year: string;
  upTo: string;
  records: readonly MonthPoints.PointRecord[];
  schemes: readonly KnownScheme[];
  unitPathIn: (month: string) => string;
  rated?: (asked: { period: string; group: RaterGroup }) => Rated | null;
};

type Counted = PersonMonth & { body: KnownScheme["body"] | null };

export function of(given: Given): PersonYear {
  const months = monthsOf(given.year)
    .filter((month) => month <= given.upTo)
    .map((month) => countMonth({ ...given, month }));
  const quarters = quartersOf(given.year).flatMap((period) => {
    const own = months.filter(({ month }) => monthsOf(period).includes(month));
    if (own.length === 0) return [];
    const components = lastBody(own)?.quarter ?? [];
    return [{ period, result: resultOf({ ...given, period, components, months: own, quarters: [] }) }];
  });
  const components = lastBody(months)?.year ?? [];
  return {
    year: given.year,
    months: months.map(({ body: _, ...month }) => month),
    quarters,
    result: resultOf({ ...given, period: given.year, components, months, quarters }),
  };
}

export function countMonth(given: Omit<Given, "year" | "upTo"> & { month: string }): Counted {
  const { month, schemes, records } = given;
  const scheme = schemeFor({ schemes, unitPath: given.unitPathIn(month), month });
  if (scheme === null) return { month, scheme: null, trace: null, body: null };
  const { id, name, body } = scheme;
  return { month, scheme: { id, name }, trace: MonthPoints.of({ records, scheme: body, month }), body };
}

const lastBody = (months: readonly Counted[]) =>
  months.reduce<KnownScheme["body"] | null>((last, { body }) => body ?? last, null);

type Period = Pick<Given, "rated"> & {
  period: string;
  components: readonly Component[];
  months: readonly Counted[];
  quarters: readonly PersonPeriod[];
};

/** Without components of its own a period is the mean of its months. */
function resultOf(given: Period): PeriodResult.PeriodResult {
  const components = given.components.length === 0 ? ONLY_RECORDS : given.components;
  return PeriodResult.of({
    components: components.map(({ source, weight }) => ({
      source,
      weight,
      ...pointsOf({ ...given, source }),
    })),
  });
}

const ONLY_RECORDS: readonly Component[] = [{ source: "records", weight: 10_000 }];

function pointsOf({ source, ...given }: Period & { source: ComponentSource }): Rated {
  if (source === "records") return orNoScheme(PeriodResult.ofMonths(given.months.map(scaled)));
  if (source === "quarters")
    return orNoScheme(PeriodResult.ofQuarters(given.quarters.map(({ result }) => result.total)));
  return given.rated?.({ period: given.period, group: source }) ?? { points: null, why: "notRated" };
}

const orNoScheme = (points: number | null): Rated =>
  points === null ? { points, why: "noScheme" } : { points };

const scaled = ({ trace }: Counted): PeriodResult.ScaledMonth | null =>
  trace === null ? null : { points: trace.total, maximum: trace.maximum };

/** Where somebody belonged, day by day; `toOn` is the first day it no longer held. */
export type Belonging = { fromOn: string; toOn: string | null; unitPath: string };

/** The unit of a month is the one at its end; before the first that is known, the first. */
export function unitPathIn({ belonging, month }: { belonging: readonly Belonging[]; month: string }): string {
  const sorted = [...belonging].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  const begun = sorted.filter(({ fromOn }) => fromOn.slice(0, 7) <= month);
  return (begun.at(-1) ?? sorted[0])?.unitPath ?? "";
}

/** The middle of at least `least` values, in hundredths, half rounded up; null where there are fewer. */
export function medianOf({ values, least }: { values: readonly number[]; least: number }): number | null {
  if (values.length < Math.max(1, least)) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1] ?? 0, sorted[Math.floor(half)] ?? 0];
  return Math.floor((low + high + 1) / 2);
}
