import { OnRevision } from "#app/contracts/handover.ts";
import { mayCloseHandover } from "#app/domain/access/handover.ts";
import { isLate, refuseClose } from "#app/domain/rotation/handover-life.ts";
import { dayOf } from "#app/text/time.ts";
import { updateHandover } from "#db/queries/handovers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadHandover, recorded, refuseRevision } from "./handover-facts.ts";

/** The head of the community signs last; from then on nothing changes. Never one of the two. */
export const closeHandover = defineCommand({
  name: "handover.close",
  input: OnRevision,
  load: ({ tx, input }) => loadHandover(tx, input.handoverId),
  allow: ({ actor, facts: { handover, communityPath } }) =>
    mayCloseHandover(actor, { fromId: handover.fromId, toId: handover.toId, communityPath }),
  run({ input: { handoverId, revision }, facts, actor, now }) {
    const no = refuseClose(facts.handover) ?? refuseRevision(facts, revision);
    if (no !== null) return no;
    const today = dayOf(now);
    const late = isLate({ dueOn: facts.handover.dueOn, closedOn: today, today });
    return done(
      { late },
      {
        write: (tx) => updateHandover(tx, { handoverId, headSignedBy: accountOf(actor), headSignedAt: now }),
        ...recorded({ handoverId, revision, late }),
      },
    );
  },
});
