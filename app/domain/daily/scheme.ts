import type { RecordKind } from "./work-record.ts";

/**
 * A scheme of daily performance: what a record is worth, what is capped, how month, quarter and year are put together,
 * and how grades are given. Data, not code: each district has its own (presets: scheme-presets.ts). PURE.
 * Points are integers in hundredths; shares and weights are integers in basis points (10 000 = all).
 */
export type KindRule = {
  /** May be negative (complaint). */
  points: number;
  /** urgentTask: for whoever led it; null: the same. */
  leadingPoints: number | null;
  /** Most points of this kind in a month; null: no cap. For a negative kind the most that is taken away, as a negative number. */
  monthlyCap: number | null;
  /** Most records of this kind that count in a month; null: all. */
  monthlyCount: number | null;
};

/** Where a part of a quarter's or a year's result comes from. records: the mean of its months; quarters: of its quarters. */
export const COMPONENT_SOURCES = [
  "records",
  "quarters",
  "self",
  "peers",
  "subdistrict",
  "residents",
] as const;
export type ComponentSource = (typeof COMPONENT_SOURCES)[number];
export type Component = { source: ComponentSource; weight: number };

/** Who rates on a form. self and subdistrict sign; peers and residents are anonymous. */
export const RATER_GROUPS = ["self", "peers", "subdistrict", "residents"] as const;
export type RaterGroup = (typeof RATER_GROUPS)[number];
export const ANONYMOUS_GROUPS = ["peers", "residents"] as const satisfies readonly RaterGroup[];
export type AnonymousGroup = (typeof ANONYMOUS_GROUPS)[number];

/** A line of a rating form; whole points from 0 to `maximum`. */
export type FormItem = { key: string; label: string; maximum: number };

export type SchemeBody = {
  /** What a month begins with, before any record. */
  monthBase: number;
  /** A month holds no more than this and no less than 0. Components of a quarter or year stand on the scale of 100. */
  monthMaximum: number;
  /** A kind that is not named is worth nothing. */
  kinds: Partial<Record<RecordKind, KindRule>>;
  /** Empty: the mean of the months. */
  quarter: Component[];
  year: Component[];
  forms: Partial<Record<RaterGroup, FormItem[]>>;
  raters: {
    /** Fewer are never shown and never counted; at least 5. */
    peers: number;
    residents: number;
    /** Least share of ordinary residents among those who rate. */
    ordinaryResidents: number;
  };
  grades: {
    /** Least result, in hundredths of 100, for the grade. */
    excellentFrom: number;
    competentFrom: number;
    basicallyCompetentFrom: number;
    /** Most of those appraised who may be excellent, rounded down. */
    excellentShare: number;
    /** The same with a recorded approval. */
    approvedShare: number;
  };
  /** Share of verified records that are called back. */
  callBackShare: number;
  /** Working days after it was shown in which a record or a grade may be objected to. */
  objectionWorkingDays: number;
  deadlines: { urgentHours: number; ordinaryWorkingDays: number };
};

/** Anonymous ratings by fewer people than this are never shown, whatever a scheme says. */
export const LEAST_RATERS = 5;

/** Where no scheme is in force. */
export const DEFAULT_DEADLINES: SchemeBody["deadlines"] = { urgentHours: 24, ordinaryWorkingDays: 5 };
export const DEFAULT_OBJECTION_WORKING_DAYS = 5;
export const DEFAULT_CALL_BACK_SHARE = 500;
