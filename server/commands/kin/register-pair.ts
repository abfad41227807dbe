import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import { RegisterPair } from "#app/contracts/rotation.ts";
import { mayReadPeople } from "#app/domain/access/people.ts";
import { kinPairOf } from "#app/domain/growth/kin-relation.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { lockCadres } from "#db/queries/people.ts";
import { findKinPair, listPersonPaths, saveKinPair } from "#db/queries/rotation-setup.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, recorded } from "#server/commands/rotation/plan-facts.ts";

async function load({ tx, input }: { tx: Tx; input: z.output<typeof RegisterPair> }) {
  const pair = kinPairOf(input.cadreId, input.otherId);
  const ids = [...new Set([pair.cadreId, pair.otherId])];
  // Both records are locked, in the order of their ids: the same pair registered twice at once is known the second time.
  const locked = await lockCadres(tx, ids);
  if (locked.length < ids.length) return null;
  const paths = await listPersonPaths(tx, ids);
  return { pair, paths: ids.map((id) => paths.get(id) ?? ""), known: await findKinPair(tx, pair) };
}

/** Two people are close kin: they are kept apart wherever one would oversee or stand in for the other. */
export const registerPair = defineCommand({
  name: "kin.register-pair",
  input: RegisterPair,
  load,
  allow: ({ actor, facts }) => facts.paths.every((path) => mayReadPeople(actor, path)),
  run({ input: { relation }, facts: { pair, known }, actor, now }) {
    if (pair.cadreId === pair.otherId) return refused("kin.same-person");
    if (known !== null) return refused("kin.known-already");
    const pairId = uuidv7();
    return done(
      { pairId },
      {
        write: (tx) =>
          saveKinPair(tx, { id: pairId, ...pair, relation, createdBy: accountOf(actor), createdAt: now }),
        ...recorded({ pairId }),
      },
    );
  },
});
