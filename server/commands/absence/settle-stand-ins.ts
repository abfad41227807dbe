import { uuidv7 } from "uuidv7";
import type { Away, KeptStandIn } from "#app/domain/rotation/acting.ts";
import { type DaySpan, overlaps } from "#app/domain/rotation/day-span.ts";
import { standInChanges, wantedStandIns } from "#app/domain/rotation/stand-in-spans.ts";
import type { AbsenceRow, StandInRow } from "#db/queries/absences.ts";
import type { PlanInForce } from "./plans-in-force.ts";

/** What becomes of the stand-ins of one plan. */
export type Settled = { plan: PlanInForce; gone: StandInRow[]; come: StandInRow[] };

export const awayOf = ({ id, cadreId, fromOn, toOn }: Omit<AbsenceRow, "kind">): Away => ({
  ...{ id, personId: cadreId, fromOn, toOn },
});

/**
 * Reckons the stand-ins of all absences that touch the days anew, from the absences as they will be. `decided`: rows by
 * which the head names who covers, put before those that are kept.
 */
export function settleStandIns(given: {
  plans: readonly PlanInForce[];
  absences: readonly AbsenceRow[];
  standIns: ReadonlyMap<string, readonly StandInRow[]>;
  days: DaySpan;
  decided?: readonly KeptStandIn[];
  /** Absences that are no more: all their stand-ins go. */
  ended?: readonly string[];
  by: string | null;
  now: Date;
}): Settled[] {
  const { plans, absences, days, decided = [], ended = [], by, now } = given;
  const touched = absences.filter((absence) => overlaps(absence, days));
  const ids = new Set([...touched.map(({ id }) => id), ...ended]);
  return plans.map((plan) => {
    const kept = (given.standIns.get(plan.planId) ?? []).filter(({ absenceId }) => ids.has(absenceId));
    const wanted = wantedStandIns({
      held: plan.held,
      of: touched.map(awayOf),
      absences: absences.map(awayOf),
      kept: [...decided, ...kept],
    });
    const { gone, come } = standInChanges({ kept, wanted });
    const { planId } = plan;
    return {
      ...{ plan, gone },
      come: come.map((row) => ({ id: uuidv7(), planId, ...row, setBy: by, setAt: now })),
    };
  });
}
