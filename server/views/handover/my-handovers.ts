import { z } from "zod";
import type { MyHandoversView } from "#app/contracts/handover-views.ts";
import { dayOf } from "#app/text/time.ts";
import type { Db } from "#db/client.ts";
import { listHandoversOf, listPostsOf } from "#db/queries/handovers.ts";
import { listNames } from "#db/queries/rotation-names.ts";
import { defineView } from "#server/views/define-view.ts";
import { loadAbsences, loadActedIn, pendingAbsences } from "./pending-absences.ts";
import { byDue, handoverEntry } from "./shown-handover.ts";

/** Posts somebody leads, as the rules of absences read them. */
const ledBy = async (db: Db, cadreId: string) =>
  (await listPostsOf(db, cadreId)).map((post) => ({
    ...post,
    slot: { ...post.slot, a: post.slot.aId, b: post.slot.bId },
  }));

/** Those for whom somebody acted, with their posts and names. */
async function loadActed(db: Db, { cadreId, today }: { cadreId: string; today: string }) {
  const around = await loadActedIn(db, { cadreId, today });
  const people = [...new Set(around.absences.map((absence) => absence.cadreId))];
  const [names, led] = await Promise.all([
    listNames(db, people),
    Promise.all(people.map((id) => ledBy(db, id))),
  ]);
  return { around, names, led: led.flat() };
}

/** What one gives and takes over oneself, and what one's own absences, and those one acted in, still ask for. */
export const myHandovers = defineView({
  name: "handover.mine",
  input: z.strictObject({}),
  async load({ db, actor, now }) {
    if (actor.kind !== "account" || actor.cadreId === null) return { cadre: null };
    const { cadreId, name } = actor;
    const today = dayOf(now);
    const [handovers, led, around, acted] = await Promise.all([
      listHandoversOf(db, cadreId),
      ledBy(db, cadreId),
      loadAbsences(db, { cadreIds: [cadreId], today }),
      loadActed(db, { cadreId, today }),
    ]);
    return { cadre: { cadreId, handovers, led, around, acted, name } };
  },
  allow: ({ actor }) => actor.kind === "account",
  project({ cadre }, { now }): MyHandoversView {
    const today = dayOf(now);
    if (cadre === null) return { today, rows: [], pending: [] };
    const { cadreId, handovers, led, around, acted, name } = cadre;
    const nameOf = (id: string) => acted.names.get(id) ?? "";
    return {
      today,
      rows: handovers.map((placed) => handoverEntry(placed, today)).sort(byDue),
      pending: [
        ...pendingAbsences({ ...around, led, nameOf: () => name, today }),
        ...pendingAbsences({ ...acted.around, led: acted.led, nameOf, from: cadreId, today }),
      ],
    };
  },
});
