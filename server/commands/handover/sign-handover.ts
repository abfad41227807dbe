import { OnRevision } from "#app/contracts/handover.ts";
import { handoverState, refuseSign } from "#app/domain/rotation/handover-life.ts";
import { updateHandover } from "#db/queries/handovers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadHandover, recorded, refuseRevision, sideOf } from "./handover-facts.ts";
import { headsToTell, otherSide, tellToSign } from "./handover-news.ts";

/** Who gives or takes over signs what stands there; then the other is asked, and after both the head of the community. */
export const signHandover = defineCommand({
  name: "handover.sign",
  input: OnRevision,
  load: ({ tx, input }) => loadHandover(tx, input.handoverId),
  allow: ({ actor, facts }) => sideOf(actor, facts) !== null,
  run({ input: { handoverId, revision }, facts, actor, now }) {
    const { handover } = facts;
    // `allow` let only the two through.
    const side = sideOf(actor, facts) ?? "from";
    const no = refuseSign(handover, side) ?? refuseRevision(facts, revision);
    if (no !== null) return no;
    const signed = side === "from" ? { fromSignedAt: now } : { toSignedAt: now };
    const state = handoverState({ ...handover, ...signed });
    return done(
      { state },
      {
        async write(tx) {
          await updateHandover(tx, { handoverId, ...signed });
          await tellToSign(tx, {
            ...{ handoverId, at: now },
            readers: (row) => (state === "signedByBoth" ? headsToTell(row, facts) : [otherSide(row, side)]),
          });
        },
        ...recorded({ handoverId, revision, side }),
      },
    );
  },
});
