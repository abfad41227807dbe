import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { daysOf } from "#app/domain/rotation/rotation-settings.ts";
import type { VersionRow } from "#db/queries/rotation-plans.ts";
import { objectionsTo } from "#server/commands/rotation-calendar/draft-facts.ts";
import type { ShownVersion } from "./calendar.ts";

/** Everybody a version names. */
export function peopleOf({ problem }: Pick<VersionRow, "problem">, slots: readonly Slot[]): string[] {
  const ids = [
    ...problem.members.flatMap(({ personId, mentorId }) => [personId, mentorId]),
    ...problem.posts.flatMap(({ incumbentA, incumbentB }) => [incumbentA, incumbentB]),
    ...slots.flatMap(({ a, b }) => [a, b]),
    ...[...problem.past, ...(problem.published ?? [])].flatMap(({ a, b }) => [a, b]),
  ];
  return [...new Set(ids)].filter((id): id is string => id !== null && id !== "");
}

export function shownCalendar(given: ShownVersion & { oversee: boolean; today: string }): ShownCalendar {
  const { version, slots, oversee } = given;
  const { id, number, status, reason, revision } = version;
  return {
    ...{ versionId: id, number, status, reason, revision },
    periods: periodsOf(given),
    people: shownPeople(given),
    communities: given.communities,
    posts: shownPosts(given),
    breaches: oversee ? objectionsTo(version, slots) : null,
  };
}

function periodsOf({ version: { settings, problem, status }, today }: ShownVersion & { today: string }) {
  return Array.from({ length: problem.periods }, (_, period) => {
    const days = daysOf(settings, period);
    return {
      ...days,
      frozen: problem.frozen.includes(period),
      closed: period < problem.from || (status !== "draft" && days.toOn < today),
      current: days.fromOn <= today && today <= days.toOn,
    };
  });
}

const indexOf = (rows: readonly { id: string }[]) => {
  const index = new Map(rows.map(({ id }, at) => [id, at]));
  return (id: string): number => index.get(id) ?? -1;
};

function shownPeople(given: ShownVersion & { oversee: boolean }): ShownCalendar["people"] {
  const { version, names, communities, oversee } = given;
  const members = new Map(version.problem.members.map((member) => [member.personId, member]));
  const away = new Map<string, number[]>();
  for (const { personId, period } of oversee ? version.problem.away : [])
    away.set(personId, [...(away.get(personId) ?? []), period]);
  const communityAt = indexOf(communities);
  return names.map(({ id, name }) => ({
    ...{ id, name, member: members.has(id) },
    scope: (members.get(id)?.communityIds ?? []).map(communityAt).filter((at) => at >= 0),
    away: away.get(id) ?? [],
  }));
}

function shownPosts({ version, slots, names, communities }: ShownVersion): ShownCalendar["posts"] {
  const { posts, periods } = version.problem;
  const [personAt, communityAt] = [indexOf(names), indexOf(communities)];
  const seats = new Map<string, number[]>();
  for (const { communityId, area, period, a, b } of slots) {
    const key = `${communityId} ${area}`;
    const row = seats.get(key) ?? new Array<number>(2 * periods).fill(-1);
    row[2 * period] = personAt(a);
    row[2 * period + 1] = personAt(b);
    seats.set(key, row);
  }
  return posts
    .map(({ communityId, area, hard, incumbentA, incumbentB }) => ({
      ...{ community: communityAt(communityId), area, hard },
      incumbents: [incumbentA, incumbentB].map(personAt),
      seats: seats.get(`${communityId} ${area}`) ?? new Array<number>(2 * periods).fill(-1),
    }))
    .sort((one, other) => one.community - other.community);
}
