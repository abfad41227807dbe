import type { TodayCommunity, TodayPost } from "#app/contracts/absence-views.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { absenceOn, actingOn, isOnOwnAccount } from "#app/domain/rotation/acting.ts";
import { holds } from "#app/domain/rotation/day-span.ts";
import type { HeldPost } from "#app/domain/rotation/stand-in-spans.ts";
import { dayOf } from "#app/text/time.ts";
import { awayOf } from "#server/commands/absence/settle-stand-ins.ts";
import type { TodayFacts } from "./rotation-today.ts";

/** Posts by community in the order of the areas, each with who acts on the day. */
export function todayCommunities(facts: TodayFacts, { day }: { day: string }): TodayCommunity[] {
  const { inForce } = facts;
  if (inForce === null) return [];
  const held = inForce.held.filter((post) => holds(post, day));
  return inForce.communities
    .map(({ id, name }) => ({
      ...{ id, name },
      posts: held
        .filter(({ communityId }) => communityId === id)
        .toSorted((one, other) => WORK_AREAS.indexOf(one.area) - WORK_AREAS.indexOf(other.area))
        .map((post) => todayPost(facts, { post, day })),
    }))
    .filter(({ posts }) => posts.length > 0);
}

function todayPost(facts: TodayFacts, { post, day }: { post: HeldPost; day: string }): TodayPost {
  const { standIns, names } = facts;
  const absences = facts.absences.map(awayOf);
  const acting = actingOn({ post, day, absences, standIns });
  const holder = (id: string) => ({
    name: names.get(id) ?? "",
    awayUntil: absenceOn(absences, id, day)?.toOn ?? null,
  });
  return {
    ...{ area: post.area, a: holder(post.a), b: holder(post.b) },
    acting: { by: acting.by, name: acting.personId === null ? null : (names.get(acting.personId) ?? null) },
    ownAccount: acting.by === "b" && isOwnAccount(facts, { post, absenceId: acting.absenceId }),
  };
}

function isOwnAccount(
  { absences, briefings }: TodayFacts,
  { post, absenceId }: { post: HeldPost; absenceId: string | null },
): boolean {
  const absence = absences.find(({ id }) => id === absenceId);
  if (absence === undefined) return false;
  const briefing = briefings.find(
    (each) =>
      each.absenceId === absence.id && each.communityId === post.communityId && each.area === post.area,
  );
  const signed = [briefing?.fromSignedAt, briefing?.toSignedAt].map((at) => (at ? dayOf(at) : null));
  const [given = null, taken = null] = signed;
  const briefedOn = given === null || taken === null ? null : given > taken ? given : taken;
  return isOnOwnAccount({ fromOn: absence.fromOn, briefedOn });
}
