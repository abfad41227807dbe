import { LONGEST_ABSENCE } from "#app/contracts/absence-choices.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn, type Manager } from "#app/domain/access/daily.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import { addDays, type DaySpan } from "#app/domain/rotation/day-span.ts";
import type { Tx } from "#db/client.ts";
import {
  type AbsenceRow,
  listAbsences,
  listPeople,
  listStandIns,
  type StandInRow,
} from "#db/queries/absences.ts";
import { listManagers } from "#db/queries/org.ts";
import { lockPlansOf, type PlanInForce } from "./plans-in-force.ts";

export type AbsenceFacts = {
  person: { id: string; name: string; unitPath: string };
  plans: readonly PlanInForce[];
  /** Of everybody in those plans, around the days in question. */
  absences: readonly AbsenceRow[];
  /** By plan. */
  standIns: ReadonlyMap<string, readonly StandInRow[]>;
  managers: readonly Manager[];
};

/** Somebody with the plans in force, locked, and who is away around the days. Null: nobody on the roster. */
export async function loadAbsenceFacts(
  tx: Tx,
  { cadreId, fromOn, toOn }: DaySpan & { cadreId: string },
): Promise<AbsenceFacts | null> {
  const [person] = await listPeople(tx, [cadreId]);
  if (person === undefined) return null;
  const plans = await lockPlansOf(tx, cadreId);
  // An absence that touches the days touches no day farther off than this.
  const around = { fromOn: addDays(fromOn, -LONGEST_ABSENCE), toOn: addDays(toOn, LONGEST_ABSENCE) };
  const cadreIds = new Set([cadreId, ...plans.flatMap(({ people }) => [...people.keys()])]);
  const standIns = new Map<string, readonly StandInRow[]>();
  for (const { planId } of plans) standIns.set(planId, await listStandIns(tx, { planId, ...around }));
  for (const { actingId } of [...standIns.values()].flat()) if (actingId !== null) cadreIds.add(actingId);
  const [absences, managers] = await Promise.all([
    listAbsences(tx, { cadreIds: [...cadreIds], ...around }),
    listManagers(tx),
  ]);
  const { name, unitPath } = person;
  return { person: { id: cadreId, name, unitPath }, plans, absences, standIns, managers };
}

/** Communities where the person leads or stands in on these days or later. */
const communitiesOf = ({ person, plans }: AbsenceFacts, days: DaySpan) =>
  plans.flatMap(({ held, communities }) => {
    const here = new Set(
      held
        .filter((post) => (post.a === person.id || post.b === person.id) && post.toOn >= days.fromOn)
        .map(({ communityId }) => communityId),
    );
    return communities.filter(({ id }) => here.has(id));
  });

/** Oneself, or a head of one's own unit or of a community where one holds a post then or later. */
export function mayRegister(actor: Actor, { facts, days }: { facts: AbsenceFacts; days: DaySpan }): boolean {
  const { person } = facts;
  if (isOwn(actor, person.id)) return true;
  const paths = [person.unitPath, ...communitiesOf(facts, days).map(({ path }) => path)];
  return paths.some((communityPath) => mayHeadCommunity(actor, { communityPath, concerned: [person.id] }));
}

export const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

/** Absences belong to no contest. Details hold ids, days and counts, never names, kinds or reasons. */
export const recorded = (details: Record<string, unknown>) => ({
  audit: { contestId: null, details },
  events: [],
});
