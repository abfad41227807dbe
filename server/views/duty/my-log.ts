import { z } from "zod";
import type { DutyPost, MyLogView } from "#app/contracts/duty-views.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { DUTY_DAYS_BACK, dutyRoleOf } from "#app/domain/rotation/duty.ts";
import { daysOf, periodOn } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listActingOf, listDutyOf } from "#db/queries/duty.ts";
import { listPostsOf } from "#db/queries/handovers.ts";
import { listNames } from "#db/queries/rotation-names.ts";
import { defineView } from "#server/views/define-view.ts";
import { shownEntries } from "./shown-entry.ts";

/** Own entries are shown so many days back. */
const SHOWN_DAYS = 62;

async function load(db: Db, { cadreId, today }: { cadreId: string; today: string }) {
  const first = addDays(today, -DUTY_DAYS_BACK);
  const days = { fromOn: first, toOn: today };
  const [held, acting, entries] = await Promise.all([
    listPostsOf(db, cadreId),
    listActingOf(db, { cadreId, ...days }),
    listDutyOf(db, { cadreId, fromOn: addDays(today, -SHOWN_DAYS) }),
  ]);
  const now = held.filter(({ settings, slot }) => {
    const period = daysOf(settings, slot.period);
    return period.fromOn <= today && period.toOn >= first;
  });
  const names = await listNames(
    db,
    now.map(({ slot }) => slot.bId),
  );
  return { cadreId, now, acting, entries, names };
}
type Facts = Awaited<ReturnType<typeof load>>;

/** One's own duty log: the posts one may write for, and what one wrote. */
export const myLog = defineView({
  name: "duty.mine",
  input: z.strictObject({}),
  async load({ db, actor, now }) {
    if (actor.kind !== "account" || actor.cadreId === null) return { mine: null };
    return { mine: await load(db, { cadreId: actor.cadreId, today: dayOf(now) }) };
  },
  allow: ({ actor }) => actor.kind === "account",
  project({ mine }, { now }): MyLogView {
    const today = dayOf(now);
    const first = addDays(today, -DUTY_DAYS_BACK);
    if (mine === null) return { today, first, posts: [], rows: [], trainees: [] };
    return {
      ...{ today, first, posts: postsOf(mine, { today, first }), rows: shownEntries(mine.entries) },
      trainees: mine.now
        .filter(
          ({ slot, settings }) => slot.aId === mine.cadreId && periodOn(settings, today) === slot.period,
        )
        .map(({ planId, slot, communityName }) => ({
          ...{ planId, cadreId: slot.bId, name: mine.names.get(slot.bId) ?? "", area: slot.area },
          ...{ communityId: slot.communityId, community: communityName },
        })),
    };
  },
});

/** Posts of the last days as A or B, and those where one acts; the role is that of the last of these days. */
function postsOf({ cadreId, now, acting }: Facts, { today, first }: { today: string; first: string }) {
  const cut = (days: { fromOn: string; toOn: string }) => ({
    fromOn: days.fromOn > first ? days.fromOn : first,
    toOn: days.toOn < today ? days.toOn : today,
  });
  const standIns = acting.map(({ standIn }) => standIn);
  const held = now.map(({ planId, slot, settings, communityName }): DutyPost => {
    const { communityId, area, aId, bId, period } = slot;
    const days = cut(daysOf(settings, period));
    const role = dutyRoleOf({
      ...{ cadreId, onDay: days.toOn, slot: { a: aId, b: bId } },
      standIns: standIns.filter((each) => each.communityId === communityId && each.area === area),
      aAway: [],
    });
    return { planId, communityId, community: communityName, area, role: role ?? "b", ...days };
  });
  const known = new Set(held.map(({ communityId, area }) => `${communityId}/${area}`));
  const elsewhere = acting
    .filter(({ standIn }) => !known.has(`${standIn.communityId}/${standIn.area}`))
    .map(
      ({ standIn: { planId, communityId, area, ...days }, communityName }): DutyPost => ({
        ...{ planId, communityId, community: communityName, area, role: "acting", ...cut(days) },
      }),
    );
  return [...held, ...elsewhere].sort((one, other) => (one.toOn < other.toOn ? 1 : -1));
}
