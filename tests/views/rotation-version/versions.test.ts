import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Shortage, Slot } from "#app/domain/rotation/rotation-problem.ts";
import { rotationVersion } from "#db/schema/rotation.ts";
import { makeVersion } from "#server/commands/rotation-version/make-version.ts";
import { publishVersion } from "#server/commands/rotation-version/publish-version.ts";
import { planVersions } from "#server/views/rotation-version/plan-versions.ts";
import { versionFile } from "#server/views/rotation-version/version-file.ts";
import {
  changeSettings,
  makeInForce,
  makePrepared,
  type Stage,
  setStage,
} from "#tests/commands/rotation-version/rotation-stage.ts";
import { accountActor, execute, expectKind, expectOk, publicActor, read } from "#tests/support/commands.ts";
import { makeAccount, makeOrganiser } from "#tests/support/organisation-builders.ts";
import { makePlan, slotsFor } from "#tests/support/rotation-builders.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
}, 60_000);
afterAll(() => stage.runtime.close());
beforeEach(() => stage.runtime.clock.set("2026-06-16T02:00:00Z"));

type Actor = Parameters<typeof read>[1]["actor"];
const see = (planId: string, more: { actor?: Actor; versionId?: string } = {}) => {
  const { actor = stage.organiser, versionId } = more;
  return read(stage.runtime, { view: planVersions, actor, input: { planId, versionId } });
};
const fileOf = (ids: { planId: string; versionId: string }, actor: Actor = stage.organiser) =>
  read(stage.runtime, { view: versionFile, actor, input: ids });

const draft = (slots?: Slot[]) => {
  const unit = stage.organisation.subdistricts[0];
  const given = slots === undefined ? {} : { slots };
  return makePlan(stage.runtime, { unit, settings: stage.settings, status: "draft", ...given });
};

async function makeAnew(planId: string) {
  const blocked = [{ personId: stage.members[3]!.id, period: 4, reason: "学习" }];
  await changeSettings(stage, { planId, settings: { ...stage.settings, blocked } });
  const input = { planId, reason: "学习" };
  return expectOk(await execute(stage.runtime, { command: makeVersion, actor: stage.organiser, input }));
}

