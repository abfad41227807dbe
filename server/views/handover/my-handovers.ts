import { z } from "zod";
import type { MyHandoversView } from "#app/contracts/handover-views.ts";
import { dayOf } from "#app/text/time.ts";
import { listHandoversOf, listPostsOf } from "#db/queries/handovers.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadAbsences, pendingAbsences } from "./pending-absences.ts";
import { byDue, handoverEntry } from "./shown-handover.ts";

/** What one gives and takes over oneself, and what one's own absences still ask for. */
export const myHandovers = defineView({
  name: "handover.mine",
  input: z.strictObject({}),
  async load({ db, actor, now }) {
    if (actor.kind !== "account" || actor.cadreId === null) return { cadre: null };
    const { cadreId, name } = actor;
    const today = dayOf(now);
    const [handovers, posts, around] = await Promise.all([
      listHandoversOf(db, cadreId),
      listPostsOf(db, cadreId),
      loadAbsences(db, { cadreIds: [cadreId], today }),
    ]);
    return { cadre: { handovers, posts, around, name } };
  },
  allow: ({ actor }) => actor.kind === "account",
  project({ cadre }, { now }): MyHandoversView {
    const today = dayOf(now);
    if (cadre === null) return { today, rows: [], pending: [] };
    const { handovers, posts, around, name } = cadre;
    const led = posts.map((post) => ({
      ...post,
      slot: { ...post.slot, a: post.slot.aId, b: post.slot.bId },
    }));
    return {
      today,
      rows: handovers.map((placed) => handoverEntry(placed, today)).sort(byDue),
      pending: pendingAbsences({ ...around, led, nameOf: () => name, today }),
    };
  },
});
