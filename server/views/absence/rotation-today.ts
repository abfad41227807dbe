import { RotationToday } from "#app/contracts/absence.ts";
import type { RotationTodayView } from "#app/contracts/absence-views.ts";
import { mayReadRotation } from "#app/domain/access/rotation.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { daysOf, periodOn, type RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listAbsences, listPeople, listStandIns } from "#db/queries/absences.ts";
import { listBriefings } from "#db/queries/own-rotation.ts";
import { readPlanInForce } from "#server/commands/absence/plans-in-force.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView } from "#server/views/rotation/load-plan.ts";
import { openCovers, peopleFor, shownAbsences } from "./today-lists.ts";
import { todayCommunities } from "./today-posts.ts";

/** Absences and open covers are shown so many days ahead. */
const AHEAD = 366;
/** And what is over, for whom no return was registered. */
const BEHIND = 30;

async function load(db: Db, { planId, day, today }: { planId: string; day: string; today: string }) {
  const facts = await loadPlanForView({ db, input: { planId } });
  if (facts === null) return null;
  const plan = await readPlanInForce(db, facts);
  const days = {
    fromOn: addDays(day < today ? day : today, -BEHIND),
    toOn: addDays(day > today ? day : today, AHEAD),
  };
  const standIns = plan === null ? [] : await listStandIns(db, { planId, ...days });
  const acting = standIns.flatMap(({ actingId }) => actingId ?? []);
  const [absences, briefings, others] = await Promise.all([
    listAbsences(db, { cadreIds: [...(plan?.people.keys() ?? []), ...acting], ...days }),
    listBriefings(db, planId),
    listPeople(db, acting),
  ]);
  const names = new Map([
    ...others.map(({ id, name }) => [id, name] as const),
    ...[...(plan?.people ?? [])].map(([id, { name }]) => [id, name] as const),
  ]);
  return { ...facts, inForce: plan, standIns, absences, briefings, names };
}
export type TodayFacts = NonNullable<Awaited<ReturnType<typeof load>>>;

const spanOf = (settings: RotationSettings) => ({
  fromOn: daysOf(settings, 0).fromOn,
  toOn: daysOf(settings, settings.periods - 1).toOn,
});

/** Who acts on a day, post by post; what the head still has to decide comes first. */
export const rotationToday = defineView({
  name: "rotation.today",
  input: RotationToday,
  load: ({ db, input, now }) =>
    load(db, { planId: input.planId, today: dayOf(now), day: input.day ?? dayOf(now) }),
  allow: ({ actor, facts }) => mayReadRotation(actor, facts),
  project(facts, { viewer, input, now }): RotationTodayView {
    const { inForce, plan } = facts;
    const today = dayOf(now);
    const day = input.day ?? today;
    const period = inForce === null ? null : periodOn(inForce.settings, day);
    const choices = (inForce?.communities ?? []).map(({ id, name }) => ({ id, name }));
    const communityId = choices.some(({ id }) => id === input.communityId) ? (input.communityId ?? "") : "";
    const communities = todayCommunities(facts, { viewer, day, today }).filter(
      ({ id }) => communityId === "" || id === communityId,
    );
    const posts = communities.flatMap((community) => community.posts);
    return {
      ...{ planId: plan.id, title: plan.title, today, day, communityId, choices, communities },
      period: period === null ? null : { number: period + 1, of: inForce?.settings.periods ?? 0 },
      days: inForce === null ? null : spanOf(inForce.settings),
      ...{ published: inForce !== null, posts: posts.length },
      standIns: posts.filter(({ acting }) => acting.by !== "a" && acting.by !== "nobody").length,
      unfilled: posts.filter(({ acting }) => acting.by === "nobody").length,
      open: openCovers(facts, { viewer, today }),
      absences: shownAbsences(facts, { viewer, today }),
      people: peopleFor(facts, { viewer, today }),
    };
  },
});
