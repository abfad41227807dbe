import { uuidv7 } from "uuidv7";
import { CopyVersion } from "#app/contracts/rotation-calendar.ts";
import { firstOpenPeriod } from "#app/domain/rotation/first-open-period.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { saveSlots } from "#db/queries/rotation-plans.ts";
import { lastVersionNumber, saveVersion } from "#db/queries/rotation-versions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { sameSettings } from "#server/commands/rotation-version/version-facts.ts";
import { readRotationFacts, rotationProblem } from "#server/rotation/rotation-facts.ts";
import { holdsDraft, loadDraftFacts, recorded, reportByHand } from "./draft-facts.ts";

/** A draft from the version in force, to be edited by hand, with leave and mentors of the day: what has begun stays. */
export const copyVersion = defineCommand({
  name: "rotation-calendar.copy-version",
  input: CopyVersion,
  async load({ tx, input, actor }) {
    const facts = await loadDraftFacts({ tx, versionId: input.versionId, actor });
    if (facts === null) return null;
    const known = await readRotationFacts(tx, facts.version.settings);
    return { ...facts, known, number: (await lastVersionNumber(tx, facts.plan.id)) + 1 };
  },
  allow: holdsDraft,
  run({ input, facts: { plan, version, slots, known, number }, actor, now }) {
    if (plan.status === "ended") return refused("rotation-calendar.plan-ended");
    if (version.status !== "published")
      return refused("rotation-calendar.not-in-force", { n: version.number });
    const { settings, shortages } = version;
    if (!sameSettings(settings, plan.settings)) return refused("rotation-calendar.settings-since");
    const from = Math.max(version.problem.from, firstOpenPeriod(settings, dayOf(now)));
    if (from >= settings.periods) return refused("rotation-calendar.over");
    const problem = rotationProblem({ settings, facts: known, from, inForce: slots });
    const versionId = uuidv7();
    return done(
      { versionId, number, from },
      {
        async write(tx) {
          await saveVersion(tx, {
            ...{ id: versionId, planId: plan.id, number, status: "draft", settings, problem, shortages },
            ...{ report: reportByHand({ problem }, slots), reason: input.reason },
            ...{ createdBy: actor.kind === "account" ? actor.accountId : null, createdAt: now },
          });
          await saveSlots(
            tx,
            slots.map(({ a, b, ...slot }) => ({ ...slot, versionId, aId: a, bId: b })),
          );
        },
        ...recorded({ planId: plan.id, versionId, number, from }),
      },
    );
  },
});
