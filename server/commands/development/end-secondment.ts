import { EndSecondment } from "#app/contracts/development.ts";
import { mayManagePeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { lockSecondment, updateSecondment } from "#db/queries/secondments.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadPerson } from "./person-facts.ts";

/** Back from a secondment: its last day, and what was learnt there. */
export const endSecondment = defineCommand({
  name: "development.end-secondment",
  input: EndSecondment,
  load: async ({ tx, input, actor }) => {
    const known = await lockSecondment(tx, input.secondmentId);
    if (known === null) return null;
    const person = await loadPerson(tx, { cadreId: known.cadreId, actor });
    return person === null ? null : { ...person, known };
  },
  allow: ({ actor, facts }) => mayManagePeople(actor, facts),
  run: ({ input, facts, now }) => {
    const { secondmentId, toOn, report } = input;
    const { fromOn, cadreId, toOn: ended } = facts.known;
    if (ended !== null) return refused("development.secondment-ended", { toOn: ended });
    if (toOn < fromOn) return refused("development.days-in-order", { fromOn, toOn });
    if (toOn > dayOf(now)) return refused("development.day-in-future", { on: toOn });
    const change = { toOn, ...(report === null ? {} : { report }) };
    return done(
      { secondmentId },
      {
        write: (tx) => updateSecondment(tx, { secondmentId, change }),
        audit: { contestId: null, details: { secondmentId, cadreId, toOn } },
        events: [],
      },
    );
  },
});
