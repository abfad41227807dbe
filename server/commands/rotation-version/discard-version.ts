import { OnVersion } from "#app/contracts/rotation-version.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { lockPlan } from "#db/queries/rotation-plans.ts";
import { updateVersion } from "#db/queries/rotation-versions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { holds, placeFacts, readVersion, recorded } from "./version-facts.ts";

/** A draft that will not be used. It stays readable, with its reason. */
export const discardVersion = defineCommand({
  name: "rotation-version.discard",
  input: OnVersion,
  async load({ tx, input, actor }) {
    const facts = await placeFacts(tx, { found: await lockPlan(tx, input.planId), actor });
    const read = facts === null ? null : await readVersion(tx, input);
    return facts === null || read === null ? null : { ...facts, version: read.version };
  },
  allow: holds,
  run({ input: { planId, versionId }, facts: { version } }) {
    if (version.status !== "draft") return refused("rotation-version.not-draft");
    return done(
      {},
      {
        write: (tx) => updateVersion(tx, { versionId, status: "discarded" }),
        ...recorded({ planId, versionId, number: version.number }),
      },
    );
  },
});
