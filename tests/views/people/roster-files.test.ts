import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { recentImports } from "#server/views/people/recent-imports.ts";
import { rejectedRows } from "#server/views/people/rejected-rows.ts";
import { rosterImportView } from "#server/views/people/roster-import.ts";
import {
  type AccountActor,
  expectKind,
  expectOk,
  freshRuntime,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import {
  apply,
  bringIn,
  check,
  makeRosterTree,
  type RosterTree,
  upload,
} from "#tests/support/people-builders.ts";

let runtime: TestRuntime;
let tree: RosterTree;
let organiser: AccountActor;
let west: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  tree = await makeRosterTree(runtime);
  organiser = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: tree.district }] });
  west = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: tree.west }] });
  await bringIn(runtime, { actor: organiser, fileName: "messy-two-row-header.xlsx", withoutRejected: true });
});
afterAll(() => runtime.close());

describe("an import as its page shows it", () => {
  const view = (importId: string, actor: Actor = organiser, input: object = {}) =>
    read(runtime, { view: rosterImportView, actor, input: { importId, ...input } });

  it("shows the columns with a masked sample, then the report, page by page", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "duplicates.xlsx" }));
    const before = expectOk(await view(importId));
    expect(before).toMatchObject({ status: "uploaded", report: null, holdsRejected: false });
    expect(before.match?.sources.find(({ key }) => key === "identityNumber")?.sample).not.toMatch(/\d{7}/);
    expectOk(await check(runtime, { actor: organiser, importId }));
    const after = expectOk(await view(importId, organiser, { show: "rejected" }));
    expect(after.report?.rows.length).toBe(after.report?.counts.rejected);
    expect(after.report?.rows.every(({ kind, problems }) => kind === "rejected" && problems.length > 0)).toBe(
      true,
    );
    expect(after.holdsRejected).toBe(true);
  });

  it("is there for whoever uploaded it and nobody else", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "utf8.csv" }));
    expectKind(await view(importId, west), "missing");
    const mine = expectOk(await read(runtime, { view: recentImports, actor: organiser, input: {} }));
    const others = expectOk(await read(runtime, { view: recentImports, actor: west, input: {} }));
    expect([mine.some(({ id }) => id === importId), others.some(({ id }) => id === importId)]).toEqual([
      true,
      false,
    ]);
  });

  it("fills in what the file need not say for a manager of one subdistrict", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: west, fileName: "utf8.csv" }));
    expect(expectOk(await view(importId, west)).settings.constants).toEqual({ subdistrict: "大观楼街道" });
  });
});

describe("the rejected rows as a sheet", () => {
  const sheetOf = (importId: string, actor: Actor, language = "zh-CN") =>
    read(runtime, { view: rejectedRows, actor, input: { importId, language } });

  it("say their row and reason in the reader's language, also after the import", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "duplicates.xlsx" }));
    const { counts } = expectOk(await check(runtime, { actor: organiser, importId }));
    expectOk(await apply(runtime, { actor: organiser, importId, withoutRejected: true }));
    const sheet = expectOk(await sheetOf(importId, organiser));
    expect(sheet.rows).toHaveLength(counts.rejected);
    expect(String(sheet.rows[0]?.[1])).toMatch(/重复|相同|同一/);
    expect(String(expectOk(await sheetOf(importId, organiser, "en")).rows[0]?.[1])).toMatch(/[a-z]{4}/);
    expectKind(await sheetOf(importId, west), "missing");
  });

  it("are not there before a dry run", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "utf8.csv" }));
    expectKind(await sheetOf(importId, organiser), "missing");
  });
});
