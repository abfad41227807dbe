import { RecordReturn } from "#app/contracts/absence.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { updateAbsence } from "#db/queries/absences.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, mayRegister, recorded } from "./absence-facts.ts";
import { endingOf, loadAbsence, type OneAbsence } from "./end-absence.ts";
import { settleStandIns } from "./settle-stand-ins.ts";
import { writeStandIns } from "./tell-stand-ins.ts";

/** Null: the person may be back from that day on. */
function refuseReturn({ absence }: OneAbsence, { returnedOn, today }: { returnedOn: string; today: string }) {
  if (absence.cancelledAt !== null) return refused("absence.cancelled-already");
  if (absence.returnedOn !== null) return refused("absence.returned-already", { day: absence.returnedOn });
  if (returnedOn > today) return refused("absence.return-ahead", { day: today });
  if (returnedOn <= absence.fromOn) return refused("absence.return-before", { day: absence.fromOn });
  const last = addDays(absence.toOn, 1);
  return returnedOn > last ? refused("absence.return-late", { day: last, until: absence.toOn }) : null;
}

/** Back at the post, early or as planned: the stand-ins end, and B reports and hands back (AB rule 5). */
export const recordReturn = defineCommand({
  name: "absence.return",
  input: RecordReturn,
  load: loadAbsence,
  allow: ({ actor, facts }) => mayRegister(actor, { facts, days: facts.absence }),
  run({ input: { absenceId, returnedOn }, facts, actor, now }) {
    const { absence } = facts;
    const no = refuseReturn(facts, { returnedOn, today: dayOf(now) });
    if (no !== null) return no;
    const toOn = addDays(returnedOn, -1);
    const absences = facts.absences.map((row) => (row.id === absenceId ? { ...row, toOn, returnedOn } : row));
    const settled = settleStandIns({ ...facts, absences, days: absence, by: accountOf(actor), now });
    const ending = endingOf(facts, {
      ...{ moment: "returned", day: returnedOn },
      matches: ({ fromOn }) => fromOn < returnedOn,
    });
    return done(
      { stoodIn: ending.length },
      {
        async write(tx) {
          await updateAbsence(tx, { absenceId, toOn, returnedOn });
          await writeStandIns(tx, { ...facts, settled, ending, now });
        },
        ...recorded({ absenceId, cadreId: absence.cadreId, returnedOn, standIns: ending.length }),
      },
    );
  },
});
