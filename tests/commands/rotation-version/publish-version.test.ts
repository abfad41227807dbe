import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Slot } from "#app/domain/rotation/rotation-problem.ts";
import { notification } from "#db/schema/growth.ts";
import { audit } from "#db/schema/record.ts";
import { rotationPlan, rotationVersion } from "#db/schema/rotation.ts";
import { discardVersion } from "#server/commands/rotation-version/discard-version.ts";
import { makeVersion } from "#server/commands/rotation-version/make-version.ts";
import { publishVersion } from "#server/commands/rotation-version/publish-version.ts";
import { accountActor, execute, expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { makePlan, makeReserve, slotsFor } from "#tests/support/rotation-builders.ts";
import { changeSettings, type Stage, setStage } from "./rotation-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.runtime.close());
beforeEach(() => stage.runtime.clock.set("2026-06-16T02:00:00Z"));

const draft = (slots?: Slot[]) => {
  const unit = stage.organisation.subdistricts[0];
  return makePlan(stage.runtime, {
    ...{ unit, settings: stage.settings, status: "draft" },
    ...(slots === undefined ? {} : { slots }),
  });
};
const publish = (ids: { planId: string; versionId: string }, actor = stage.organiser) =>
  execute(stage.runtime, { command: publishVersion, actor, input: ids });
const discard = (ids: { planId: string; versionId: string }, actor = stage.organiser) =>
  execute(stage.runtime, { command: discardVersion, actor, input: ids });
const idsOf = ({ id, versionId }: { id: string; versionId: string }) => ({ planId: id, versionId });

async function states(planId: string) {
  const { db } = stage.runtime.database;
  const [plan] = await db.select().from(rotationPlan).where(eq(rotationPlan.id, planId));
  const versions = await db.select().from(rotationVersion).where(eq(rotationVersion.planId, planId));
  const ordered = versions.sort((one, other) => one.number - other.number);
  return [plan!.status, ...ordered.map(({ status }) => status)];
}

describe("publishVersion", () => {
  it("puts a draft into force and tells everybody whose posts change", async () => {
    const made = await draft();
    const { told } = expectOk(await publish(idsOf(made)));
    expect(await states(made.id)).toEqual(["published", "published"]);
    const rows = await stage.runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.topic, `rotation-version:${made.versionId}`));
    expect(new Set(rows.map(({ cadreId }) => cadreId))).toEqual(
      new Set([...stage.members, ...stage.incumbents].map(({ id }) => id)),
    );
    expect(rows).toHaveLength(told);
    expect(rows[0]).toMatchObject({ kind: "planPublished", path: "/my/rotation" });
  });

  it("supersedes the version before, and tells nobody whose posts stay", async () => {
    const made = await draft();
    expectOk(await publish(idsOf(made)));
    const input = { planId: made.id, reason: "再排一次" };
    const again = await execute(stage.runtime, { command: makeVersion, actor: stage.organiser, input });
    const { versionId } = expectOk(again);
    expect(expectOk(await publish({ planId: made.id, versionId }))).toEqual({ told: 0 });
    expect(await states(made.id)).toEqual(["published", "superseded", "published"]);
  });

  it("refuses a plan by hand that breaks a rule, and names places", async () => {
    const [first, ...others] = slotsFor(stage.settings);
    const made = await draft([{ ...first!, b: first!.a }, ...others]);
    const facts = expectRefused(await publish(idsOf(made)), "rotation-version.breaks-rules");
    expect(facts).toMatchObject({
      communities: [stage.organisation.communities[0].name],
      periods: ["1", "2"],
    });
  });

  it("refuses a draft by which somebody rotates who has left the reserve since", async () => {
    const unit = stage.organisation.subdistricts[0];
    const cadre = await makeCadre(stage.runtime, { unit: stage.organisation.communities[0], name: "贾出库" });
    const [member, ...others] = stage.settings.members;
    const settings = { ...stage.settings, members: [{ ...member!, personId: cadre.id }, ...others] };
    const made = await makePlan(stage.runtime, { unit, settings, status: "draft" });
    const more = { leftOn: "2026-06-12", leftWhy: "resigned" as const, leftReason: "本人申请" };
    await makeReserve(stage.runtime, { cadre, keeper: unit, more });
    expect(expectRefused(await publish(idsOf(made)), "rotation-version.member-left")).toEqual({
      names: ["贾出库"],
    });
  });

  it("refuses what is no draft, settings changed since, and an ended plan", async () => {
    const made = await draft();
    await changeSettings(stage, { planId: made.id, settings: { ...stage.settings, periods: 7 } });
    expectRefused(await publish(idsOf(made)), "rotation-version.settings-since");
    expectOk(await discard(idsOf(made)));
    expectRefused(await publish(idsOf(made)), "rotation-version.not-draft");
    const { db } = stage.runtime.database;
    await db.update(rotationPlan).set({ status: "ended" }).where(eq(rotationPlan.id, made.id));
    expectRefused(await publish(idsOf(made)), "rotation-version.ended");
  });

  it("refuses a draft that alters a period which has begun and ended since", async () => {
    const made = await draft();
    expectOk(await publish(idsOf(made)));
    await changeSettings(stage, { planId: made.id, settings: { ...stage.settings, longestStint: 2 } });
    const blocked = [{ personId: stage.members[0]!.id, period: 1, reason: "学习" }];
    await changeSettings(stage, { planId: made.id, settings: { ...stage.settings, blocked } });
    const input = { planId: made.id, reason: "学习" };
    const anew = expectOk(
      await execute(stage.runtime, { command: makeVersion, actor: stage.organiser, input }),
    );
    stage.runtime.clock.set("2026-10-10T02:00:00Z");
    const ids = { planId: made.id, versionId: anew.versionId };
    expectRefused(await publish(ids), "rotation-version.begun-since");
  });

  it("is for who holds the plan, knows no version of another plan, and is recorded", async () => {
    const [made, other] = [await draft(), await draft()];
    expectKind(await publish({ planId: other.id, versionId: made.versionId }), "missing");
    const member = accountActor({ grants: [], cadreId: stage.members[0]!.id });
    expectKind(await publish(idsOf(made), member), "forbidden");
    expectKind(await publish(idsOf(made), accountActor({ grants: [] })), "missing");
    expectOk(await publish(idsOf(made)));
    const rows = await stage.runtime.database.db.select().from(audit);
    const row = rows.filter(({ command }) => command === "rotation-version.publish").at(-1);
    expect(row?.details).toMatchObject({ planId: made.id, versionId: made.versionId, number: 1 });
  });
});
