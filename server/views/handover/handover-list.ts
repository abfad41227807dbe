import { ListHandovers } from "#app/contracts/handover.ts";
import type { HandoverEntry, HandoverFilter, HandoverListView } from "#app/contracts/handover-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadHandover } from "#app/domain/access/handover.ts";
import { mayHeadCommunity, mayHoldRotation } from "#app/domain/access/rotation.ts";
import { handoverState } from "#app/domain/rotation/handover-life.ts";
import { movesInto, postKey } from "#app/domain/rotation/period-handovers.ts";
import { comingPeriod, lastDayBefore } from "#app/domain/rotation/period-order.ts";
import { daysOf } from "#app/domain/rotation/rotation-settings.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listHandovers, listSlotsIn } from "#db/queries/handovers.ts";
import { listNames, listUnits } from "#db/queries/rotation-names.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadPlanForView, readsPlan } from "#server/views/rotation/load-plan.ts";
import { loadAbsences, pendingAbsences } from "./pending-absences.ts";
import { byDue, handoverEntry } from "./shown-handover.ts";

async function load(db: Db, { planId, today }: { planId: string; today: string }) {
  const plan = await loadPlanForView({ db, input: { planId } });
  if (plan === null) return null;
  const { published } = plan;
  const coming = published === null ? null : comingPeriod(published.settings, today);
  const periods = coming === null ? [] : [coming - 1, coming];
  const [handovers, rows, units] = await Promise.all([
    listHandovers(db, planId),
    published === null ? [] : listSlotsIn(db, { versionId: published.id, periods }),
    listUnits(
      db,
      (published?.settings.posts ?? []).map(({ communityId }) => communityId),
    ),
  ]);
  const slots = rows.map((slot) => ({ ...slot, a: slot.aId, b: slot.bId }));
  const leaders = [...new Set(slots.map(({ a }) => a))];
  const [around, names] = await Promise.all([
    loadAbsences(db, { cadreIds: leaders, today }),
    listNames(db, leaders),
  ]);
  return { ...plan, handovers, coming, slots, units, around, names, today };
}
type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Handovers of a plan: what is due first. Who rotates sees the own ones, who manages a community those of it. */
export const handoverList = defineView({
  name: "handover.list",
  input: ListHandovers,
  load: ({ db, input, now }) => load(db, { planId: input.planId, today: dayOf(now) }),
  allow: readsPlan,
  project(facts, { viewer, input }): HandoverListView {
    const { plan, today } = facts;
    const right = { unitPath: facts.unitPath, memberIds: facts.memberIds };
    const all = facts.handovers
      .filter(({ handover: { fromId, toId }, communityPath }) =>
        mayReadHandover(viewer, { handover: { fromId, toId, communityPath }, plan: right }),
      )
      .map((placed) => handoverEntry(placed, today))
      .sort(byDue);
    const { planId: _, ...filter } = input;
    const named = new Map(all.map(({ communityId, community }) => [communityId, community]));
    return {
      ...{ planId: plan.id, planTitle: plan.title, today, filter, total: all.length },
      rows: all.filter((entry) => passes(entry, filter)),
      counts: countsOf(all),
      communities: [...named].map(([id, name]) => ({ id, name })),
      coming: comingOf(facts),
      pending: plan.status === "published" ? pendingOf(facts, viewer) : [],
      may: { openPeriod: plan.status === "published" && mayHoldRotation(viewer, right) },
    };
  },
});

const passes = (entry: HandoverEntry, { state, kind, communityId }: HandoverFilter): boolean =>
  (state === "all" || (state === "late" ? entry.late : entry.state === state)) &&
  (kind === null || entry.kind === kind) &&
  (communityId === null || entry.communityId === communityId);

function countsOf(all: readonly HandoverEntry[]): HandoverListView["counts"] {
  const count = (fits: (entry: HandoverEntry) => boolean) => all.filter(fits).length;
  return {
    open: count(({ state }) => state === "open"),
    signedByOne: count(({ state }) => state === "signedByOne"),
    signedByBoth: count(({ state }) => state === "signedByBoth"),
    closed: count(({ state }) => state === "closed"),
    late: count(({ late, state }) => late && state !== "closed"),
  };
}

function comingOf({ published, coming, slots, handovers, plan }: Facts): HandoverListView["coming"] {
  if (published === null || coming === null || coming >= published.settings.periods) return null;
  if (plan.status !== "published") return null;
  const { settings } = published;
  const moves = movesInto({ period: coming, slots, posts: settings.posts });
  const right = new Set(
    handovers
      .filter(({ handover }) => handover.kind === "rotation" && handover.period === coming)
      .flatMap(({ handover }) =>
        // One that somebody signed stays, whatever became of the plan.
        handoverState(handover) === "open"
          ? [`${postKey(handover)}/${handover.fromId}/${handover.toId}`]
          : moves
              .filter((move) => postKey(move) === postKey(handover))
              .map((move) => `${postKey(move)}/${move.fromId}/${move.toId}`),
      ),
  );
  return {
    ...{ period: coming, fromOn: daysOf(settings, coming).fromOn, dueOn: lastDayBefore(settings, coming) },
    moves: moves.length,
    opened: moves.filter((move) => right.has(`${postKey(move)}/${move.fromId}/${move.toId}`)).length,
  };
}

function pendingOf({ published, slots, units, around, names, plan, today }: Facts, viewer: Actor) {
  if (published === null) return [];
  const places = new Map(units.map((unit) => [unit.id, unit]));
  const led = slots.flatMap((slot) => {
    const place = places.get(slot.communityId);
    const heads =
      place !== undefined && mayHeadCommunity(viewer, { communityPath: place.path, concerned: [] });
    return heads ? [{ planId: plan.id, settings: published.settings, slot, communityName: place.name }] : [];
  });
  return pendingAbsences({ ...around, led, nameOf: (id) => names.get(id) ?? "", today });
}
