import { uuidv7 } from "uuidv7";
import { CorrectEntry } from "#app/contracts/duty.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { findDuty, saveDuty } from "#db/queries/duty.ts";
import { lockPlan } from "#db/queries/rotation-plans.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "#server/commands/handover/handover-facts.ts";

/** Whoever wrote an entry sets it right by a further one; both stay. */
export const correctEntry = defineCommand({
  name: "duty.correct-entry",
  input: CorrectEntry,
  async load({ tx, input }) {
    const entry = await findDuty(tx, input.entryId);
    const plan = entry === null ? null : await lockPlan(tx, entry.planId);
    return entry === null || plan === null ? null : { entry };
  },
  allow: ({ actor, facts }) => isOwn(actor, facts.entry.cadreId),
  run({ input: { entryId, content }, facts, actor, now }) {
    const { planId, communityId, area, onDay, cadreId, acting, joint, correctsId } = facts.entry;
    if (correctsId !== null) return refused("duty.corrects-correction");
    const id = uuidv7();
    return done(
      { entryId: id },
      {
        write: (tx) =>
          saveDuty(tx, {
            ...{ id, planId, communityId, area, onDay, cadreId, acting, joint, content },
            ...{ correctsId: entryId, enteredBy: accountOf(actor), at: now },
          }),
        ...recorded({ planId, entryId: id, correctsId: entryId }),
      },
    );
  },
});
