import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { Breach } from "#app/domain/rotation/rotation-problem.ts";
import type { CalendarCell, CalendarRow } from "./calendar-rows.ts";

const keyOf = (communityId: string | null, area: string | null, period: number | null) =>
  `${communityId} ${area} ${period}`;

/** Breaches by the cell they mark. */
export function cellBreaches(calendar: ShownCalendar): (row: CalendarRow, cell: CalendarCell) => Breach[] {
  const at = new Map<string, Breach[]>();
  for (const breach of calendar.breaches ?? []) {
    const key = keyOf(breach.communityId, breach.area, breach.period);
    at.set(key, [...(at.get(key) ?? []), breach]);
  }
  const atPost = (post: number, period: number): Breach[] => {
    const row = calendar.posts[post];
    return row
      ? (at.get(keyOf(calendar.communities[row.community]?.id ?? null, row.area, period)) ?? [])
      : [];
  };
  return (row, cell) => {
    if (row.post !== null) return atPost(row.post, cell.period);
    const id = calendar.people[row.person ?? -1]?.id;
    const posts = [...new Set(cell.seats.map(({ post }) => post))];
    return posts
      .flatMap((post) => atPost(post, cell.period))
      .filter(({ personIds }) => id !== undefined && personIds.includes(id));
  };
}
