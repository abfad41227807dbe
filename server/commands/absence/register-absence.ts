import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { RegisterAbsence } from "#app/contracts/absence.ts";
import { LONGEST_ABSENCE, OLDEST_ABSENCE } from "#app/contracts/absence-choices.ts";
import { briefingDueOn, isOpen, isPlanned } from "#app/domain/rotation/acting.ts";
import { addDays, lengthOf, overlaps } from "#app/domain/rotation/day-span.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import type { Tx } from "#db/client.ts";
import { type AbsenceRow, saveAbsence } from "#db/queries/absences.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { type AbsenceFacts, accountOf, loadAbsenceFacts, mayRegister, recorded } from "./absence-facts.ts";
import { coverOf, loadCover, refuseCover } from "./named-cover.ts";
import { settleStandIns } from "./settle-stand-ins.ts";
import { writeStandIns } from "./tell-stand-ins.ts";

type Input = z.output<typeof RegisterAbsence>;

async function load({ tx, input }: { tx: Tx; input: Input }) {
  const facts = await loadAbsenceFacts(tx, input);
  return facts === null ? null : { ...facts, cover: await loadCover(tx, input) };
}

/** Null: the days may be registered. */
function refuseDays({ facts, input, today }: { facts: AbsenceFacts; input: Input; today: string }) {
  const oldest = addDays(today, -OLDEST_ABSENCE);
  if (input.fromOn < oldest) return refused("absence.too-long-ago", { day: oldest, n: OLDEST_ABSENCE });
  if (lengthOf(input) > LONGEST_ABSENCE) return refused("absence.too-long", { n: LONGEST_ABSENCE });
  if (facts.plans.length === 0) return refused("absence.no-plan", { name: facts.person.name });
  const other = facts.absences.find((row) => row.cadreId === input.cadreId && overlaps(row, input));
  return other === undefined
    ? null
    : refused("absence.overlaps", { name: facts.person.name, day: other.fromOn, until: other.toOn });
}

/** Somebody is away: in one step B acts at every post the person leads, and A, B and the head know. */
export const registerAbsence = defineCommand({
  name: "absence.register",
  input: RegisterAbsence,
  load,
  allow: ({ actor, facts, input }) => mayRegister(actor, { facts, days: input }),
  run({ input, facts, actor, now }) {
    const today = dayOf(now);
    const no = refuseDays({ facts, input, today });
    if (no !== null) return no;
    const { cadreId, kind, fromOn, toOn, reason, cover } = input;
    const absence: AbsenceRow = {
      ...{ id: uuidv7(), cadreId, kind, fromOn, toOn, reason },
      ...{ registeredBy: accountOf(actor), registeredAt: now, returnedOn: null, cancelledAt: null },
    };
    const absences = [...facts.absences, absence];
    const settling = { ...facts, absences, days: input, by: accountOf(actor), now };
    const alone = settleStandIns(settling);
    const open = alone.flatMap(({ plan, come }) => come.filter(isOpen).map((row) => ({ plan, row })));
    if (cover === null && isPlanned(kind)) {
      const [first] = open;
      if (first !== undefined) {
        const { plan, row } = first;
        const community = plan.communities.find(({ id }) => id === row.communityId)?.name ?? "";
        return refused("absence.both-away", { community, day: row.fromOn, until: row.toOn, n: open.length });
      }
    }
    const refusal = refuseCover({ cover, known: facts.cover, open, absences, actor });
    if (refusal !== null) return refusal;
    const decided = coverOf({ cover, open: open.map(({ row }) => row), actor });
    const settled = decided.length === 0 ? alone : settleStandIns({ ...settling, decided });
    const come = settled.flatMap((each) => each.come);
    const left = come.filter(isOpen).length;
    const briefingOn = briefingDueOn({ kind, fromOn, registeredOn: today });
    const named = facts.cover.names(actor);
    return done(
      { absenceId: absence.id, standIns: come.length, open: left, briefingOn },
      {
        async write(tx) {
          await saveAbsence(tx, absence);
          await writeStandIns(tx, { ...facts, settled, absences, named, now });
        },
        ...recorded({ absenceId: absence.id, cadreId, fromOn, toOn, standIns: come.length, open: left }),
      },
    );
  },
});
