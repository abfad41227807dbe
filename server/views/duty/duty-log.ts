import { ReadLog } from "#app/contracts/duty.ts";
import type { DutyLogView, Trainee, TrainingWarning } from "#app/contracts/duty-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayHeadCommunity, mayHoldRotation } from "#app/domain/access/rotation.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { TRAINING_DAYS_AHEAD, untrained } from "#app/domain/rotation/duty.ts";
import { daysOfMonth, monthsSoFar } from "#app/domain/rotation/plan-months.ts";
import { periodOn } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listActingIn, listDuty, listTrainedAreas, listTraining } from "#db/queries/duty.ts";
import { listPostsOf, listSlotsIn } from "#db/queries/handovers.ts";
import { listNames, listUnits } from "#db/queries/rotation-names.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView, readsPlan } from "#server/views/rotation/load-plan.ts";
import { shownEntries } from "./shown-entry.ts";

type Asked = { planId: string; month: string | null; today: string; viewer: Actor };

async function load(db: Db, { planId, month: asked, today, viewer }: Asked) {
  const plan = await loadPlanForView({ db, input: { planId } });
  if (plan === null) return null;
  const settings = plan.published?.settings ?? plan.plan.settings;
  const months = monthsSoFar(settings, today);
  const month = asked ?? months[0] ?? today.slice(0, 7);
  const period = periodOn(settings, today);
  const soon = { fromOn: today, toOn: addDays(today, TRAINING_DAYS_AHEAD) };
  const own = viewer.kind === "account" ? viewer.cadreId : null;
  const [entries, training, acting, slots, units, ownPosts] = await Promise.all([
    listDuty(db, { planId, ...daysOfMonth(month) }),
    listTraining(db, planId),
    listActingIn(db, { planId, ...soon }),
    plan.published === null || period === null
      ? []
      : listSlotsIn(db, { versionId: plan.published.id, periods: [period, period + 1] }),
    listUnits(
      db,
      settings.posts.map(({ communityId }) => communityId),
    ),
    own === null ? [] : listPostsOf(db, own),
  ]);
  const [trained, names] = await Promise.all([
    listTrainedAreas(
      db,
      acting.flatMap(({ standIn }) => standIn.actingId ?? []),
    ),
    listNames(
      db,
      slots.map(({ bId }) => bId),
    ),
  ]);
  return { ...plan, months, month, entries, training, acting, slots, units, ownPosts, trained, names, today };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** The duty log of a plan, a month at a time, with the training of those who stand in. */
export const dutyLog = defineView({
  name: "duty.log",
  input: ReadLog,
  load: ({ db, input, actor, now }) => load(db, { ...input, today: dayOf(now), viewer: actor }),
  allow: readsPlan,
  project(facts, { viewer, input }): DutyLogView {
    const { plan, month, months, today } = facts;
    const sees = seenBy(facts, viewer);
    const { communityId, area } = input;
    const entries = facts.entries.filter(
      ({ entry }) =>
        sees(entry.communityId) &&
        (communityId === null || entry.communityId === communityId) &&
        (area === null || entry.area === area),
    );
    return {
      ...{ planId: plan.id, planTitle: plan.title, today, months, filter: { communityId, area, month } },
      communities: facts.units
        .filter(({ id }) => sees(id))
        .map(({ id, name }) => ({ id, name }))
        .sort((one, other) => one.name.localeCompare(other.name, "zh-CN")),
      rows: shownEntries(entries).map(({ planId: _, ...entry }) => entry),
      training: facts.training
        .filter(({ training }) => sees(training.communityId))
        .map(({ training: { id, onDay, area: of, way, content }, name, communityName }) => ({
          ...{ id, onDay, area: of, way, content, name, community: communityName },
        })),
      warnings: warningsOf(facts).filter((warning) => sees(warning.communityId)),
      trainees: traineesOf(facts, viewer),
    };
  },
});

/** Who holds the plan sees all; who manages a community, and who ever has a post in it, sees that one. */
function seenBy({ units, unitPath, memberIds, plan, ownPosts }: Facts, viewer: Actor) {
  const holds = mayHoldRotation(viewer, { unitPath, memberIds });
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  const served = new Set(
    ownPosts.filter(({ planId }) => planId === plan.id).map(({ slot }) => slot.communityId),
  );
  return (communityId: string): boolean => {
    const communityPath = paths.get(communityId);
    return (
      holds ||
      served.has(communityId) ||
      (communityPath !== undefined && mayHeadCommunity(viewer, { communityPath, concerned: [] }))
    );
  };
}

function warningsOf({ acting, trained }: Facts): TrainingWarning[] {
  const standing = acting.flatMap(({ standIn, name, communityName }) =>
    standIn.actingId === null ? [] : [{ ...standIn, cadreId: standIn.actingId, name, communityName }],
  );
  const named = new Map(standing.map((each) => [`${each.cadreId}/${each.communityId}`, each]));
  return untrained({ standIns: standing, trained }).map(({ cadreId, communityId, area, fromOn }) => {
    const known = named.get(`${cadreId}/${communityId}`);
    return {
      ...{ cadreId, communityId, area, fromOn },
      ...{ name: known?.name ?? "", community: known?.communityName ?? "" },
    };
  });
}

function traineesOf({ slots, units, names, acting, plan }: Facts, viewer: Actor): Trainee[] {
  if (plan.status !== "published") return [];
  const places = new Map(units.map((unit) => [unit.id, unit]));
  const all = [
    ...slots.map(({ bId, communityId, area }) => ({ cadreId: bId, communityId, area, name: names.get(bId) })),
    ...acting.map(({ standIn: { actingId, communityId, area }, name }) => ({
      ...{ cadreId: actingId, communityId, area, name },
    })),
  ];
  const found = new Map<string, Trainee>();
  for (const { cadreId, communityId, area, name } of all) {
    const place = places.get(communityId);
    if (cadreId === null || name === undefined || place === undefined) continue;
    if (!mayHeadCommunity(viewer, { communityPath: place.path, concerned: [cadreId] })) continue;
    const community = place.name;
    found.set(`${cadreId}/${communityId}/${area}`, {
      ...{ planId: plan.id, cadreId, name, communityId, community, area },
    });
  }
  return [...found.values()];
}
