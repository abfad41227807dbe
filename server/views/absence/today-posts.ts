import type { TodayCommunity, TodayPost } from "#app/contracts/absence-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { type Acting, absenceOn, actingOn, decidedOn, isOnOwnAccount } from "#app/domain/rotation/acting.ts";
import { holds } from "#app/domain/rotation/day-span.ts";
import type { HeldPost } from "#app/domain/rotation/stand-in-spans.ts";
import { dayOf } from "#app/text/time.ts";
import { mayCover } from "#server/commands/absence/named-cover.ts";
import { awayOf } from "#server/commands/absence/settle-stand-ins.ts";
import { headsPerson } from "./absence-heads.ts";
import type { TodayFacts } from "./rotation-today.ts";

/** Who reads which day, and on which day. */
type Shown = { viewer: Actor; day: string; today: string };

/** Posts by community in the order of the areas, each with who acts on the day. */
export function todayCommunities(facts: TodayFacts, { viewer, ...days }: Shown): TodayCommunity[] {
  const { inForce } = facts;
  if (inForce === null) return [];
  const held = inForce.held.filter((post) => holds(post, days.day));
  return inForce.communities
    .map(({ id, name }) => ({
      ...{ id, name },
      posts: held
        .filter(({ communityId }) => communityId === id)
        .toSorted((one, other) => WORK_AREAS.indexOf(one.area) - WORK_AREAS.indexOf(other.area))
        .map((post) => todayPost(facts, { post, viewer, ...days })),
    }))
    .filter(({ posts }) => posts.length > 0);
}

function todayPost(facts: TodayFacts, { post, viewer, day, today }: Shown & { post: HeldPost }): TodayPost {
  const { standIns, names, inForce } = facts;
  const absences = facts.absences.map(awayOf);
  const acting = actingOn({ post, day, absences, standIns });
  const holder = (id: string) => {
    const away = absenceOn(absences, id, day);
    const reads =
      away !== null &&
      inForce !== null &&
      (isOwn(viewer, id) || headsPerson(viewer, { plan: inForce, cadreId: id, since: away.fromOn }));
    const kind = reads ? facts.absences.find((row) => row.id === away.id)?.kind : null;
    return { name: names.get(id) ?? "", awayUntil: away?.toOn ?? null, kind: kind ?? null };
  };
  return {
    ...{ area: post.area, a: holder(post.a), b: holder(post.b) },
    acting: { by: acting.by, name: acting.personId === null ? null : (names.get(acting.personId) ?? null) },
    ownAccount: acting.by === "b" && isOwnAccount(facts, { post, today, absenceId: acting.absenceId }),
    coverId: coverOf(facts, { post, acting, viewer, day, today }),
  };
}

/** What the head decided and may decide anew while it lasts; null: nothing, or not this reader. */
function coverOf(
  { inForce, standIns, absences }: TodayFacts,
  { post, acting, viewer, day, today }: Shown & { post: HeldPost; acting: Acting },
): string | null {
  if (inForce === null || acting.absenceId === null || acting.by === "b") return null;
  const row = decidedOn(standIns, {
    ...{ post, absenceId: acting.absenceId, day },
    absences: absences.map(awayOf),
  });
  if (row === null || row.toOn < today) return null;
  return mayCover(viewer, { post: { plan: inForce, row }, absences }) ? row.id : null;
}

function isOwnAccount(
  { absences, briefings }: TodayFacts,
  { post, today, absenceId }: { post: HeldPost; today: string; absenceId: string | null },
): boolean {
  const absence = absences.find(({ id }) => id === absenceId);
  // Until it begins there is still time to brief.
  if (absence === undefined || absence.fromOn > today) return false;
  const briefing = briefings.find(
    (each) =>
      each.absenceId === absence.id && each.communityId === post.communityId && each.area === post.area,
  );
  const signed = [briefing?.fromSignedAt, briefing?.toSignedAt].map((at) => (at ? dayOf(at) : null));
  const [given = null, taken = null] = signed;
  const briefedOn = given === null || taken === null ? null : given > taken ? given : taken;
  return isOnOwnAccount({ fromOn: absence.fromOn, briefedOn });
}
