import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { rotationPlan } from "#db/schema/rotation.ts";
import { changeSettings } from "#server/commands/rotation/change-settings.ts";
import { createPlan } from "#server/commands/rotation/create-plan.ts";
import { endPlan } from "#server/commands/rotation/end-plan.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";
import {
  makeRotationDistrict,
  type RotationDistrict,
  sentSettings,
} from "#tests/support/rotation-setup-builders.ts";

let runtime: TestRuntime;
let made: RotationDistrict;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeRotationDistrict(runtime);
});
afterAll(() => runtime.close());

const INPUT = { title: "2026 年 AB 岗轮值", firstMonth: "2026-06", monthsPerPeriod: 1, periods: 12 };
const create = (more: object = {}, actor: Actor = made.holder) =>
  execute(runtime, {
    ...{ command: createPlan, actor },
    input: { ...INPUT, unitId: made.subdistrict.id, ...more },
  });
const planOf = async (planId: string) =>
  (await runtime.database.db.select().from(rotationPlan).where(eq(rotationPlan.id, planId)))[0]!;
/** Every plan takes months of its own: nobody rotates twice in one. */
let year = 2030;
const created = async () => {
  year += 2;
  const { planId } = expectOk(await create({ firstMonth: `${year}-01` }));
  return planOf(planId);
};
const change = (
  plan: { id: string; settings: RotationSettings },
  more: Partial<RotationSettings> = {},
  { revision = 1, actor = made.holder }: { revision?: number; actor?: Actor } = {},
) =>
  execute(runtime, {
    ...{ command: changeSettings, actor },
    input: { planId: plan.id, revision, settings: sentSettings({ ...plan.settings, ...more }) },
  });
const end = (planId: string, more: object = {}, actor: Actor = made.holder) =>
  execute(runtime, {
    ...{ command: endPlan, actor },
    input: { planId, endedOn: "2026-05-16", reason: "轮值期满", ...more },
  });
const publish = (planId: string) =>
  runtime.database.db.update(rotationPlan).set({ status: "published" }).where(eq(rotationPlan.id, planId));

describe("making a plan does", () => {
  it("propose the reserves in scope and the posts of every community, secretaries last", async () => {
    const plan = await created();
    const { members, posts } = plan.settings;
    const [ann, bob, cai] = made.reserves;
    const where = new Map(members.map(({ personId, communityIds }) => [personId, communityIds]));
    expect([...where.keys()].sort()).toEqual([ann!.id, bob!.id, cai!.id].sort());
    expect(where.get(bob!.id)).toHaveLength(2);
    expect(where.get(cai!.id)).toEqual([made.east.id]);
    expect(posts).toHaveLength(8);
    expect(posts[0]).toMatchObject({ incumbentA: made.people[1]!.id, hard: false });
    expect(plan).toMatchObject({ status: "prepared", revision: 1 });
  });

  it("make a plan of a community from its own people only", async () => {
    year += 2;
    const input = { unitId: made.west.id, firstMonth: `${year}-01` };
    const plan = await planOf(expectOk(await create(input)).planId);
    expect(plan.settings.members.map(({ personId }) => personId)).toEqual([made.reserves[1]!.id]);
    expect(plan.settings.posts).toHaveLength(4);
  });

  it("record it with counts, without names", async () => {
    const plan = await created();
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "rotation.create-plan",
      details: { planId: plan.id, unitId: made.subdistrict.id, members: 3, posts: 8 },
    });
  });
});

describe("making a plan refuses", () => {
  it("a district", async () => {
    const actor = await makeAccount(runtime, {
      grants: [{ role: "districtOrganiser", unit: made.org.district }],
    });
    expectRefused(await create({ unitId: made.org.district.id }, actor), "rotation.unit-kind");
  });

  it("a unit without reserves", async () => {
    const unit = made.org.subdistricts[1];
    const actor = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit }] });
    expectRefused(await create({ unitId: unit.id }, actor), "rotation.no-reserve");
  });

  it("somebody who would rotate by it", async () => {
    const grants = [{ role: "subdistrictManager" as const, unit: made.subdistrict }];
    const actor = await makeAccount(runtime, { grants, cadre: made.reserves[0]! });
    expectRefused(await create({ firstMonth: "2029-01" }, actor), "rotation.own-matter");
  });

  it.each([
    ["no unit", { unitId: "" }, "unitId", "rotation.unit-missing"],
    ["no title", { title: " " }, "title", "field.required"],
    ["a month that is none", { firstMonth: "2026-13" }, "firstMonth", "rotation.month"],
    ["four months a period", { monthsPerPeriod: 4 }, "monthsPerPeriod", "rotation.months-per-period"],
    ["one period", { periods: 1 }, "periods", "rotation.periods"],
  ])("%s, at its field", async (_, more, field, code) => {
    expect(expectInvalid(await create(more))).toMatchObject({ [field]: code });
  });
});

