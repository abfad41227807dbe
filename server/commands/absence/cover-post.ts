import type { z } from "zod";
import { CoverPost } from "#app/contracts/absence.ts";
import { isOpen } from "#app/domain/rotation/acting.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { findAbsence, findStandIn } from "#db/queries/absences.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadAbsenceFacts, recorded } from "./absence-facts.ts";
import { coverOf, loadCover, mayCover, refuseCover } from "./named-cover.ts";
import { settleStandIns } from "./settle-stand-ins.ts";
import { writeStandIns } from "./tell-stand-ins.ts";

type Input = z.output<typeof CoverPost>;

async function load({ tx, input }: { tx: Tx; input: Input }) {
  const known = await findStandIn(tx, input.standInId);
  const absence = known === null ? null : await findAbsence(tx, known.absenceId);
  if (known === null || absence === null || absence.cancelledAt !== null) return null;
  const facts = await loadAbsenceFacts(tx, absence);
  if (facts === null) return null;
  // Read again under the locks of the plans: it may have been cut or decided since.
  const plan = facts.plans.find(({ planId }) => planId === known.planId);
  const row = facts.standIns.get(known.planId)?.find(({ id }) => id === known.id);
  if (plan === undefined || row === undefined) return null;
  return {
    ...facts,
    absence,
    post: { plan, row },
    cover: await loadCover(tx, { ...row, cover: input.cover }),
  };
}

/** A and B are both away: the head covers, or names who does; also instead of whom the head named before (AB rule 2). */
export const coverPost = defineCommand({
  name: "absence.cover",
  input: CoverPost,
  load,
  allow: ({ actor, facts }) => mayCover(actor, facts),
  run({ input: { standInId, cover }, facts, actor, now }) {
    const { absence, absences, post } = facts;
    const { row } = post;
    if (row.way === "b" && !isOpen(row)) return refused("absence.b-present");
    if (row.toOn < dayOf(now)) return refused("absence.cover-over", { until: row.toOn });
    const refusal = refuseCover({ cover, known: facts.cover, open: [post], absences, actor });
    if (refusal !== null) return refusal;
    const decided = coverOf({ cover, open: [row], actor });
    const settled = settleStandIns({ ...facts, days: absence, decided, by: accountOf(actor), now });
    const before = settled.flatMap(({ plan, gone }) =>
      gone.filter(({ id }) => id === row.id).map((each) => ({ plan, row: each })),
    );
    const ending = before.map((each) => ({ ...each, moment: "changed" as const, day: row.fromOn }));
    return done(
      {},
      {
        write: (tx) => writeStandIns(tx, { ...facts, settled, named: facts.cover.names(actor), ending, now }),
        ...recorded({ absenceId: absence.id, standInId, way: cover.way }),
      },
    );
  },
});
