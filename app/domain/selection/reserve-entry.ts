import type { ReserveKind } from "../people/enumerations.ts";
import type { OrgUnitKind } from "../people/organisation.ts";
import type { ManagingLevel, Pool } from "./selection-rules.ts";

/**
 * Somebody in the reserve (储备人选): two pools, two levels, one managing level for each record. A reserve is not an
 * appointment: deputy directors are elected by law (domain "Reserve selection", "Two-way reserve"). PURE.
 */
export const LEAVING_WAYS = ["appointed", "elected", "unfit", "health", "resigned", "left", "other"] as const;
export type LeavingWay = (typeof LEAVING_WAYS)[number];

/** 居民委员会组织法 art. 8: director and deputy directors of a committee are elected. */
export const isElected = (post: ReserveKind): boolean => post === "deputyDirector";

export const leavingWaysOf = (post: ReserveKind): readonly LeavingWay[] =>
  isElected(post) ? LEAVING_WAYS.filter((way) => way !== "appointed") : LEAVING_WAYS;

export type UnitAbove = { id: string; kind: OrgUnitKind };

/**
 * The unit that keeps the growth file: on the community level the person's community, else the subdistrict; whoever
 * belongs to a subdistrict or district itself is kept there. `chain`: from the root down to the person's unit.
 */
export function keepingUnit<U extends UnitAbove>({
  chain,
  level,
}: {
  chain: readonly U[];
  level: ManagingLevel;
}): U | null {
  const at = (kind: OrgUnitKind) => chain.find((unit) => unit.kind === kind);
  return (level === "community" ? at("community") : undefined) ?? at("subdistrict") ?? chain.at(-1) ?? null;
}

/**
 * Who is in a reserve already: from the reserve of workers one goes on to the reserve of leading posts, and the earlier
 * entry ends by it; nobody is in two otherwise.
 */
export const endsEarlier = ({ earlier, later }: { earlier: Pool; later: Pool }): boolean =>
  earlier === "worker" && later === "leadingPost";
