import { WORK_AREAS } from "../daily/work-record.ts";
import type { RotationSettings } from "./rotation-settings.ts";

/**
 * The fewest periods in which every member can lead the own areas, and what they hang on, in figures a person can check
 * (domain "Known"): areas of one person, people for the posts of all communities, people bound to one community. Incumbents
 * lead the first period, for whoever leads a post was its B before: hence one more. Leave may need more. PURE.
 */
export type PeriodsNeeded = { periods: number } & (
  | { kind: "areas"; areas: number }
  | { kind: "people"; people: number; communities: number }
  | { kind: "community"; communityId: string; people: number }
);

export function periodsNeeded({
  members,
  posts,
}: Pick<RotationSettings, "members" | "posts">): PeriodsNeeded {
  const areas = members.reduce((most, member) => Math.max(most, member.areas.length), 0);
  let found: PeriodsNeeded = { kind: "areas", areas, periods: areas + 1 };
  for (const area of WORK_AREAS) {
    const leading = members.filter((member) => member.areas.includes(area));
    const seats = posts.filter((post) => post.area === area);
    const need = Math.ceil(leading.length / Math.max(1, seats.length)) + 1;
    if (need > found.periods)
      found = { kind: "people", people: leading.length, communities: seats.length, periods: need };
    for (const { communityId } of seats) {
      const bound = leading.filter(
        ({ communityIds }) => communityIds.length === 1 && communityIds[0] === communityId,
      );
      if (bound.length + 1 > found.periods)
        found = { kind: "community", communityId, people: bound.length, periods: bound.length + 1 };
    }
  }
  return found;
}
