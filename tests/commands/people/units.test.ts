import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { appointment, cadre, orgUnit } from "#db/schema/people.ts";
import { createUnit } from "#server/commands/people/create-unit.ts";
import { moveUnit } from "#server/commands/people/move-unit.ts";
import { renameUnit } from "#server/commands/people/rename-unit.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import {
  makeAccount,
  makeCadre,
  makeOrganisation,
  type Organisation,
  type Unit,
} from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let organiser: AccountActor;
let manager: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  organiser = await makeAccount(runtime, {
    grants: [{ role: "districtOrganiser", unit: organisation.district }],
  });
  manager = await makeAccount(runtime, {
    grants: [{ role: "subdistrictManager", unit: organisation.subdistricts[0] }],
  });
});
afterAll(() => runtime.close());

const create = (input: object, actor: Actor = organiser) =>
  execute(runtime, { command: createUnit, actor, input });
const move = (unit: Unit | string, parent: Unit, actor: Actor = organiser) =>
  execute(runtime, {
    command: moveUnit,
    actor,
    input: { unitId: typeof unit === "string" ? unit : unit.id, parentId: parent.id },
  });
const rename = (unitId: string, name: string, actor: Actor = organiser) =>
  execute(runtime, { command: renameUnit, actor, input: { unitId, name } });
const rowOf = async (id: string) =>
  (await runtime.database.db.select().from(orgUnit).where(eq(orgUnit.id, id)))[0]!;

describe("a unit", () => {
  it("is made below its parent, with a code of its own, and recorded", async () => {
    const parent = organisation.subdistricts[0];
    const { unitId, path } = expectOk(
      await create({ parentId: parent.id, kind: "community", name: " 新桥社区 " }),
    );
    expect(path).toBe(`${parent.path}${unitId}/`);
    expect(await rowOf(unitId)).toMatchObject({ name: "新桥社区", path, parentId: parent.id });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "people.create-unit",
      details: { unitId, name: "新桥社区" },
    });
  });

  it.each([
    ["a second district", () => ({ parentId: null, kind: "district", name: "另一个区" }), "unit.root-exists"],
    [
      "a community under a district",
      () => ({ parentId: organisation.district.id, kind: "community", name: "东山社区" }),
      "unit.kind-under-parent",
    ],
    [
      "a name twice among brothers",
      () => ({ parentId: organisation.subdistricts[0].id, kind: "community", name: "东街社区" }),
      "unit.name-taken",
    ],
    [
      "a code twice",
      () => ({ parentId: organisation.district.id, kind: "subdistrict", name: "东山街道", code: "CODE-1" }),
      "unit.code-taken",
    ],
  ])("is refused: %s", async (_, input, rule) => {
    if (rule === "unit.code-taken")
      expectOk(
        await create({
          parentId: organisation.district.id,
          kind: "subdistrict",
          name: "西山街道",
          code: "CODE-1",
        }),
      );
    // The tree has one root, and only the system would be let to make another.
    expectRefused(await create(input(), systemActor), rule);
  });

  it("has a kind of place as a community, kept by a change of the name alone; no other unit has one", async () => {
    const [community] = organisation.communities;
    const change = (more: object, unitId = community.id) =>
      execute(runtime, {
        command: renameUnit,
        actor: organiser,
        input: { unitId, name: "东街社区", ...more },
      });
    const kindOf = async () => (await rowOf(community.id))?.communityKind;
    expectOk(await change({ communityKind: "resettled" }));
    expectOk(await change({}));
    expect(await kindOf()).toBe("resettled");
    expectOk(await change({ communityKind: null }));
    expect(await kindOf()).toBeNull();
    const street = organisation.subdistricts[0];
    expectRefused(
      await change({ name: street.name, communityKind: "mixed" }, street.id),
      "unit.kind-of-community",
    );
    expect(expectInvalid(await change({ communityKind: "village" }))).toHaveProperty("communityKind");
  });

  it("is renamed, but not to a brother's name", async () => {
    const { unitId } = expectOk(
      await create({ parentId: organisation.subdistricts[1].id, kind: "community", name: "旧名社区" }),
    );
    expectRefused(await rename(unitId, "南街社区"), "unit.name-taken");
    expectOk(await rename(unitId, "新名社区"));
    expect(await rowOf(unitId)).toMatchObject({ name: "新名社区" });
    expect(await lastAudit(runtime, null)).toMatchObject({ details: { from: "旧名社区", to: "新名社区" } });
  });

  it("moved takes its subtree, its people and their posts along", async () => {
    const [first, second] = organisation.subdistricts;
    const { unitId } = expectOk(await create({ parentId: first.id, kind: "community", name: "搬迁社区" }));
    const compound = expectOk(await create({ parentId: unitId, kind: "compound", name: "一号院" }));
    const person = await makeCadre(runtime, { unit: { id: unitId, name: "", path: "" }, post: "secretary" });
    expectOk(await move(unitId, second));
    expect((await rowOf(unitId)).path).toBe(`${second.path}${unitId}/`);
    expect((await rowOf(compound.unitId)).path).toBe(`${second.path}${unitId}/${compound.unitId}/`);
    expect(await runtime.database.db.select().from(cadre).where(eq(cadre.id, person.id))).toMatchObject([
      { unitId },
    ]);
    expect(
      await runtime.database.db.select().from(appointment).where(eq(appointment.cadreId, person.id)),
    ).toMatchObject([{ unitId, toOn: null }]);
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "people.move-unit",
      details: { unitId, from: first.id, to: second.id },
    });
  });

  it.each([
    [
      "to where it is",
      () => [organisation.communities[0], organisation.subdistricts[0]] as const,
      "unit.already-there",
    ],
    [
      "below itself",
      () => [organisation.subdistricts[0], organisation.communities[0]] as const,
      "unit.under-itself",
    ],
    [
      "to a level where it does not belong",
      () => [organisation.communities[0], organisation.district] as const,
      "unit.kind-under-parent",
    ],
  ])("is not moved %s", async (_, pair, rule) => {
    const [unit, parent] = pair();
    expectRefused(await move(unit, parent), rule);
  });

  it("is not moved to where a brother has its name", async () => {
    const { unitId } = expectOk(
      await create({ parentId: organisation.subdistricts[1].id, kind: "community", name: "东街社区" }),
    );
    expectRefused(await move(unitId, organisation.subdistricts[0]), "unit.name-taken");
  });
});

describe("who may change units", () => {
  it("the district and the administrator, not a subdistrict", async () => {
    const administrator = await makeAccount(runtime, {
      grants: [{ role: "systemAdministrator", unit: organisation.district }],
    });
    const input = { parentId: organisation.subdistricts[0].id, kind: "community" };
    expectOk(await create({ ...input, name: "甲社区" }, administrator));
    expectOk(await create({ ...input, name: "乙社区" }, systemActor));
    expectKind(await create({ ...input, name: "丙社区" }, manager), "forbidden");
    expectKind(await rename(organisation.communities[0].id, "丁社区", manager), "forbidden");
    expectKind(await move(organisation.communities[0], organisation.subdistricts[1], manager), "forbidden");
  });
});
