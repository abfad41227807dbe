import { ChangeHandover } from "#app/contracts/handover.ts";
import { changedLines, refuseChange } from "#app/domain/rotation/handover-life.ts";
import { updateHandover } from "#db/queries/handovers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadHandover, recorded, refuseRevision, sideOf } from "./handover-facts.ts";
import { otherSide, tellToSign } from "./handover-news.ts";

/** One of the two fills the checklist. Signatures fall: each signs what stands there. */
export const changeHandover = defineCommand({
  name: "handover.change",
  input: ChangeHandover,
  load: ({ tx, input }) => loadHandover(tx, input.handoverId),
  allow: ({ actor, facts }) => actor.kind === "system" || sideOf(actor, facts) !== null,
  run({ input: { handoverId, revision, lines: asked, note }, facts, actor, now }) {
    const { handover } = facts;
    const no = refuseChange(handover) ?? refuseRevision(facts, revision);
    if (no !== null) return no;
    const changed = changedLines({ current: handover.checklist, asked });
    if (!changed.ok) return changed;
    const side = sideOf(actor, facts) ?? "from";
    const otherSigned = (side === "from" ? handover.toSignedAt : handover.fromSignedAt) !== null;
    const next = revision + 1;
    return done(
      { revision: next },
      {
        async write(tx) {
          await updateHandover(tx, {
            ...{ handoverId, checklist: changed.lines, note: note === "" ? null : note, revision: next },
            ...{ fromSignedAt: null, toSignedAt: null },
          });
          if (otherSigned)
            await tellToSign(tx, { handoverId, at: now, readers: (row) => [otherSide(row, side)] });
        },
        ...recorded({ handoverId, revision: next, lines: changed.lines.length }),
      },
    );
  },
});
