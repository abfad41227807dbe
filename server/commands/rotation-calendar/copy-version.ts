import { uuidv7 } from "uuidv7";
import { CopyVersion } from "#app/contracts/rotation-calendar.ts";
import { firstOpenPeriod } from "#app/domain/rotation/first-open-period.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { findLastNumber, saveDraft } from "#db/queries/rotation-calendar.ts";
import { saveSlots } from "#db/queries/rotation-plans.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { holdsDraft, loadDraftFacts, recorded, reportByHand } from "./draft-facts.ts";

/** A draft from the version in force, to be edited by hand: what has begun stays as it is. */
export const copyVersion = defineCommand({
  name: "rotation-calendar.copy-version",
  input: CopyVersion,
  async load({ tx, input, actor }) {
    const facts = await loadDraftFacts({ tx, versionId: input.versionId, actor });
    return facts === null ? null : { ...facts, number: (await findLastNumber(tx, facts.plan.id)) + 1 };
  },
  allow: holdsDraft,
  run({ input, facts: { plan, version, slots, number }, actor, now }) {
    if (plan.status === "ended") return refused("rotation-calendar.plan-ended");
    if (version.status !== "published")
      return refused("rotation-calendar.not-in-force", { n: version.number });
    const { settings, problem } = version;
    const from = Math.max(problem.from, firstOpenPeriod(settings, dayOf(now)));
    if (from >= settings.periods) return refused("rotation-calendar.over");
    const past = slots.filter(({ period }) => period < from);
    const versionId = uuidv7();
    return done(
      { versionId, number, from },
      {
        async write(tx) {
          await saveDraft(tx, {
            ...{ id: versionId, planId: plan.id, number, status: "draft", settings },
            problem: { ...problem, past, from, published: slots },
            ...{ report: reportByHand(version.report), shortages: version.shortages, reason: input.reason },
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
