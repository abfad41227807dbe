import type { ManagingLevel } from "../selection/selection-rules.ts";
import type { RotationSettings } from "./rotation-settings.ts";

/**
 * Who and what settings may name, as the roster and the reserve stand today. Graded management (domain "Trial post and AB
 * rotation"): a reserve of the subdistrict serves in any of its communities, one of a community in the own one only. PURE.
 */
export type SettingsScope = {
  communities: readonly { id: string; name: string }[];
  reserves: readonly ScopeReserve[];
  /** In service in one of the communities, whoever rotates among them included; those to propose first stand first. */
  cadres: readonly ScopeCadre[];
};

export type ScopeReserve = {
  personId: string;
  name: string;
  level: ManagingLevel;
  /** The own community; null: belongs to none of them. */
  communityId: string | null;
  /** First and last month (YYYY-MM) of other plans that are not ended and name the person. */
  elsewhere: readonly { from: string; to: string }[];
};
export type ScopeCadre = { personId: string; name: string; communityId: string };

/** Communities whose posts rotate, in the order of the posts. */
export const communitiesOf = ({ posts }: Pick<RotationSettings, "posts">): string[] => [
  ...new Set(posts.map(({ communityId }) => communityId)),
];

/** Communities of the plan in which a reserve may serve. */
export function servedBy(
  { level, communityId }: Pick<ScopeReserve, "level" | "communityId">,
  settings: Pick<RotationSettings, "posts">,
): string[] {
  const all = communitiesOf(settings);
  return level === "subdistrict" ? all : all.filter((each) => each === communityId);
}

/** Where members may serve follows from their level, and their mentors from their mentorships: nobody types them. */
export function withScope(settings: RotationSettings, scope: SettingsScope): RotationSettings {
  const reserves = new Map(scope.reserves.map((reserve) => [reserve.personId, reserve]));
  return {
    ...settings,
    members: settings.members.map((member) => {
      const reserve = reserves.get(member.personId);
      return {
        ...member,
        communityIds: reserve === undefined ? [] : servedBy(reserve, settings),
        mentorId: null,
      };
    }),
  };
}
