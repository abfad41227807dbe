import { MakeVersion } from "#app/contracts/rotation-version.ts";
import { mayHoldRotation } from "#app/domain/access/rotation.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { dayOf } from "#app/text/time.ts";
import { findPlan } from "#db/queries/rotation-plans.ts";
import type { Command } from "#server/commands/define-command.ts";
import { invalidFields } from "#server/commands/invalid-fields.ts";
import { planInWorker } from "#server/jobs/rotation-solver/plan-in-worker.ts";
import { keepVersion, type MadeVersion } from "./keep-version.ts";
import { problemOf } from "./plan-outline.ts";
import { placeFacts } from "./version-facts.ts";

/**
 * A first plan, or the plan in force changed as little as possible from a period on. Planning takes seconds: it happens
 * before the transaction that keeps the draft, which then makes sure that nothing the plan rests on has changed meanwhile.
 */
export const makeVersion: Command<unknown, MadeVersion> = {
  name: "rotation-version.make",
  async execute(context, raw) {
    const parsed = MakeVersion.safeParse(raw);
    if (!parsed.success)
      return { ok: false, refusal: { kind: "invalid", fields: invalidFields(parsed.error) } };
    const { runtime, actor } = context;
    const { db } = runtime.database;
    const facts = await placeFacts(db, { found: await findPlan(db, parsed.data.planId), actor });
    if (facts === null) return { ok: false, refusal: { kind: "missing", what: "rotation-version.make" } };
    if (!mayHoldRotation(actor, facts))
      return { ok: false, refusal: { kind: "forbidden", action: "rotation-version.make" } };
    const problem = await problemOf(db, { facts, input: parsed.data, today: dayOf(runtime.now()) });
    if (!problem.ok) return problem;
    const plan = await planInWorker({ problem: problem.value });
    if (plan === null) return refused("rotation-version.busy");
    return keepVersion.execute(context, { ...parsed.data, made: { problem: problem.value, plan } });
  },
};
