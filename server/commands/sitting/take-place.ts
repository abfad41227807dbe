import { uuidv7 } from "uuidv7";
import { TakeSitting } from "#app/contracts/sitting.ts";
import { maySit } from "#app/domain/access/sitting.ts";
import { savingEvents } from "#db/queries/answers.ts";
import { lockSittings, saveDevice, tellingSittings } from "#db/queries/sittings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";

/** A device becomes the one that writes; an earlier one is told and may still send what it has. */
export const takePlace = defineCommand({
  name: "sitting.take-place",
  input: TakeSitting,
  load: async ({ tx, input }) => (await lockSittings(tx, [input.sittingId]))[0] ?? null,
  allow: ({ actor, facts }) => maySit(actor, facts),
  run({ input, facts, now }) {
    const { sittingId, deviceKey } = input;
    const kind = facts.deviceKey === null ? ("opened" as const) : ("deviceChanged" as const);
    return done(null, {
      async write(tx) {
        await saveDevice(tx, { sittingId, deviceKey });
        if (facts.deviceKey === deviceKey) return;
        await tx.execute(savingEvents([{ id: uuidv7(), sittingId, kind, at: now, details: {} }]));
        await tx.execute(tellingSittings([sittingId]));
      },
      nothingToRecord: "the sitting's own log says which device came when",
    });
  },
});