describe("the versions of a rotation plan", () => {
  it("say, before the first, that nothing is in force and nothing stands to be kept", async () => {
    const planId = await makePrepared(stage);
    expect(expectOk(await see(planId))).toMatchObject({
      ...{ planId, status: "prepared", inForce: null, choices: [], versions: [], opened: null },
      may: { hold: true },
    });
  });

  it("open the newest draft with its length beside the proven bound, its months and who is told", async () => {
    const planId = await makePrepared(stage);
    const input = { planId, reason: "首次排班" };
    const made = await execute(stage.runtime, { command: makeVersion, actor: stage.organiser, input });
    const { versionId } = expectOk(made);
    const { opened, versions } = expectOk(await see(planId));
    expect(versions.map(({ number, status, missing }) => [number, status, missing])).toEqual([
      [1, "draft", 0],
    ]);
    expect(opened).toMatchObject({
      ...{ id: versionId, reason: "首次排班", members: 4, posts: 4, periods: 6, from: 0 },
      ...{ isFirst: true, allAreas: true, outdated: false, changes: null },
      ...{ length: { bound: 5, value: 5 }, shortages: { people: 0, rows: [] } },
    });
    expect(opened?.breaches.total).toBe(0);
    expect(opened?.months).toEqual(["2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"]);
    const ids = { planId, versionId };
    const published = await execute(stage.runtime, {
      ...{ command: publishVersion, actor: stage.organiser, input: ids },
    });
    expect(opened?.told).toBe(expectOk(published).told);
  });

  it("count what a draft changes against the version in force, then name who goes and who comes", async () => {
    const plan = await makeInForce(stage);
    const { versionId } = await makeAnew(plan.id);
    const { opened, inForce } = expectOk(await see(plan.id));
    expect([inForce, opened?.id, opened?.isFirst]).toEqual([1, versionId, false]);
    const { changes } = opened!;
    expect(changes).toMatchObject({ against: 1, slots: changes!.rows.length });
    const names = new Set([...stage.members, ...stage.incumbents].map(({ name }) => name));
    const concerned = new Set(changes!.rows.flatMap(({ went, came }) => [...went, ...came]));
    expect([...concerned].every((name) => names.has(name))).toBe(true);
    expect(changes?.people).toBe(concerned.size);
    for (const { before, after, went, came } of changes!.rows) {
      expect(Object.values(before!)).toEqual(expect.arrayContaining(went));
      expect(Object.values(after!)).toEqual(expect.arrayContaining(came));
    }
  });

  it("offer the period that runs and those after it", async () => {
    const { id } = await makeInForce(stage);
    stage.runtime.clock.set("2026-10-10T02:00:00Z");
    expect(expectOk(await see(id)).choices).toEqual([
      { period: 3, month: "2026-10", running: true },
      { period: 4, month: "2026-11", running: false },
      { period: 5, month: "2026-12", running: false },
    ]);
  });

  it("name what the verifier objects to a draft that was edited, with people and communities", async () => {
    const [first, ...others] = slotsFor(stage.settings);
    const { id } = await draft([{ ...first!, b: first!.a }, ...others]);
    const { breaches } = expectOk(await see(id)).opened!;
    expect(breaches.total).toBe(breaches.rows.length);
    const found = breaches.rows.find(({ rule }) => rule === "different");
    expect(found).toMatchObject({ period: 0, personIds: [first!.a] });
    expect(breaches.people[first!.a]).toBe(stage.incumbents[0]!.name);
    expect(breaches.communities[first!.communityId]).toBe(stage.organisation.communities[0].name);
  });

  it("say that the settings have changed since a draft was made", async () => {
    const { id } = await draft();
    await changeSettings(stage, { planId: id, settings: { ...stage.settings, longestStint: 2 } });
    expect(expectOk(await see(id)).opened?.outdated).toBe(true);
  });

  it("name who cannot lead which areas, and why", async () => {
    const { id, versionId } = await draft();
    const reason: Shortage["reason"] = { kind: "away", periods: 3, of: 6, most: 2 };
    const personId = stage.members[0]!.id;
    const shortages: Shortage[] = [{ personId, missing: ["partyBuilding", "communityManagement"], reason }];
    const { db } = stage.runtime.database;
    await db.update(rotationVersion).set({ shortages }).where(eq(rotationVersion.id, versionId));
    expect(expectOk(await see(id)).opened?.shortages).toEqual({
      people: 1,
      rows: [{ ...shortages[0], name: stage.members[0]!.name }],
    });
  });

  it("open the version that is asked for, and none of another plan", async () => {
    const plan = await makeInForce(stage);
    await makeAnew(plan.id);
    const { opened } = expectOk(await see(plan.id, { versionId: plan.versionId }));
    expect(opened).toMatchObject({ id: plan.versionId, status: "published", changes: null, told: null });
    const other = await makeInForce(stage);
    expectKind(await see(plan.id, { versionId: other.versionId }), "missing");
  });

  it("are for who oversees the plan, to be changed by who holds it, and unknown to others", async () => {
    const { id } = await makeInForce(stage);
    const [unit] = stage.organisation.communities;
    const manager = await makeAccount(stage.runtime, { grants: [{ role: "communityManager", unit }] });
    expect(expectOk(await see(id, { actor: manager })).may).toEqual({ hold: false });
    const member = accountActor({ grants: [], cadreId: stage.members[0]!.id });
    expect((await see(id, { actor: member })).ok).toBe(false);
    const elsewhere = await makeOrganiser(stage.runtime, stage.organisation.subdistricts[1]);
    expectKind(await see(id, { actor: elsewhere }), "missing");
    expectKind(await see(id, { actor: publicActor }), "missing");
  });
});

describe("the file of a version", () => {
  it("has every slot by name, all versions, and nothing to compare where it is in force", async () => {
    const plan = await makeInForce(stage);
    const file = expectOk(await fileOf({ planId: plan.id, versionId: plan.versionId }));
    expect(file).toMatchObject({ number: 1, status: "published", changes: [], shortages: [] });
    expect(file.rows).toHaveLength(plan.slots.length);
    expect(file.versions.map(({ number }) => number)).toEqual([1]);
    const names = new Map([...stage.members, ...stage.incumbents].map(({ id, name }) => [id, name]));
    const [first] = plan.slots;
    expect(file.rows).toContainEqual({
      communityName: stage.organisation.communities[0].name,
      ...{ area: first!.area, period: 0, month: "2026-07", a: names.get(first!.a), b: names.get(first!.b) },
    });
  });

  it("has all that a draft changes", async () => {
    const plan = await makeInForce(stage);
    const { versionId } = await makeAnew(plan.id);
    const { changes } = expectOk(await see(plan.id)).opened!;
    const file = expectOk(await fileOf({ planId: plan.id, versionId }));
    expect(file.changes).toEqual(changes?.rows);
  });

  it("is for who oversees the plan only", async () => {
    const plan = await makeInForce(stage);
    const ids = { planId: plan.id, versionId: plan.versionId };
    const member = accountActor({ grants: [], cadreId: stage.members[0]!.id });
    expect((await fileOf(ids, member)).ok).toBe(false);
    expectKind(await fileOf(ids, publicActor), "missing");
  });
});
