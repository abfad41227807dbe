import { OnAbsence } from "#app/contracts/absence.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { updateAbsence } from "#db/queries/absences.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, mayRegister, recorded } from "./absence-facts.ts";
import { endingOf, loadAbsence } from "./end-absence.ts";
import { settleStandIns } from "./settle-stand-ins.ts";
import { writeStandIns } from "./tell-stand-ins.ts";

/** It does not come to it; one that has begun is ended by returning, and struck by the head where it was registered wrongly. */
export const cancelAbsence = defineCommand({
  name: "absence.cancel",
  input: OnAbsence,
  load: loadAbsence,
  allow: ({ actor, facts }) => mayRegister(actor, { facts, days: facts.absence }),
  run({ input: { absenceId }, facts, actor, now }) {
    const { absence, standIns } = facts;
    const today = dayOf(now);
    if (absence.cancelledAt !== null) return refused("absence.cancelled-already");
    if (absence.returnedOn !== null) return refused("absence.returned-already", { day: absence.returnedOn });
    if (absence.fromOn <= today && isOwn(actor, absence.cadreId))
      return refused("absence.begun", { day: absence.fromOn });
    const absences = facts.absences.filter(({ id }) => id !== absenceId);
    const settled = settleStandIns({
      ...{ ...facts, absences, days: absence, standIns, ended: [absenceId] },
      ...{ by: accountOf(actor), now },
    });
    const ending = endingOf(facts, {
      moment: "cancelled",
      day: absence.fromOn,
      matches: ({ toOn }) => toOn >= today,
    });
    return done(
      {},
      {
        async write(tx) {
          await updateAbsence(tx, { absenceId, cancelledAt: now });
          await writeStandIns(tx, { ...facts, settled, ending, now });
        },
        ...recorded({ absenceId, cadreId: absence.cadreId }),
      },
    );
  },
});
