import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { MakeVersion } from "#app/contracts/rotation-version.ts";
import type { RotationPlan } from "#app/domain/rotation/plan-rotation.ts";
import type { RotationProblem } from "#app/domain/rotation/rotation-problem.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { lockPlan, saveSlots } from "#db/queries/rotation-plans.ts";
import { lastVersionNumber, saveVersion } from "#db/queries/rotation-versions.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { problemOf } from "./plan-outline.ts";
import { refuseBroken } from "./version-breaches.ts";
import { accountOf, holds, placeFacts, recorded } from "./version-facts.ts";

export type MadeVersion = { versionId: string; number: number; proven: boolean };
type Made = { problem: RotationProblem; plan: RotationPlan };

/** Keeps what was planned before, as a draft. Asked by make-version only: `made` never comes from outside. */
export const keepVersion = defineCommand({
  name: "rotation-version.make",
  input: MakeVersion.extend({ made: z.custom<Made>() }),
  recognisedBy: ({ made: _, ...asked }) => asked,
  async load({ tx, input: { made, ...input }, actor, now }) {
    const facts = await placeFacts(tx, { found: await lockPlan(tx, input.planId), actor });
    if (facts === null) return null;
    const problem = await problemOf(tx, { facts, input, today: dayOf(now) });
    const broken = await refuseBroken(tx, { problem: made.problem, ...made.plan });
    return { ...facts, problem, broken, last: await lastVersionNumber(tx, input.planId) };
  },
  allow: holds,
  run({ input: { planId, reason, made }, facts, actor, now }) {
    if (!facts.problem.ok) return facts.problem;
    const { problem, plan } = made;
    if (JSON.stringify(facts.problem.value) !== JSON.stringify(problem))
      return refused("rotation-version.settings-changed");
    if (facts.broken !== null) return facts.broken;
    const value: MadeVersion = { versionId: uuidv7(), number: facts.last + 1, proven: plan.report.proven };
    const { versionId, number } = value;
    return done(value, {
      async write(tx) {
        await saveVersion(tx, {
          ...{ id: versionId, planId, number, status: "draft", reason, problem },
          ...{ settings: facts.plan.settings, report: plan.report, shortages: plan.shortages },
          ...{ createdBy: accountOf(actor), createdAt: now },
        });
        const rows = plan.slots.map(({ a, b, ...slot }) => ({ ...slot, versionId, aId: a, bId: b }));
        await saveSlots(tx, rows);
      },
      ...recorded({ planId, versionId, number, from: problem.from, slots: plan.slots.length }),
    });
  },
});
