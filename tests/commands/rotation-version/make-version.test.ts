import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RotationSettings } from "#app/domain/rotation/rotation-settings.ts";
import { verifyRotation } from "#app/domain/rotation-verifier/verify.ts";
import { kinPair } from "#db/schema/growth.ts";
import { audit } from "#db/schema/record.ts";
import { postAbsence, rotationPlan, rotationVersion } from "#db/schema/rotation.ts";
import { makeVersion } from "#server/commands/rotation-version/make-version.ts";
import { readSlots } from "#server/rotation/rotation-facts.ts";
import { accountActor, execute, expectKind, expectOk, expectRefused } from "#tests/support/commands.ts";
import { makeAccount, makeCadre } from "#tests/support/organisation-builders.ts";
import { makeMentorship, makeReserve } from "#tests/support/rotation-builders.ts";
import { changeSettings, makeInForce, makePrepared, type Stage, setStage } from "./rotation-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.runtime.close());

const run = (input: object, actor = stage.organiser) =>
  execute(stage.runtime, { command: makeVersion, actor, input: { reason: "首次排班", ...input } });

async function versionOf(versionId: string) {
  const { db } = stage.runtime.database;
  const [row] = await db.select().from(rotationVersion).where(eq(rotationVersion.id, versionId));
  return { ...row!, slots: await readSlots(db, versionId) };
}

const absence = (cadreId: string, fromOn: string, toOn: string) =>
  stage.runtime.database.db.insert(postAbsence).values({
    ...{ id: randomUUID(), cadreId, kind: "illness", fromOn, toOn, reason: "住院" },
    registeredAt: new Date("2026-06-01T01:00:00Z"),
  });

