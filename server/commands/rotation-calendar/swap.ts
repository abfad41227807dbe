import { SwapPeople } from "#app/contracts/rotation-calendar.ts";
import { personAt, samePlace, withPerson } from "#app/domain/rotation/calendar-place.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { updateEdited, updatePlace } from "#db/queries/rotation-calendar.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  holdsDraft,
  loadDraftFacts,
  objectionsTo,
  recorded,
  refuseEdit,
  reportByHand,
} from "./draft-facts.ts";

/** Two people of a draft take each other's place. */
export const swapPeople = defineCommand({
  name: "rotation-calendar.swap",
  input: SwapPeople,
  load: ({ tx, input, actor }) => loadDraftFacts({ tx, versionId: input.versionId, actor }),
  allow: holdsDraft,
  run({ input: { versionId, revision, one, other }, facts }) {
    const no = refuseEdit(facts, revision);
    if (no !== null) return no;
    const { version, slots } = facts;
    const earliest = Math.min(one.period, other.period);
    if (earliest < version.problem.from) return refused("rotation-calendar.past", { n: earliest + 1 });
    const [first, second] = [personAt(slots, one), personAt(slots, other)];
    if (first === null || second === null) return refused("rotation-calendar.no-such-post");
    if (samePlace(one, other) || first === second) return refused("rotation-calendar.same-person");
    const next = revision + 1;
    const swapped = withPerson(withPerson(slots, one, second), other, first);
    return done(
      { revision: next, objections: objectionsTo(version, swapped) },
      {
        async write(tx) {
          await updatePlace(tx, { versionId, place: one, personId: second });
          await updatePlace(tx, { versionId, place: other, personId: first });
          await updateEdited(tx, { versionId, revision: next, report: reportByHand(version, swapped) });
        },
        ...recorded({
          planId: version.planId,
          versionId,
          revision: next,
          period: one.period,
          role: one.role,
        }),
      },
    );
  },
});
