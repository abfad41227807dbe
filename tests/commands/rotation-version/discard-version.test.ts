import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { audit } from "#db/schema/record.ts";
import { rotationPlan, rotationVersion } from "#db/schema/rotation.ts";
import { discardVersion } from "#server/commands/rotation-version/discard-version.ts";
import { accountActor, execute, expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { makeAccount, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { makePlan } from "#tests/support/rotation-builders.ts";
import { makeInForce, type Stage, setStage } from "./rotation-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.runtime.close());

const discard = (ids: { planId: string; versionId: string }, actor = stage.organiser) =>
  execute(stage.runtime, { command: discardVersion, actor, input: ids });
const idsOf = ({ id, versionId }: { id: string; versionId: string }) => ({ planId: id, versionId });
const draft = async () => {
  const unit = stage.organisation.subdistricts[0];
  return idsOf(await makePlan(stage.runtime, { unit, settings: stage.settings, status: "draft" }));
};

async function statusOf(versionId: string) {
  const { db } = stage.runtime.database;
  const [row] = await db.select().from(rotationVersion).where(eq(rotationVersion.id, versionId));
  return row?.status;
}

describe("discardVersion", () => {
  it("takes a draft out of use, and leaves it readable and the plan as it was", async () => {
    const ids = await draft();
    expectOk(await discard(ids));
    expect(await statusOf(ids.versionId)).toBe("discarded");
    const { db } = stage.runtime.database;
    const [plan] = await db.select().from(rotationPlan).where(eq(rotationPlan.id, ids.planId));
    expect(plan?.status).toBe("prepared");
  });

  it("refuses what is in force and what is discarded already", async () => {
    const inForce = idsOf(await makeInForce(stage));
    expectRefused(await discard(inForce), "rotation-version.not-draft");
    expect(await statusOf(inForce.versionId)).toBe("published");
    const ids = await draft();
    expectOk(await discard(ids));
    expectRefused(await discard(ids), "rotation-version.not-draft");
  });

  it("knows no version of another plan", async () => {
    const [one, other] = [await draft(), await draft()];
    expectKind(await discard({ planId: other.planId, versionId: one.versionId }), "missing");
  });

  it("is for who holds the plan: not for its members or its communities, and unknown to others", async () => {
    const ids = await draft();
    const [unit] = stage.organisation.communities;
    const member = accountActor({ grants: [], cadreId: stage.members[0]!.id });
    const manager = await makeAccount(stage.runtime, { grants: [{ role: "communityManager", unit }] });
    const elsewhere = await makeOrganiser(stage.runtime, stage.organisation.subdistricts[1]);
    expectKind(await discard(ids, member), "forbidden");
    expectKind(await discard(ids, manager), "forbidden");
    expectKind(await discard(ids, elsewhere), "missing");
    const holder = await makeOrganiser(stage.runtime, stage.organisation.subdistricts[0]);
    expectOk(await discard(ids, holder));
  });

  it("is recorded with ids and the number", async () => {
    const ids = await draft();
    expectOk(await discard(ids));
    const rows = await stage.runtime.database.db.select().from(audit);
    const row = rows.filter(({ command }) => command === "rotation-version.discard").at(-1);
    expect(row?.details).toEqual({ ...ids, number: 1 });
  });
});
