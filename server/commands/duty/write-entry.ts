import { uuidv7 } from "uuidv7";
import { WriteEntry } from "#app/contracts/duty.ts";
import { dutyRoleOf, refuseDutyDay } from "#app/domain/rotation/duty.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveDuty } from "#db/queries/duty.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { recorded } from "#server/commands/handover/handover-facts.ts";
import { loadPostOnDay } from "./post-on-day.ts";

/** A line of the duty log of a post one leads, assists at or acts at; 代 is set by who is away, never by who writes. */
export const writeEntry = defineCommand({
  name: "duty.write-entry",
  input: WriteEntry,
  load: ({ tx, input }) => loadPostOnDay(tx, input),
  allow: ({ actor }) => actor.kind === "account" && actor.cadreId !== null,
  run({ input: { planId, communityId, area, onDay, joint, content }, facts, actor, now }) {
    if (actor.kind !== "account" || actor.cadreId === null) return refused("duty.not-your-post");
    const { accountId, cadreId } = actor;
    const { slot, standIns, aAway } = facts;
    const no = refuseDutyDay({ onDay, today: dayOf(now) });
    if (no !== null) return no;
    const role = dutyRoleOf({ cadreId, onDay, slot, standIns, aAway });
    if (role === null) return refused(slot?.a === cadreId ? "duty.away" : "duty.not-your-post");
    const id = uuidv7();
    const acting = role === "acting";
    return done(
      { entryId: id, acting },
      {
        write: (tx) =>
          saveDuty(tx, {
            ...{ id, planId, communityId, area, onDay, cadreId, acting, joint, content },
            ...{ correctsId: null, enteredBy: accountId, at: now },
          }),
        ...recorded({ planId, entryId: id, onDay, acting, joint }),
      },
    );
  },
});
