import type { WorkArea } from "#app/domain/daily/work-record.ts";
import type { PlanState, VersionState } from "#app/domain/rotation/rotation-life.ts";
import type { Breach } from "#app/domain/rotation/rotation-problem.ts";

/**
 * A version's calendar, small enough to be sent whole: people and communities are named once, and a post brings its people
 * as numbers. `seats[2 * period]` is A and `seats[2 * period + 1]` B, as a place in `people`; −1: nobody.
 */
export type ShownCalendar = {
  versionId: string;
  number: number;
  status: VersionState;
  reason: string;
  revision: number;
  /** closed: over, or not to be changed by this version. */
  periods: { fromOn: string; toOn: string; frozen: boolean; closed: boolean; current: boolean }[];
  people: {
    id: string;
    name: string;
    /** Rotates; else an incumbent or a mentor. */
    member: boolean;
    /** Communities in which a member may serve, as places in `communities`. */
    scope: number[];
    /** Periods of leave or blocked ones; empty for who only rotates by the plan. */
    away: number[];
  }[];
  communities: { id: string; name: string }[];
  posts: {
    community: number;
    area: WorkArea;
    hard: boolean;
    /** As places in `people`. */
    incumbents: number[];
    seats: number[];
  }[];
  /** Every rule that is broken; null: not for this reader. */
  breaches: Breach[] | null;
};

export type RotationCalendarView = {
  planId: string;
  title: string;
  planStatus: PlanState;
  /** The newest first; drafts only for who may see them. */
  versions: { id: string; number: number; status: VersionState; reason: string }[];
  /** Null: there is no version yet. */
  calendar: ShownCalendar | null;
  may: { edit: boolean; copy: boolean; oversee: boolean };
};
