import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { SlotRole } from "#app/domain/rotation/calendar-place.ts";
import type { Seat } from "./calendar-rows.ts";

/** Somebody who may take a seat: in scope and there, in scope but away, out of scope, or an incumbent of the post. */
export type Standing = "fit" | "awayThen" | "outside" | "incumbent";
export type Replacement = { id: string; name: string; standing: Standing };

const ORDER: readonly Standing[] = ["fit", "incumbent", "awayThen", "outside"];

/** Those who fit first; somebody else may be chosen too, and the rule it breaks is said. */
export function replacementsFor(calendar: ShownCalendar, seat: Seat): Replacement[] {
  const post = calendar.posts[seat.post];
  if (post === undefined) return [];
  const standingOf = (at: number): Standing | null => {
    const person = calendar.people[at];
    if (person === undefined || at === seat.person) return null;
    if (post.incumbents.includes(at)) return "incumbent";
    if (!person.member) return null;
    if (!person.scope.includes(post.community)) return "outside";
    return person.away.includes(seat.period) ? "awayThen" : "fit";
  };
  return calendar.people
    .flatMap(({ id, name }, at): Replacement[] => {
      const standing = standingOf(at);
      return standing === null ? [] : [{ id, name, standing }];
    })
    .sort((one, other) => ORDER.indexOf(one.standing) - ORDER.indexOf(other.standing));
}

/** Seats of the same role in the period, then the same post in other periods, then the other role of the post. */
export function swapsFor(calendar: ShownCalendar, seat: Seat): Seat[] {
  const at = (post: number, period: number, role: SlotRole): Seat => ({
    ...{ post, period, role },
    person: calendar.posts[post]?.seats[2 * period + (role === "a" ? 0 : 1)] ?? -1,
  });
  const open = [...calendar.periods.keys()].filter((period) => calendar.periods[period]?.closed === false);
  return [
    at(seat.post, seat.period, seat.role === "a" ? "b" : "a"),
    ...calendar.posts.map((_, post) => at(post, seat.period, seat.role)),
    ...open.filter((period) => period !== seat.period).map((period) => at(seat.post, period, seat.role)),
  ].filter(({ person }) => person >= 0 && person !== seat.person);
}
