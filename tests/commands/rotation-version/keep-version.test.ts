import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planRotation } from "#app/domain/rotation/plan-rotation.ts";
import { findPlan } from "#db/queries/rotation-plans.ts";
import { audit } from "#db/schema/record.ts";
import { keepVersion } from "#server/commands/rotation-version/keep-version.ts";
import { readRotationFacts, readSlots, rotationProblem } from "#server/rotation/rotation-facts.ts";
import { accountActor, execute, expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { changeSettings, makePrepared, type Stage, setStage } from "./rotation-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.runtime.close());

/** From the settings as they are read back. */
async function planned(planId: string) {
  const { db } = stage.runtime.database;
  const { settings } = (await findPlan(db, planId))!.plan;
  const facts = await readRotationFacts(db, settings);
  const problem = rotationProblem({ settings, facts, from: 0, inForce: null });
  return { problem, plan: planRotation(problem) };
}
type Made = Awaited<ReturnType<typeof planned>>;
const keep = (planId: string, made: Made, actor = stage.organiser) =>
  execute(stage.runtime, { command: keepVersion, actor, input: { planId, reason: "首次排班", made } });

describe("keepVersion", () => {
  it("keeps what was planned as a draft, slot by slot", async () => {
    const planId = await makePrepared(stage);
    const made = await planned(planId);
    const { versionId, number } = expectOk(await keep(planId, made));
    expect(number).toBe(1);
    const slots = await readSlots(stage.runtime.database.db, versionId);
    expect(new Set(slots.map((slot) => JSON.stringify(Object.entries(slot).sort())))).toEqual(
      new Set(made.plan.slots.map((slot) => JSON.stringify(Object.entries(slot).sort()))),
    );
  });

  it("refuses a plan made from settings that have changed meanwhile", async () => {
    const planId = await makePrepared(stage);
    const made = await planned(planId);
    await changeSettings(stage, { planId, settings: { ...stage.settings, longestStint: 2 } });
    expectRefused(await keep(planId, made), "rotation-version.settings-changed");
  });

  it("refuses a plan that breaks a rule", async () => {
    const planId = await makePrepared(stage);
    const { problem, plan } = await planned(planId);
    const [first, ...others] = plan.slots;
    const broken = { ...plan, slots: [{ ...first!, b: first!.a }, ...others] };
    expectRefused(await keep(planId, { problem, plan: broken }), "rotation-version.breaks-rules");
  });

  it("is for who holds the plan, and unknown to strangers", async () => {
    const planId = await makePrepared(stage);
    const made = await planned(planId);
    const member = accountActor({ grants: [], cadreId: stage.members[0]!.id });
    expectKind(await keep(planId, made, member), "forbidden");
    expectKind(await keep(planId, made, accountActor({ grants: [] })), "missing");
  });

  it("is recorded with ids and counts", async () => {
    const planId = await makePrepared(stage);
    const { versionId } = expectOk(await keep(planId, await planned(planId)));
    const rows = await stage.runtime.database.db.select().from(audit);
    const row = rows.filter(({ command }) => command === "rotation-version.make").at(-1);
    expect(row?.details).toEqual({ planId, versionId, number: 1, from: 0, slots: 24 });
  });
});
