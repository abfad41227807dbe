import { uuidv7 } from "uuidv7";
import { RecordTraining } from "#app/contracts/duty.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayHeadCommunity } from "#app/domain/access/rotation.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveTraining } from "#db/queries/duty.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "#server/commands/handover/handover-facts.ts";
import { loadPostOnDay } from "./post-on-day.ts";

/** Planned training of a B for the post (AB rule 6): recorded by A or by the head of the community, never by B. */
export const recordTraining = defineCommand({
  name: "training.record",
  input: RecordTraining,
  load: ({ tx, input }) => loadPostOnDay(tx, input),
  allow: ({ actor, input, facts: { slot, communityPath } }) =>
    mayHeadCommunity(actor, { communityPath, concerned: [input.cadreId] }) ||
    (slot !== null && slot.a !== input.cadreId && isOwn(actor, slot.a)),
  run({ input: { planId, communityId, area, cadreId, onDay, way, content }, facts, actor, now }) {
    const { slot, next, standIns } = facts;
    if (onDay > dayOf(now)) return refused("training.day-to-come");
    const acts = standIns.some(({ actingId }) => actingId === cadreId);
    // Whoever is B in the next period is prepared in this one.
    if (slot?.b !== cadreId && next?.b !== cadreId && !acts) return refused("training.not-b");
    const id = uuidv7();
    return done(
      { trainingId: id },
      {
        write: (tx) =>
          saveTraining(tx, {
            ...{ id, planId, cadreId, communityId, area, onDay, way, content },
            ...{ enteredBy: accountOf(actor), at: now },
          }),
        ...recorded({ planId, trainingId: id, cadreId, onDay, way }),
      },
    );
  },
});