describe("makeVersion", () => {
  it("keeps a first plan as a draft that the verifier finds nothing wrong with", async () => {
    const planId = await makePrepared(stage);
    const made = expectOk(await run({ planId }));
    expect(made).toMatchObject({ number: 1 });
    const { problem, slots, ...version } = await versionOf(made.versionId);
    expect(version).toMatchObject({
      ...{ status: "draft", reason: "首次排班", settings: stage.settings, shortages: [] },
      createdBy: stage.organiser.accountId,
    });
    expect(version.report.length).toEqual({ bound: 5, value: 5 });
    expect(slots).toHaveLength(4 * 6);
    expect(problem).toMatchObject({ from: 0, past: [], published: null });
    expect(verifyRotation({ problem, slots })).toEqual([]);
  });

  it("plans around registered leave of more than half a period, mentors and kin", async () => {
    const [first, second] = stage.members;
    const planId = await makePrepared(stage);
    await absence(first!.id, "2026-08-01", "2026-08-20");
    await absence(second!.id, "2026-09-01", "2026-09-05");
    const mentor = await makeCadre(stage.runtime, { unit: stage.organisation.communities[0] });
    const reserveId = await makeReserve(stage.runtime, {
      cadre: second!,
      keeper: stage.organisation.subdistricts[0],
    });
    await makeMentorship(stage.runtime, {
      reserveId,
      cadre: mentor,
      unit: stage.organisation.subdistricts[0],
    });
    const pair = [first!.id, second!.id].sort();
    await stage.runtime.database.db.insert(kinPair).values({
      ...{ id: randomUUID(), cadreId: pair[0]!, otherId: pair[1]!, relation: "夫妻" },
      createdAt: new Date("2026-06-01T01:00:00Z"),
    });
    const { versionId } = expectOk(await run({ planId }));
    const { problem, slots, shortages } = await versionOf(versionId);
    expect(problem.away).toEqual([{ personId: first!.id, period: 1 }]);
    expect(problem.apart).toEqual([{ personId: pair[0], otherId: pair[1] }]);
    expect(problem.members[1]!.mentorId).toBe(mentor.id);
    const allowed = shortages.flatMap(({ personId, missing }) => missing.map((area) => ({ personId, area })));
    expect(verifyRotation({ problem, slots, allowed })).toEqual([]);
    await stage.runtime.database.db.delete(postAbsence);
    await stage.runtime.database.db.delete(kinPair);
  });

  it("changes the plan in force as little as possible, from the period that begins next", async () => {
    stage.runtime.clock.set("2026-08-10T02:00:00Z");
    const plan = await makeInForce(stage);
    await absence(stage.members[3]!.id, "2026-11-01", "2026-11-30");
    const { versionId, number } = expectOk(await run({ planId: plan.id, reason: "住院" }));
    expect(number).toBe(2);
    const { problem, slots } = await versionOf(versionId);
    expect(problem.from).toBe(2);
    const key = (slot: { period: number; area: string; a: string; b: string }) =>
      `${slot.period} ${slot.area} ${slot.a} ${slot.b}`;
    const were = new Set(plan.slots.map(key));
    expect(slots.filter(({ period }) => period < 2).every((slot) => were.has(key(slot)))).toBe(true);
    const changed = slots.filter((slot) => !were.has(key(slot)));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(16);
    await stage.runtime.database.db.delete(postAbsence);
    stage.runtime.clock.set("2026-05-16T02:00:00Z");
  });

  it("refuses while somebody who left the reserve is to rotate, by name; whoever came back may", async () => {
    const cadre = await makeCadre(stage.runtime, { unit: stage.organisation.communities[0], name: "贾出库" });
    const [member, ...others] = stage.settings.members;
    const planId = await makePrepared(stage, { members: [{ ...member!, personId: cadre.id }, ...others] });
    const keeper = stage.organisation.subdistricts[0];
    const more = { leftOn: "2026-06-10", leftWhy: "resigned" as const, leftReason: "本人申请" };
    await makeReserve(stage.runtime, { cadre, keeper, more });
    expect(expectRefused(await run({ planId }), "rotation-version.member-left")).toEqual({
      names: ["贾出库"],
    });
    await makeReserve(stage.runtime, { cadre, keeper });
    expectOk(await run({ planId }));
  });

  it("keeps one draft of a request that is sent twice", async () => {
    const planId = await makePrepared(stage);
    const requestId = randomUUID();
    const call = {
      command: makeVersion,
      actor: stage.organiser,
      input: { planId, reason: "试排" },
      requestId,
    };
    const first = expectOk(await execute(stage.runtime, call));
    expect(expectOk(await execute(stage.runtime, call))).toEqual(first);
  });

  const refusals: { rule: string; more?: (settings: RotationSettings) => Partial<RotationSettings> }[] = [
    { rule: "no-posts", more: () => ({ posts: [] }) },
    { rule: "no-members", more: () => ({ members: [] }) },
    {
      rule: "no-incumbents",
      more: ({ posts }) => ({ posts: posts.map((post) => ({ ...post, incumbentB: post.incumbentA })) }),
    },
    {
      rule: "uncovered",
      more: ({ posts }) => ({
        blocked: [posts[0]!.incumbentA, posts[0]!.incumbentB].map((personId) => ({
          ...{ personId, period: 0, reason: "请假" },
        })),
      }),
    },
  ];
  it.each(refusals)("refuses rotation-version.$rule", async ({ rule, more }) => {
    const planId = await makePrepared(stage, more?.(stage.settings));
    expectRefused(await run({ planId }), `rotation-version.${rule}`);
  });

  it("refuses settings that are not those that were read", async () => {
    const planId = await makePrepared(stage);
    expectRefused(await run({ planId, revision: 3 }), "rotation-version.settings-changed");
  });

  it("refuses an ended plan, the past, periods there are not, and other posts once periods have begun", async () => {
    const { id: planId } = await makeInForce(stage);
    stage.runtime.clock.set("2026-09-10T02:00:00Z");
    expectRefused(await run({ planId, fromPeriod: 1 }), "rotation-version.from-past");
    expectRefused(await run({ planId, fromPeriod: 6 }), "rotation-version.from-beyond");
    const settings = { ...stage.settings, posts: stage.settings.posts.slice(1) };
    await changeSettings(stage, { planId, settings });
    expectRefused(await run({ planId }), "rotation-version.past-changed");
    stage.runtime.clock.set("2027-01-10T02:00:00Z");
    expectRefused(await run({ planId }), "rotation-version.over");
    const { db } = stage.runtime.database;
    await db.update(rotationPlan).set({ status: "ended" }).where(eq(rotationPlan.id, planId));
    expectRefused(await run({ planId }), "rotation-version.ended");
    stage.runtime.clock.set("2026-05-16T02:00:00Z");
  });

  it("is for who holds the plan: not for its members, and unknown to strangers", async () => {
    const planId = await makePrepared(stage);
    const [unit] = stage.organisation.subdistricts;
    const manager = await makeAccount(stage.runtime, { grants: [{ role: "subdistrictManager", unit }] });
    expectOk(await run({ planId }, manager));
    const member = accountActor({ grants: [], cadreId: stage.members[0]!.id });
    expectKind(await run({ planId }, member), "forbidden");
    expectKind(await run({ planId }, accountActor({ grants: [] })), "missing");
  });

  it("is recorded without names or reasons", async () => {
    const planId = await makePrepared(stage);
    const { versionId } = expectOk(await run({ planId, reason: "张三住院" }));
    const rows = await stage.runtime.database.db.select().from(audit);
    const row = rows.filter(({ command }) => command === "rotation-version.make").at(-1);
    expect(row?.details).toEqual({ planId, versionId, number: 1, from: 0, slots: 24 });
  });
});
