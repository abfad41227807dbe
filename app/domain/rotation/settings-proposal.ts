import { WORK_AREAS } from "../daily/work-record.ts";
import type { RotationPost } from "./rotation-problem.ts";
import { EMPTY_SETTINGS, monthOf, type RotationSettings } from "./rotation-settings.ts";
import { type SettingsScope, withScope } from "./settings-scope.ts";

/** What a new plan begins with, to be looked through by its organiser. PURE. */
export type PlanMonths = Pick<RotationSettings, "firstMonth" | "monthsPerPeriod" | "periods">;

/** A post has an A and a B: with fewer people a community cannot fill its own posts. */
export const LEAST_INCUMBENTS = 2;

export const lastMonthOf = (settings: RotationSettings): string =>
  monthOf({ ...settings, monthsPerPeriod: 1 }, settings.periods * settings.monthsPerPeriod - 1);

/** Both plans have a month in common. */
export const overlaps = (settings: RotationSettings, other: { from: string; to: string }): boolean =>
  other.from <= lastMonthOf(settings) && other.to >= settings.firstMonth;

/** The four posts of a community with its people spread evenly over A and B; empty where there are fewer than two. */
export function proposedPosts(given: { communityId: string; people: readonly string[] }): RotationPost[] {
  const { communityId, people } = given;
  const person = (at: number) => people[at % people.length] ?? "";
  if (people.length < LEAST_INCUMBENTS) return [];
  return WORK_AREAS.map((area, at) => {
    const incumbentA = person(at);
    const other = person(at + WORK_AREAS.length);
    const incumbentB = other === incumbentA ? person(at + 1) : other;
    return { communityId, area, incumbentA, incumbentB, hard: false };
  });
}

/** People of a community who do not rotate. */
export const freeCadres = (given: {
  scope: SettingsScope;
  communityId: string;
  memberIds: ReadonlySet<string>;
}): string[] =>
  given.scope.cadres
    .filter(
      ({ personId, communityId }) => communityId === given.communityId && !given.memberIds.has(personId),
    )
    .map(({ personId }) => personId);

/** Everybody of the reserve who may serve somewhere and rotates nowhere else in these months; every community that can. */
export function proposedSettings(given: { scope: SettingsScope; months: PlanMonths }): RotationSettings {
  const { scope, months } = given;
  const begun: RotationSettings = { ...EMPTY_SETTINGS, ...months };
  const free = scope.reserves.filter(({ elsewhere }) => !elsewhere.some((plan) => overlaps(begun, plan)));
  const memberIds = new Set(free.map(({ personId }) => personId));
  const posts = scope.communities.flatMap(({ id }) =>
    proposedPosts({ communityId: id, people: freeCadres({ scope, communityId: id, memberIds }) }),
  );
  const members = free.map(({ personId }) => ({
    ...{ personId, communityIds: [], areas: WORK_AREAS, wishes: [], mentorId: null },
  }));
  const placed = withScope({ ...begun, posts, members }, scope);
  return { ...placed, members: placed.members.filter(({ communityIds }) => communityIds.length > 0) };
}
