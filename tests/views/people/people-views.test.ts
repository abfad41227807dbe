import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { saveCadre } from "#server/commands/people/save-cadre.ts";
import { cadreRecord } from "#server/views/people/cadre.ts";
import { roster } from "#server/views/people/roster.ts";
import { whoHeld } from "#server/views/people/who-held.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount, makeOrganisation, type Organisation } from "#tests/support/organisation-builders.ts";
import { cadreForm } from "#tests/support/people-builders.ts";

let runtime: TestRuntime;
let organisation: Organisation;
let viewers: Record<"district" | "managing" | "beside" | "administrator" | "auditor" | "cadre", AccountActor>;
let cadreId: string;

beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  const { district, subdistricts, communities } = organisation;
  const holder = (
    role: "districtOrganiser" | "subdistrictManager" | "systemAdministrator" | "auditor" | "cadre",
    unit = district,
  ) => makeAccount(runtime, { grants: [{ role, unit }] });
  viewers = {
    district: await holder("districtOrganiser"),
    managing: await holder("subdistrictManager", subdistricts[0]),
    beside: await holder("subdistrictManager", subdistricts[1]),
    administrator: await holder("systemAdministrator"),
    auditor: await holder("auditor"),
    cadre: await holder("cadre", communities[0]),
  };
  const save = async (form: object) =>
    expectOk(await execute(runtime, { command: saveCadre, actor: systemActor, input: form })).cadreId;
  cadreId = await save(cadreForm({ unit: communities[0], index: 1, name: "赵一鸣" }));
  await save(
    cadreForm({
      unit: communities[1],
      index: 2,
      name: "钱二妹",
      fields: {
        sex: "male",
        partyPost: "none",
        committeePost: "gridWorker",
        politicalStatus: "masses",
        fullTimeEducation: "college",
        partTimeEducation: "bachelor",
      },
    }),
  );
  await save(cadreForm({ unit: communities[2], index: 3, name: "孙三立" }));
});
afterAll(() => runtime.close());

const names = async (actor: Actor, input: object = {}) =>
  expectOk(await read(runtime, { view: roster, actor, input })).rows.map(({ name }) => name);

describe("the roster", () => {
  it("shows the own subtree: the level above all of it, the level beside nothing", async () => {
    expect(await names(viewers.district)).toEqual(["赵一鸣", "钱二妹", "孙三立"]);
    expect(await names(viewers.managing)).toEqual(["赵一鸣", "钱二妹"]);
    expect(await names(viewers.beside)).toEqual(["孙三立"]);
  });

  it.each(["administrator", "auditor", "cadre"] as const)("is not there for %s", async (viewer) => {
    expectKind(await read(runtime, { view: roster, actor: viewers[viewer], input: {} }), "missing");
  });

  it.each<[string, object, string[]]>([
    ["unit", { unit: "communities.1" }, ["钱二妹"]],
    ["unit above", { unit: "subdistricts.0" }, ["赵一鸣", "钱二妹"]],
    ["post", { post: "gridWorker" }, ["钱二妹"]],
    ["part of a name", { search: "二" }, ["钱二妹"]],
    ["a pattern sign, taken as a letter", { search: "%" }, []],
    ["political status", { politicalStatus: "masses" }, ["钱二妹"]],
    ["education, full-time or part-time", { education: "bachelor" }, ["赵一鸣", "钱二妹", "孙三立"]],
    ["what is no filter, not at all", { post: "emperor", page: "x" }, ["赵一鸣", "钱二妹", "孙三立"]],
  ])("is filtered by %s", async (_, filter, expected) => {
    const unit =
      "unit" in filter && filter.unit === "communities.1"
        ? organisation.communities[1].id
        : organisation.subdistricts[0].id;
    expect(await names(viewers.district, "unit" in filter ? { unit } : filter)).toEqual(expected);
  });

  it("does not tell of a unit beside, even asked for by its id", async () => {
    expect(await names(viewers.managing, { unit: organisation.communities[2].id })).toEqual([
      "赵一鸣",
      "钱二妹",
    ]);
    const { units } = expectOk(await read(runtime, { view: roster, actor: viewers.managing, input: {} }));
    expect(units.map(({ name }) => name)).toEqual(["合江门街道", "东街社区", "西街社区"]);
  });

  it.each(["district", "managing"] as const)("holds no number in full for %s", async (viewer) => {
    const page = expectOk(await read(runtime, { view: roster, actor: viewers[viewer], input: {} }));
    expect(page.rows[0]).toMatchObject({ phoneMasked: "139****1001" });
    expect(JSON.stringify(page)).not.toMatch(/(?<![\w-])\d{11,}|cipher|index/i);
  });
});

describe("a record", () => {
  const open = (actor: Actor, id = cadreId) =>
    read(runtime, { view: cadreRecord, actor, input: { cadreId: id } });

  it.each<[keyof typeof viewers, "reads and manages" | "reads" | "finds nothing"]>([
    ["managing", "reads and manages"],
    ["district", "reads"],
    ["beside", "finds nothing"],
    ["administrator", "finds nothing"],
    ["auditor", "finds nothing"],
    ["cadre", "finds nothing"],
  ])("%s %s", async (viewer, expected) => {
    const result = await open(viewers[viewer]);
    const outcome = result.ok ? (result.value.may.manage ? "reads and manages" : "reads") : "finds nothing";
    expect(outcome).toBe(expected);
    if (!result.ok) expectKind(result, "missing");
  });

  it("shows its posts, its managing unit, and numbers masked whoever looks", async () => {
    const view = expectOk(await open(viewers.managing));
    expect(view).toMatchObject({
      managedBy: "合江门街道",
      phoneMasked: "139****1001",
      identityMasked: expect.stringMatching(/^511502\*{8}\d{3}[\dX]$/),
      appointments: [{ post: "secretary", fromOn: "2021-06-01", toOn: null }],
    });
    expect(Object.keys(view)).not.toEqual(expect.arrayContaining(["identityCipher"]));
    expect(JSON.stringify(view)).not.toMatch(/19900501|13900001001/);
  });

  it("that is not there looks like one that is not open", async () => {
    expect(await open(viewers.managing, organisation.district.id)).toEqual(await open(viewers.beside));
    expectKind(await open(publicActor), "missing");
  });
});

describe("who held a post on a day", () => {
  const ask = (day: string, actor: Actor = viewers.district) =>
    read(runtime, {
      view: whoHeld,
      actor,
      input: { unitId: organisation.communities[0].id, post: "secretary", day },
    });

  it.each([
    ["before the appointment", "2021-05-31", []],
    ["on its first day", "2021-06-01", ["赵一鸣"]],
    ["long after", "2026-03-01", ["赵一鸣"]],
  ])("%s", async (_, day, expected) => {
    expect(expectOk(await ask(day)).holders.map(({ name }) => name)).toEqual(expected);
  });

  it("is not told beside", async () => {
    expectKind(await ask("2026-03-01", viewers.beside), "missing");
  });
});
