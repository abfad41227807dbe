import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { PlanState, VersionState } from "#app/domain/rotation/rotation-life.ts";
import type { Breach, PlanReport, Shortage } from "#app/domain/rotation/rotation-problem.ts";

/** A line of the list of versions. */
export type VersionRow = {
  id: string;
  number: number;
  status: VersionState;
  reason: string;
  createdBy: string | null;
  createdAt: number;
  publishedAt: number | null;
  length: PlanReport["length"];
  missing: number;
};

/** A slot that another version fills otherwise; names of people. */
export type ChangeRow = {
  key: string;
  communityName: string;
  area: WorkArea;
  period: number;
  /** YYYY-MM */
  month: string;
  before: { a: string; b: string } | null;
  after: { a: string; b: string } | null;
  went: string[];
  came: string[];
};

export type ShortageRow = {
  personId: string;
  name: string;
  missing: readonly WorkArea[];
  reason: Shortage["reason"];
};

export type OpenedVersion = VersionRow & {
  report: PlanReport;
  members: number;
  posts: number;
  periods: number;
  /** The first period that could change when it was made. */
  from: number;
  /** Every member leads all areas there are. */
  allAreas: boolean;
  /** Nothing was in force when it was made: nothing to keep. */
  isFirst: boolean;
  /** YYYY-MM of every period's first month. */
  months: string[];
  /** The first of them; the file has all. */
  shortages: { people: number; rows: ShortageRow[] };
  /** Hard rules that the verifier finds broken now: a draft may have been edited. The first of them, and names for them. */
  breaches: {
    total: number;
    rows: Breach[];
    people: Record<string, string>;
    communities: Record<string, string>;
  };
  /** So many people are told when it is published; null: it is no draft. */
  told: number | null;
  /** Against the version in force; null: it is the one, or none is. */
  changes: { against: number; slots: number; people: number; rows: ChangeRow[] } | null;
  /** Settings have changed since it was made. */
  outdated: boolean;
};

export type PlanVersions = {
  planId: string;
  title: string;
  status: PlanState;
  revision: number;
  may: { hold: boolean };
  inForce: number | null;
  /** Periods from which the plan can be made anew, the first of them unless chosen otherwise; empty: a first plan. */
  choices: { period: number; month: string; running: boolean }[];
  versions: VersionRow[];
  opened: OpenedVersion | null;
};

export type VersionFile = {
  title: string;
  number: number;
  status: VersionState;
  versions: VersionRow[];
  rows: { communityName: string; area: WorkArea; period: number; month: string; a: string; b: string }[];
  changes: ChangeRow[];
  shortages: ShortageRow[];
};
