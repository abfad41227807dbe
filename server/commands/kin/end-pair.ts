import { EndPair } from "#app/contracts/rotation.ts";
import { isOwn } from "#app/domain/access/daily.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { endKinPair, lockKinPair } from "#db/queries/rotation-setup.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { recorded } from "#server/commands/rotation/plan-facts.ts";

/** Registered by mistake, or no longer so. Nobody takes out the own one. */
export const endPair = defineCommand({
  name: "kin.end-pair",
  input: EndPair,
  load: ({ tx, input }) => lockKinPair(tx, input.pairId),
  allow: ({ actor, facts }) =>
    [facts.unitPath, facts.otherPath].every((path) => mayReadPeople(actor, path)) &&
    ![facts.pair.cadreId, facts.pair.otherId].some((cadreId) => isOwn(actor, cadreId)),
  run({ input: { pairId }, facts: { pair }, now }) {
    if (pair.endedAt !== null) return refused("kin.ended-already");
    return done({}, { write: (tx) => endKinPair(tx, { pairId, at: now }), ...recorded({ pairId }) });
  },
});
