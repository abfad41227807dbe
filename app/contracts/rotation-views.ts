import type { PlanState } from "#app/domain/rotation/rotation-life.ts";

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
