import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PRESETS } from "#app/domain/daily/scheme-presets.ts";
import { saveScheme } from "#server/commands/scheme/save-scheme.ts";
import { schemeView } from "#server/views/scheme/scheme.ts";
import { schemes } from "#server/views/scheme/schemes.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeScheme } from "#tests/support/daily-builders.ts";
import {
  makeAccount,
  makeOrganisation,
  makeOrganiser,
  type Organisation,
} from "#tests/support/organisation-builders.ts";

/** Views are read on Saturday 16 May 2026. */
let runtime: TestRuntime;
let organisation: Organisation;
let actors: Record<"organiser" | "first" | "second" | "community" | "worker", AccountActor>;
const ids = { district: "", subdistrict: "", draft: "" };
beforeAll(async () => {
  runtime = await freshRuntime();
  organisation = await makeOrganisation(runtime);
  const { district, subdistricts, communities } = organisation;
  const manager = (index: 0 | 1) =>
    makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: subdistricts[index] }] });
  actors = {
    organiser: await makeOrganiser(runtime, district),
    first: await manager(0),
    second: await manager(1),
    community: await makeAccount(runtime, { grants: [{ role: "communityManager", unit: communities[0] }] }),
    worker: await makeAccount(runtime),
  };
  ids.district = await makeScheme(runtime, { unit: district });
  ids.subdistrict = await makeScheme(runtime, { unit: subdistricts[0], fromMonth: "2026-06" });
  const input = { unitId: district.id, name: "草稿", body: PRESETS.gridWorker };
  const saved = await execute(runtime, { command: saveScheme, actor: actors.organiser, input });
  ids.draft = expectOk(saved).schemeId;
});
afterAll(() => runtime.close());

const list = (actor: AccountActor, input: object = {}) => read(runtime, { view: schemes, actor, input });
const one = (actor: AccountActor, schemeId: string) =>
  read(runtime, { view: schemeView, actor, input: { schemeId } });

describe("the list of schemes", () => {
  test.each([
    ["organiser", ["district", "draft", "subdistrict"], 1],
    ["first", ["district", "subdistrict"], 1],
    ["second", ["district"], 1],
    ["community", ["district", "subdistrict"], 0],
  ] as const)("%s reads %j", async (who, readable, own) => {
    const view = expectOk(await list(actors[who]));
    expect(view.rows.map(({ id }) => id).sort()).toEqual(readable.map((key) => ids[key]).sort());
    expect(view.own).toHaveLength(own);
  });

  test("is not there for who manages nobody", async () => {
    expectKind(await list(actors.worker), "missing");
  });

  test("is filtered by unit and state", async () => {
    const names = async (input: object) =>
      expectOk(await list(actors.organiser, input)).rows.map(({ id }) => id);
    expect(await names({ status: "draft" })).toEqual([ids.draft]);
    expect(await names({ unit: organisation.subdistricts[0].id })).toEqual([ids.subdistrict]);
    expect(await names({ status: "nonsense" })).toHaveLength(3);
  });
});

describe("one scheme", () => {
  test("a draft offers the months it may begin with", async () => {
    const view = expectOk(await one(actors.organiser, ids.draft));
    expect(view.may).toEqual({ edit: true, putInForce: true, end: false, recall: false });
    expect(view.beginnings.slice(0, 2)).toEqual(["2026-05", "2026-06"]);
    expect(view).toMatchObject({ takesOverFrom: "区级方案", fromMonth: null });
  });

  test("in force it is read, may end from last month on, or be taken back before it begins", async () => {
    const begun = expectOk(await one(actors.organiser, ids.district));
    expect(begun.may).toEqual({ edit: false, putInForce: false, end: true, recall: false });
    expect(begun.endings[0]).toBe("2026-04");
    const coming = expectOk(await one(actors.first, ids.subdistrict));
    expect(coming.may).toEqual({ edit: false, putInForce: false, end: false, recall: true });
  });

  test.each([
    ["organiser", "subdistrict", true, false],
    ["first", "district", true, false],
    ["first", "draft", false, false],
    ["second", "subdistrict", false, false],
    ["community", "subdistrict", true, false],
    ["worker", "district", false, false],
  ] as const)("%s, %s: read %s, changed %s", async (who, which, readable, changes) => {
    const result = await one(actors[who], ids[which]);
    if (!readable) return expectKind(result, "missing");
    const { may } = expectOk(result);
    expect(Object.values(may).some(Boolean)).toBe(changes);
  });
});
