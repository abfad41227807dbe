import { SetSlot } from "#app/contracts/rotation-calendar.ts";
import { personAt, withPerson } from "#app/domain/rotation/calendar-place.ts";
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

/** Another A or B at a post and period of a draft. A rule it breaks is told, not forbidden: publishing is. */
export const setSlot = defineCommand({
  name: "rotation-calendar.set-slot",
  input: SetSlot,
  load: ({ tx, input, actor }) => loadDraftFacts({ tx, versionId: input.versionId, actor }),
  allow: holdsDraft,
  run({ input: { versionId, revision, place, personId }, facts }) {
    const no = refuseEdit(facts, revision);
    if (no !== null) return no;
    const { version, slots } = facts;
    const { members, posts, from } = version.problem;
    if (place.period < from) return refused("rotation-calendar.past", { n: place.period + 1 });
    const was = personAt(slots, place);
    if (was === null) return refused("rotation-calendar.no-such-post");
    if (was === personId) return refused("rotation-calendar.there-already");
    const known =
      members.some((member) => member.personId === personId) ||
      posts.some(({ incumbentA, incumbentB }) => incumbentA === personId || incumbentB === personId);
    if (!known) return refused("rotation-calendar.stranger");
    const next = revision + 1;
    const changed = withPerson(slots, place, personId);
    return done(
      { revision: next, was, objections: objectionsTo(version, changed) },
      {
        async write(tx) {
          await updatePlace(tx, { versionId, place, personId });
          await updateEdited(tx, { versionId, revision: next, report: reportByHand(version, changed) });
        },
        ...recorded({ planId: version.planId, versionId, revision: next, ...place }),
      },
    );
  },
});
