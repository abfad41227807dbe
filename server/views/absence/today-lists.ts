import type { OpenCover, RotationTodayView, TodayAbsence } from "#app/contracts/absence-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import { isOpen } from "#app/domain/rotation/acting.ts";
import { holds } from "#app/domain/rotation/day-span.ts";
import { mayCover } from "#server/commands/absence/named-cover.ts";
import { headsPerson } from "./absence-heads.ts";
import type { TodayFacts } from "./rotation-today.ts";

/** Of today and the days to come, the earliest first. */
export function openCovers(
  { inForce, standIns, absences, names }: TodayFacts,
  { viewer, today }: { viewer: Actor; today: string },
): OpenCover[] {
  if (inForce === null) return [];
  return standIns
    .filter((row) => isOpen(row) && row.toOn >= today)
    .map((row) => {
      const post = inForce.held.find(
        (each) => each.communityId === row.communityId && each.area === row.area && holds(each, row.fromOn),
      );
      return {
        ...{ standInId: row.id, area: row.area, fromOn: row.fromOn, toOn: row.toOn },
        community: inForce.communities.find(({ id }) => id === row.communityId)?.name ?? "",
        ...{ a: names.get(post?.a ?? "") ?? "", b: names.get(post?.b ?? "") ?? "" },
        mayCover: mayCover(viewer, { post: { plan: inForce, row }, absences }),
      };
    });
}

/** Who is away now or later, and who has not come back; why is for the heads and the person. */
export function shownAbsences(
  { inForce, absences, names }: TodayFacts,
  { viewer, today }: { viewer: Actor; today: string },
): TodayAbsence[] {
  if (inForce === null) return [];
  return absences
    .filter(
      ({ cadreId, toOn, returnedOn }) =>
        inForce.people.has(cadreId) && (toOn >= today || returnedOn === null),
    )
    .map((row) => {
      const { id, cadreId, kind, fromOn, toOn, returnedOn } = row;
      const heads = headsPerson(viewer, { plan: inForce, cadreId, since: fromOn });
      const own = isOwn(viewer, cadreId);
      return {
        ...{ id, fromOn, toOn, returnedOn, name: names.get(cadreId) ?? "" },
        kind: heads || own ? kind : null,
        may: {
          cancel: returnedOn === null && (heads || (own && fromOn > today)),
          return: returnedOn === null && fromOn < today && (heads || own),
        },
      };
    });
}

/** People of the plan by name, for whoever may do something with them; nobody else gets the list. */
export function peopleFor(
  { inForce }: TodayFacts,
  { viewer, today }: { viewer: Actor; today: string },
): RotationTodayView["people"] {
  if (inForce === null) return [];
  const heads = inForce.communities.some(({ path }) =>
    mayHeadCommunity(viewer, { communityPath: path, concerned: [] }),
  );
  if (!heads) return [];
  return [...inForce.people]
    .map(([id, { name, unitName }]) => ({
      ...{ id, name, unit: unitName },
      mayRegister: headsPerson(viewer, { plan: inForce, cadreId: id, since: today }),
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "zh"));
}
