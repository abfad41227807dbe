import { OpenPeriod } from "#app/contracts/handover.ts";
import { mayHoldRotation } from "#app/domain/access/rotation.ts";
import { dueOnOf } from "#app/domain/rotation/handover-life.ts";
import { movesInto, periodHandovers } from "#app/domain/rotation/period-handovers.ts";
import { comingPeriod, lastDayBefore } from "#app/domain/rotation/period-order.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import {
  dropHandovers,
  listPeriodHandovers,
  listSlotsIn,
  saveHandovers,
  updateHandover,
} from "#db/queries/handovers.ts";
import { findPublished, lockPlan } from "#db/queries/rotation-plans.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { rotatingIds } from "#server/commands/rotation/plan-facts.ts";
import { accountOf, newHandover, recorded } from "./handover-facts.ts";
import { tellOpened } from "./handover-news.ts";

type Asked = { tx: Tx; input: { planId: string; period: number | null }; now: Date };

async function load({ tx, input, now }: Asked) {
  const found = await lockPlan(tx, input.planId);
  if (found === null) return null;
  const published = await findPublished(tx, input.planId);
  const settings = published?.settings ?? found.plan.settings;
  const today = dayOf(now);
  const period = input.period ?? comingPeriod(settings, today);
  const [slots, opened] =
    published === null
      ? [[], []]
      : await Promise.all([
          listSlotsIn(tx, { versionId: published.id, periods: [period - 1, period] }),
          listPeriodHandovers(tx, { planId: input.planId, period }),
        ]);
  const memberIds = rotatingIds(published === null ? [settings] : [found.plan.settings, settings]);
  return { ...found, published, settings, period, today, slots, opened, memberIds };
}

/**
 * Handovers of every post that changes hands at the beginning of a period, due on the last day before it. Again after a
 * change of the plan: those nobody has signed follow it.
 */
export const openPeriod = defineCommand({
  name: "handover.open-period",
  input: OpenPeriod,
  load,
  allow: ({ actor, facts }) => mayHoldRotation(actor, facts),
  run({ input: { planId }, facts, actor, now }) {
    const { plan, published, settings, period, today, slots, opened } = facts;
    if (published === null || plan.status !== "published") return refused("handover.plan-not-published");
    const coming = comingPeriod(settings, today);
    if (period >= settings.periods || period > coming || period < coming - 1)
      return refused("handover.period-not-due", { n: period + 1 });
    const moves = movesInto({
      ...{ period, posts: settings.posts },
      slots: slots.map(({ aId, bId, ...slot }) => ({ ...slot, a: aId, b: bId })),
    });
    const { open, redirect, drop } = periodHandovers({ moves, opened });
    if (open.length + redirect.length + drop.length === 0)
      return refused(moves.length === 0 ? "handover.nobody-moves" : "handover.opened-already");
    const dueOn = dueOnOf("rotation", lastDayBefore(settings, period));
    const about = { planId, kind: "rotation" as const, absenceId: null, period, dueOn };
    const rows = open.map((move) =>
      newHandover({ ...about, move, openedBy: accountOf(actor), openedAt: now }),
    );
    const turned = redirect.map(({ handover, move }) => ({
      ...handover,
      ...{ fromId: move.fromId, toId: move.toId, revision: handover.revision + 1 },
    }));
    const counts = { opened: rows.length, changed: turned.length, dropped: drop.length };
    return done(counts, {
      async write(tx) {
        await dropHandovers(
          tx,
          drop.map(({ id }) => id),
        );
        for (const { id, fromId, toId, revision } of turned)
          await updateHandover(tx, { handoverId: id, fromId, toId, revision });
        await saveHandovers(tx, rows);
        await tellOpened(tx, { rows: [...rows, ...turned], at: now });
      },
      ...recorded({ planId, period: period + 1, ...counts }),
    });
  },
});
