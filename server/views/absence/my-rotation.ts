import { z } from "zod";
import type { MyRotationView, OwnAbsence, OwnHandover } from "#app/contracts/my-rotation-views.ts";
import { isOpen } from "#app/domain/rotation/acting.ts";
import { holds } from "#app/domain/rotation/day-span.ts";
import { dayOf } from "#app/text/time.ts";
import type { AbsenceRow } from "#db/queries/absences.ts";
import { listPeople } from "#db/queries/absences.ts";
import { findFeed } from "#db/queries/calendar-feeds.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadOwnRotation, type OwnRotation } from "./load-own.ts";

type Facts = OwnRotation & { actingNames: ReadonlyMap<string, string> };

/** On a phone between two visits: what do I lead, where do I stand in, who acts for me, what do I have to hand over. */
export const myRotation = defineView({
  name: "absence.my-rotation",
  input: z.strictObject({}),
  async load({ db, actor, now }) {
    if (actor.kind !== "account") return null;
    const { cadreId } = actor;
    if (cadreId === null) return { cadreId, own: null, feed: null };
    const own = await loadOwnRotation(db, { cadreId, today: dayOf(now) });
    const people = await listPeople(
      db,
      own.standIns.flatMap(({ actingId }) => actingId ?? []),
    );
    const actingNames = new Map(people.map(({ id, name }) => [id, name] as const));
    return { cadreId, own: { ...own, actingNames }, feed: await findFeed(db, cadreId) };
  },
  allow: ({ actor }) => actor.kind === "account",
  project({ cadreId, own, feed }, { now }): MyRotationView {
    const today = dayOf(now);
    const feedSince = feed?.createdAt.toISOString() ?? null;
    if (own === null || cadreId === null)
      return {
        ...{ cadreId, today, now: [], next: [], past: 0, rotates: false, absences: [], standIns: [] },
        ...{ handovers: [], feedSince },
      };
    return {
      ...{ cadreId, today, feedSince, rotates: own.plans.length > 0 },
      now: own.stints.filter((stint) => holds(stint, today)),
      next: own.stints.filter(({ fromOn }) => fromOn > today),
      past: own.stints.filter(({ toOn }) => toOn < today).length,
      absences: own.absences.map((row) => ownAbsence(row, { own, today })),
      standIns: own.acting.map(({ standIn, forName, community }) => ({
        ...{ id: standIn.id, area: standIn.area, fromOn: standIn.fromOn, toOn: standIn.toOn },
        ...{ forName, community, now: holds(standIn, today) },
      })),
      handovers: own.handovers.map((row) => ownHandover(row, { cadreId, today })),
    };
  },
});

function ownAbsence(row: AbsenceRow, { own, today }: { own: Facts; today: string }): OwnAbsence {
  const { id, kind, fromOn, toOn, reason, returnedOn, cancelledAt } = row;
  const state = stateOf(row, today);
  const communities = new Map(
    own.plans.flatMap((plan) => plan.communities.map(({ id: key, name }) => [key, name])),
  );
  return {
    ...{ id, kind, fromOn, toOn, reason, returnedOn, state },
    covers: own.standIns
      .filter(({ absenceId }) => absenceId === id)
      .map((cover) => ({
        ...{ id: cover.id, area: cover.area, fromOn: cover.fromOn, toOn: cover.toOn, way: cover.way },
        community: communities.get(cover.communityId) ?? "",
        acting: cover.actingId === null ? null : (own.actingNames.get(cover.actingId) ?? null),
        open: isOpen(cover),
      })),
    may: {
      cancel: cancelledAt === null && returnedOn === null && fromOn > today,
      return: cancelledAt === null && returnedOn === null && fromOn < today,
    },
  };
}

export function stateOf(
  {
    fromOn,
    toOn,
    returnedOn,
    cancelledAt,
  }: Pick<AbsenceRow, "fromOn" | "toOn" | "returnedOn" | "cancelledAt">,
  today: string,
): OwnAbsence["state"] {
  if (cancelledAt !== null) return "cancelled";
  if (returnedOn !== null) return "returned";
  if (fromOn > today) return "ahead";
  return toOn >= today ? "now" : "over";
}

function ownHandover(
  row: OwnRotation["handovers"][number],
  { cadreId, today }: { cadreId: string; today: string },
): OwnHandover {
  const signed = row.fromId === cadreId ? row.fromSignedAt : row.toSignedAt;
  const closed = row.headSignedAt !== null;
  return {
    ...{ id: row.id, kind: row.kind, area: row.area, community: row.community, dueOn: row.dueOn },
    ...{ from: row.fromName, to: row.toName, late: !closed && row.dueOn < today },
    state: closed ? "closed" : signed === null ? "sign" : "other",
  };
}
