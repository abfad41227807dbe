import type { WorkArea } from "#app/domain/daily/work-record.ts";
import { periodOn } from "#app/domain/rotation/rotation-settings.ts";
import type { Tx } from "#db/client.ts";
import { listStandInsAt } from "#db/queries/duty.ts";
import { listAbsencesOf, listSlotsIn } from "#db/queries/handovers.ts";
import { listUnits } from "#db/queries/rotation-names.ts";
import { findPublished, lockPlan } from "#db/queries/rotation-plans.ts";

export type PostOnDay = { planId: string; communityId: string; area: WorkArea; onDay: string };

/** A post of a plan in force as it stands on a day: who is A and B, who is away and who acts. Null: no such plan or post. */
export async function loadPostOnDay(tx: Tx, { planId, communityId, area, onDay }: PostOnDay) {
  const found = await lockPlan(tx, planId);
  const published = found === null ? null : await findPublished(tx, planId);
  if (found === null || published === null) return null;
  const { settings } = published;
  if (!settings.posts.some((post) => post.communityId === communityId && post.area === area)) return null;
  const [community] = await listUnits(tx, [communityId]);
  if (community === undefined) return null;
  const period = periodOn(settings, onDay);
  const slots =
    period === null ? [] : await listSlotsIn(tx, { versionId: published.id, periods: [period, period + 1] });
  const ofPost = slots.filter((slot) => slot.communityId === communityId && slot.area === area);
  const at = (wanted: number | null) => {
    const slot = ofPost.find((each) => each.period === wanted);
    return slot === undefined ? null : { a: slot.aId, b: slot.bId };
  };
  const slot = at(period);
  const days = { fromOn: onDay, toOn: onDay };
  const [standIns, aAway] = await Promise.all([
    listStandInsAt(tx, { planId, communityId, area, ...days }),
    listAbsencesOf(tx, { cadreIds: slot === null ? [] : [slot.a], ...days }),
  ]);
  return {
    ...{ plan: found.plan, slot, next: period === null ? null : at(period + 1), standIns, aAway },
    communityPath: community.path,
  };
}