describe("changing settings does", () => {
  it("save them, count the revision, and set by the reserve where people may serve", async () => {
    const plan = await created();
    const posts = plan.settings.posts.filter(({ communityId }) => communityId === made.east.id);
    const frozen = [{ period: 2, reason: "换届选举" }];
    expect(expectOk(await change(plan, { posts, frozen })).revision).toBe(2);
    const saved = await planOf(plan.id);
    expect(saved).toMatchObject({ revision: 2, settings: { frozen } });
    expect(saved.settings.members.every(({ communityIds }) => communityIds.length === 1)).toBe(true);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "rotation.change-settings",
      details: { planId: plan.id, revision: 2, members: 3, posts: 4 },
    });
  });
});

describe("changing settings refuses", () => {
  it("what is wrong in them, at the path of its field", async () => {
    const plan = await created();
    const [first] = plan.settings.posts;
    const same = { ...first!, incumbentB: first!.incumbentA };
    const posts = plan.settings.posts.map((post, at) => (at === 0 ? same : post));
    expect(expectInvalid(await change(plan, { posts }))).toEqual({
      [`settings.posts.${first!.communityId}.${first!.area}.incumbentB`]: "rotation.incumbents-same",
    });
    expect((await planOf(plan.id)).revision).toBe(1);
  });

  it("somebody who rotates by another plan in the same months", async () => {
    const [one, other] = [await created(), await created()];
    expect(expectInvalid(await change(other, { firstMonth: one.settings.firstMonth }))).toMatchObject({
      [`settings.members.${made.reserves[0]!.id}`]: "rotation.member-elsewhere",
    });
  });

  it("a revision that is no longer the last", async () => {
    const plan = await created();
    expectOk(await change(plan));
    expectKind(await change(plan, { longestStint: 2 }), "conflict");
  });

  it.each([
    ["another first month", { firstMonth: "2026-07" }],
    ["more periods", { periods: 13 }],
    ["longer periods", { monthsPerPeriod: 2 }],
  ])("%s once it is published", async (_, more) => {
    const plan = await created();
    await publish(plan.id);
    expectRefused(await change(plan, more), "rotation.months-fixed");
  });

  it("a plan that has ended", async () => {
    const plan = await created();
    expectOk(await end(plan.id));
    expectRefused(await change(plan), "rotation.ended-already");
  });
});

describe("ending a plan", () => {
  it("keeps its day and reason, and records no reason", async () => {
    const plan = await created();
    expectOk(await end(plan.id));
    expect(await planOf(plan.id)).toMatchObject({
      ...{ status: "ended", endedOn: "2026-05-16", endReason: "轮值期满" },
    });
    const { details } = (await lastAudit(runtime, null))!;
    expect(details).toEqual({ planId: plan.id, endedOn: "2026-05-16" });
  });

  it.each([
    ["a day to come", { endedOn: "2026-05-17" }, "rotation.end-in-future"],
    ["a day before it was made", { endedOn: "2026-05-15" }, "rotation.end-before-begin"],
  ])("refuses %s", async (_, more, rule) => {
    expectRefused(await end((await created()).id, more), rule);
  });

  it("refuses a second time, and wants a reason", async () => {
    const plan = await created();
    expect(expectInvalid(await end(plan.id, { reason: "" }))).toMatchObject({ reason: "field.required" });
    expectOk(await end(plan.id));
    expectRefused(await end(plan.id), "rotation.ended-already");
  });
});

describe("plans", () => {
  it("are changed by the manager of the unit and the levels above, by nobody else", async () => {
    const account = (
      role: "districtOrganiser" | "subdistrictManager" | "communityManager" | "auditor",
      at: number,
    ) =>
      makeAccount(runtime, {
        grants: [{ role, unit: [made.org.district, made.subdistrict, made.east][at]! }],
      });
    const plan = await created();
    expectOk(await change(plan, {}, { actor: await account("districtOrganiser", 0) }));
    expectOk(await change(plan, {}, { revision: 2, actor: await account("subdistrictManager", 1) }));
    for (const [actor, kind] of [
      [await account("communityManager", 2), "forbidden"],
      [await makeAccount(runtime, { cadre: made.reserves[1]! }), "forbidden"],
      [await account("auditor", 0), "missing"],
      [publicActor, "missing"],
    ] as const) {
      expectKind(await change(plan, {}, { revision: 3, actor }), kind);
      expectKind(await end(plan.id, {}, actor), kind);
    }
  });

  it("are made by nobody who does not manage the unit", async () => {
    const grants = [{ role: "communityManager" as const, unit: made.east }];
    expectKind(await create({}, await makeAccount(runtime, { grants })), "missing");
    expectKind(await create({}, publicActor), "missing");
  });
});
