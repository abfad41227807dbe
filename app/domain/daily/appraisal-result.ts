import * as PeriodResult from "./period-points.ts";
import * as RaterMean from "./rater-mean.ts";
import { type FilledForm, isFilled, onHundred } from "./rating-form.ts";
import type { Component, ComponentSource, SchemeBody } from "./scheme.ts";

/**
 * One person's result of a quarter or a year, component by component, in hundredths of 100. PURE. Imported as
 * `AppraisalResult`. A component that cannot be counted says why; anonymous ones that fewer than five people gave are
 * left out of the total, so that nothing of them can be worked out from it.
 */
export const WHYS = [
  "noMonths",
  "noQuarters",
  "notRated",
  "tooFewRaters",
  "tooFewOrdinary",
  "noForm",
] as const;
export type Why = (typeof WHYS)[number];

export type Given = {
  scheme: SchemeBody;
  period: string;
  /** Months of the period that have begun; null where no scheme held. */
  months: readonly (PeriodResult.ScaledMonth | null)[];
  /** Of a year: what each quarter gave. */
  quarters: readonly (number | null)[];
  self: FilledForm | null;
  subdistrict: FilledForm | null;
  peers: readonly RaterMean.RatedForm[];
  residents: readonly RaterMean.RatedForm[];
};

export const isYear = (period: string): boolean => /^\d{4}$/.test(period);

/** What a period's result is put together from; without a word in the scheme, the mean of its months. */
export function componentsOf({ scheme, period }: { scheme: SchemeBody; period: string }): Component[] {
  const named = isYear(period) ? scheme.year : scheme.quarter;
  return named.length === 0 ? [{ source: "records", weight: 10_000 }] : named;
}

type Points = { points: number | null; why?: Why };

const counted = (points: number | null, why: Why): Points => (points === null ? { points, why } : { points });

function signed({
  scheme,
  group,
  filled,
}: {
  scheme: SchemeBody;
  group: "self" | "subdistrict";
  filled: FilledForm | null;
}): Points {
  const form = scheme.forms[group] ?? [];
  if (form.length === 0) return { points: null, why: "noForm" };
  if (filled === null || !isFilled({ form, points: filled })) return { points: null, why: "notRated" };
  return counted(onHundred({ form, points: filled }), "noForm");
}

function anonymous(given: Given, group: "peers" | "residents"): Points {
  const { scheme } = given;
  const mean = RaterMean.of({
    ballots: given[group],
    form: scheme.forms[group] ?? [],
    minimum: scheme.raters[group],
    ...(group === "residents" ? { ordinaryShare: scheme.raters.ordinaryResidents } : {}),
  });
  return mean.shown ? { points: mean.points } : { points: null, why: mean.why };
}

function pointsOf(given: Given, source: ComponentSource): Points {
  switch (source) {
    case "records":
      return counted(PeriodResult.ofMonths(given.months), "noMonths");
    case "quarters":
      return counted(PeriodResult.ofQuarters(given.quarters), "noQuarters");
    case "self":
    case "subdistrict":
      return signed({ scheme: given.scheme, group: source, filled: given[source] });
    case "peers":
    case "residents":
      return anonymous(given, source);
  }
}

export const of = (given: Given): PeriodResult.PeriodResult =>
  PeriodResult.of({
    components: componentsOf(given).map(({ source, weight }) => ({
      source,
      weight,
      ...pointsOf(given, source),
    })),
  });
