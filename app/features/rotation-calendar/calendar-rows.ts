import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import { WORK_AREAS, type WorkArea } from "#app/domain/daily/work-record.ts";
import type { CalendarPlace, SlotRole } from "#app/domain/rotation/calendar-place.ts";

export const CALENDAR_LOOKS = ["community", "person", "area"] as const;
export type CalendarLook = (typeof CALENDAR_LOOKS)[number];

/** How the reader looks at the calendar; kept in the address. "": all. */
export type CalendarFilter = { look: CalendarLook; communityId: string; personId: string; area: WorkArea };

/** One person's place: numbers are places in the lists of the calendar; `person` −1: nobody. */
export type Seat = { post: number; period: number; role: SlotRole; person: number };
export type CalendarCell = { period: number; seats: Seat[]; away: boolean };
export type CalendarRow = {
  key: string;
  /** Rows of one group stand together under its name; "" for none. */
  group: string;
  /** The post of the row, or else its person. */
  post: number | null;
  person: number | null;
  cells: CalendarCell[];
};

export function filterFrom(params: URLSearchParams): CalendarFilter {
  return {
    look: CALENDAR_LOOKS.find((look) => look === params.get("look")) ?? "community",
    communityId: params.get("community") ?? "",
    personId: params.get("person") ?? "",
    area: WORK_AREAS.find((area) => area === params.get("area")) ?? WORK_AREAS[0],
  };
}

const seatsAt = (calendar: ShownCalendar, post: number, period: number): Seat[] =>
  (["a", "b"] as const).map((role, at) => ({
    ...{ post, period, role },
    person: calendar.posts[post]?.seats[2 * period + at] ?? -1,
  }));

export const placeOf = (calendar: ShownCalendar, { post, period, role }: Seat): CalendarPlace | null => {
  const at = calendar.posts[post];
  const community = at && calendar.communities[at.community];
  return at && community ? { communityId: community.id, area: at.area, period, role } : null;
};

export const rowsOf = (calendar: ShownCalendar, filter: CalendarFilter): CalendarRow[] =>
  filter.look === "person" ? personRows(calendar, filter) : postRows(calendar, filter);

function postRows(calendar: ShownCalendar, filter: CalendarFilter): CalendarRow[] {
  const rows = calendar.posts.map((row, post): CalendarRow & { area: WorkArea; communityId: string } => ({
    ...{ key: `post-${post}`, post, person: null, area: row.area },
    communityId: calendar.communities[row.community]?.id ?? "",
    group: filter.look === "community" ? (calendar.communities[row.community]?.name ?? "") : "",
    cells: calendar.periods.map((_, period) => ({
      ...{ period, away: false },
      seats: seatsAt(calendar, post, period),
    })),
  }));
  return rows.filter(({ area, communityId }) =>
    filter.look === "area"
      ? area === filter.area
      : filter.communityId === "" || communityId === filter.communityId,
  );
}

/** Members first; incumbents only where one is asked for by name. */
function personRows(calendar: ShownCalendar, filter: CalendarFilter): CalendarRow[] {
  const seats = new Map<number, Seat[]>();
  for (const post of calendar.posts.keys())
    for (const period of calendar.periods.keys())
      for (const seat of seatsAt(calendar, post, period)) {
        const own = seats.get(seat.person) ?? [];
        own.push(seat);
        seats.set(seat.person, own);
      }
  return [...calendar.people.entries()]
    .filter(([, { id, member }]) => (filter.personId === "" ? member : id === filter.personId))
    .map(([person, { id, away }]) => ({
      ...{ key: id, group: "", post: null, person },
      cells: calendar.periods.map((_, period) => ({
        ...{ period, away: away.includes(period) },
        seats: (seats.get(person) ?? [])
          .filter((seat) => seat.period === period)
          .sort((one, other) => (one.role < other.role ? -1 : 1)),
      })),
    }));
}
