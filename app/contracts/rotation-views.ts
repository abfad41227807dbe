import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { CoverageCell, CoverageCounts } from "#app/domain/rotation/coverage.ts";
import type { PlanOpen, PlanStep } from "#app/domain/rotation/plan-step.ts";
import type { PlanState } from "#app/domain/rotation/rotation-life.ts";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import type { ScopeReserve, SettingsScope } from "#app/domain/rotation/settings-scope.ts";

/** Around every page of a rotation plan, and the context of its outlet; no names. */
export type PlanFrame = {
  id: string;
  title: string;
  status: PlanState;
  unitId: string;
  unitName: string;
  /** Settings as being written. */
  firstMonth: string;
  monthsPerPeriod: number;
  periods: number;
  members: number;
  posts: number;
  /** YYYY-MM-DD in Shanghai. */
  today: string;
  /** The version in force, and the period of it today lies in (null: before the first or after the last). */
  published: { id: string; number: number; period: number | null } | null;
  ended: { on: string; reason: string } | null;
  /** hold: settings, versions, publishing · oversee: reads everything of it, not only as somebody who rotates. */
  may: { hold: boolean; oversee: boolean };
  /** The reader rotates by it. */
  rotates: boolean;
};

export type ListedPlan = {
  id: string;
  title: string;
  status: PlanState;
  unitName: string;
  /** YYYY-MM */
  from: string;
  to: string;
  members: number;
  posts: number;
  periods: number;
  /** Period of today by the version in force, counted from 1; null: nothing in force today. */
  period: number | null;
  /** Areas members have begun to lead, of all areas they are to lead. */
  led: number;
  toLead: number;
};

export type PlanReserve = ScopeReserve & { reserveId: string; mentorName: string | null };

export type ShownPair = {
  id: string;
  name: string;
  unitName: string;
  otherName: string;
  otherUnitName: string;
  relation: string;
  mayEnd: boolean;
};

/** The settings as being written, with all they may name. */
export type PlanSettings = {
  id: string;
  title: string;
  status: PlanState;
  revision: number;
  settings: RotationSettings;
  scope: Omit<SettingsScope, "reserves"> & { reserves: PlanReserve[] };
  /** Of people the settings name who are no longer in the scope. */
  names: Record<string, string>;
  pairs: ShownPair[];
  today: string;
  may: { hold: boolean; pair: boolean };
};

export type PlanOverview = {
  next: PlanStep;
  /** So many people have led no, one, two, three, four areas; empty while nothing is in force. */
  peopleByLed: number[];
  /** First and last day of the period of today. */
  period: { number: number; fromOn: string; toOn: string } | null;
  /** Posts whose A changes when the next period begins; no more than ten of them named. */
  changes: {
    fromOn: string;
    total: number;
    posts: { communityName: string; area: WorkArea; from: string; to: string }[];
  } | null;
  open: PlanOpen;
};

export type CoveragePerson = {
  personId: string;
  reserveId: string | null;
  name: string;
  communityName: string | null;
  led: number;
  cells: (CoverageCell & {
    month: string | null;
    communityName: string | null;
    missing: ("head" | "mentor")[];
  })[];
};

export type PlanCoverage = {
  title: string;
  /** Null: no version is in force, so nothing is planned yet. */
  number: number | null;
  communities: { id: string; name: string }[];
  communityId: string;
  people: CoveragePerson[];
  total: number;
  byArea: { area: WorkArea; counts: CoverageCounts }[];
  byLed: number[];
};
