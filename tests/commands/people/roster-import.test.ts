import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { appointment, cadre, cadreVersion, rosterImport } from "#db/schema/people.ts";
import { applyRosterImport } from "#server/commands/people/apply-roster-import.ts";
import { checkRosterImport } from "#server/commands/people/check-roster-import.ts";
import { discardRosterImport } from "#server/commands/people/discard-roster-import.ts";
import { rowsOf, type StoredReport } from "#server/commands/people/import-contents.ts";
import { uploadRoster } from "#server/commands/people/upload-roster.ts";
import {
  type AccountActor,
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import {
  allCadres,
  bringIn,
  cadreNamed,
  makeRosterTree,
  NO_SETTINGS,
  type RosterTree,
  rosterFile,
} from "#tests/support/people-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

type By = { actor: Actor; importId: string };
const upload = (on: TestRuntime, { actor, fileName }: { actor: Actor; fileName: string }) =>
  execute(on, { command: uploadRoster, actor, input: { fileName, bytes: rosterFile(fileName) } });
const check = (on: TestRuntime, { actor, importId, settings = NO_SETTINGS }: By & { settings?: object }) =>
  execute(on, { command: checkRosterImport, actor, input: { importId, settings } });
const apply = (
  on: TestRuntime,
  { actor, importId, withoutRejected = false }: By & { withoutRejected?: boolean },
) => execute(on, { command: applyRosterImport, actor, input: { importId, withoutRejected } });

let runtime: TestRuntime;
let tree: RosterTree;
let organiser: AccountActor;
let west: AccountActor;
let linjiang: AccountActor;

beforeAll(async () => {
  runtime = await freshRuntime();
  tree = await makeRosterTree(runtime);
  organiser = await makeAccount(runtime, { grants: [{ role: "districtOrganiser", unit: tree.district }] });
  west = await makeAccount(runtime, { grants: [{ role: "subdistrictManager", unit: tree.west }] });
  linjiang = await makeAccount(runtime, { grants: [{ role: "communityManager", unit: tree.linjiang }] });
});
beforeEach(async () => {
  await runtime.database.db.delete(appointment);
  await runtime.database.db.delete(cadreVersion);
  await runtime.database.db.delete(cadre);
  await runtime.database.db.delete(rosterImport);
});
afterAll(() => runtime.close());

const importRow = async (importId: string) => {
  const rows = await runtime.database.db.select().from(rosterImport).where(eq(rosterImport.id, importId));
  return rows[0]!;
};
const shownRows = async (importId: string) => {
  const { report } = await importRow(importId);
  return rowsOf(runtime, report as StoredReport);
};

describe("a roster comes in", () => {
  it.each([
    "messy-two-row-header.xlsx",
    "messy-two-row-header.xls",
    "utf8.csv",
    "utf8-mark.csv",
    "gb18030.csv",
  ])("%s is read and every good row becomes a person with a post", async (fileName) => {
    const { counts } = await bringIn(runtime, { actor: organiser, fileName, withoutRejected: true });
    expect(counts.new).toBeGreaterThan(0);
    expect(await allCadres(runtime)).toHaveLength(counts.new);
    expect((await runtime.database.db.select().from(appointment)).length).toBeGreaterThan(0);
  });

  it("the messy file gives what a person reads in it", async () => {
    await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    expect(await cadreNamed(runtime, "张三丰")).toMatchObject({
      unitId: tree.zoumajie.id,
      birthMonth: "1975-03",
      politicalStatus: "partyMember",
      identityMasked: expect.stringMatching(/^511502\*{8}\d{3}[\dX]$/),
      phoneMasked: "139****1001",
    });
    const [post] = await runtime.database.db
      .select()
      .from(appointment)
      .where(eq(appointment.cadreId, (await cadreNamed(runtime, "张三丰")).id));
    expect(post).toMatchObject({ post: "secretary", unitId: tree.zoumajie.id, toOn: null });
  });

  it("the same file again leaves every row unchanged and writes nothing", async () => {
    const first = await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    const before = await allCadres(runtime);
    const again = await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    expect(again.counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: first.counts.new,
      rejected: first.counts.rejected,
    });
    expect(await allCadres(runtime)).toEqual(before);
  });

  it("a dry run writes nothing of the roster", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "utf8.csv" }));
    const { counts } = expectOk(await check(runtime, { actor: organiser, importId }));
    expect(counts.new).toBeGreaterThan(0);
    expect(await allCadres(runtime)).toHaveLength(0);
  });

  it("the confirmation is recorded with its counts and without a name", async () => {
    const { counts, importId } = await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({ command: "people.apply-roster-import", details: { importId, ...counts } });
    expect(JSON.stringify(row?.details)).not.toContain("张");
  });
});

describe("bad rows", () => {
  it("stop the whole import unless the person chooses to go on without them", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "duplicates.xlsx" }));
    const { counts } = expectOk(await check(runtime, { actor: organiser, importId }));
    expect(counts.rejected).toBeGreaterThan(0);
    expectRefused(await apply(runtime, { actor: organiser, importId }), "roster.has-rejected-rows");
    expect(await allCadres(runtime)).toHaveLength(0);
    expectOk(await apply(runtime, { actor: organiser, importId, withoutRejected: true }));
    expect(await allCadres(runtime)).toHaveLength(counts.new);
  });

  it("are named with their cell and reason", async () => {
    const { importId } = expectOk(
      await upload(runtime, { actor: organiser, fileName: "unknown-community.xlsx" }),
    );
    expectOk(await check(runtime, { actor: organiser, importId }));
    const rejected = (await shownRows(importId)).filter(({ kind }) => kind === "rejected");
    expect(rejected[0]?.problems[0]).toMatchObject({
      code: expect.stringMatching(/^roster\.(sub|comm)/),
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
    });
  });

  it("of units beside one's own are rejected, and of its own taken", async () => {
    const { importId } = expectOk(
      await upload(runtime, { actor: linjiang, fileName: "messy-two-row-header.xlsx" }),
    );
    expectOk(await check(runtime, { actor: linjiang, importId }));
    const rows = await shownRows(importId);
    const byName = new Map(rows.map((row) => [row.name, row.kind]));
    expect(byName.get("张三丰")).toBe("rejected");
    expect(byName.get("买买提·艾力")).toBe("new");
  });

  it("that name somebody of another unit are rejected: the other unit gives them up first", async () => {
    await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    const { id } = await cadreNamed(runtime, "张三丰");
    await runtime.database.db.update(cadre).set({ unitId: tree.hangtian.id }).where(eq(cadre.id, id));
    const { importId } = expectOk(
      await upload(runtime, { actor: west, fileName: "messy-two-row-header.xlsx" }),
    );
    expectOk(await check(runtime, { actor: west, importId }));
    const row = (await shownRows(importId)).find(({ name }) => name === "张三丰");
    expect(row).toMatchObject({ kind: "rejected", problems: [{ code: "roster.person-elsewhere" }] });
  });
});

describe("what a confirmation is held to", () => {
  it("is refused when the roster has changed since the dry run", async () => {
    await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    const { importId } = expectOk(
      await upload(runtime, { actor: organiser, fileName: "messy-two-row-header.xlsx" }),
    );
    expectOk(await check(runtime, { actor: organiser, importId }));
    const { id } = await cadreNamed(runtime, "张三丰");
    await runtime.database.db.update(cadre).set({ lineOfWork: "民政" }).where(eq(cadre.id, id));
    expectRefused(
      await apply(runtime, { actor: organiser, importId, withoutRejected: true }),
      "roster.changed-since-check",
    );
  });

  it("shows a changed row with its old and its new value, and writes that value only", async () => {
    await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    const { id } = await cadreNamed(runtime, "张三丰");
    await runtime.database.db
      .update(cadre)
      .set({ lineOfWork: "民政", awards: "区级先进" })
      .where(eq(cadre.id, id));
    const { importId } = await bringIn(runtime, {
      actor: organiser,
      fileName: "messy-two-row-header.xlsx",
      withoutRejected: true,
    });
    expect(await cadreNamed(runtime, "张三丰")).toMatchObject({
      lineOfWork: "党建",
      awards: "区级先进",
      revision: 2,
    });
    expect((await importRow(importId)).report).toMatchObject({ counts: { changed: 1 } });
  });

  it("cannot be made twice, and not before the dry run", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "utf8.csv" }));
    expectRefused(await apply(runtime, { actor: organiser, importId }), "roster.import-closed");
    expectOk(await check(runtime, { actor: organiser, importId }));
    expectOk(await apply(runtime, { actor: organiser, importId, withoutRejected: true }));
    expectRefused(
      await apply(runtime, { actor: organiser, importId, withoutRejected: true }),
      "roster.import-closed",
    );
  });

  it("a column matched by hand is read from where the person says", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "utf8.csv" }));
    const settings = { ...NO_SETTINGS, overrides: { phone: null }, constants: {} };
    expect(
      expectRefused(await check(runtime, { actor: organiser, importId, settings }), "roster.columns-missing")
        .columns,
    ).toEqual(["联系电话"]);
  });
});

describe("what an import holds of people", () => {
  it("lies sealed in the database", async () => {
    const { importId } = expectOk(
      await upload(runtime, { actor: organiser, fileName: "messy-two-row-header.xlsx" }),
    );
    expectOk(await check(runtime, { actor: organiser, importId }));
    const text = JSON.stringify(await importRow(importId));
    expect(text).not.toMatch(/张三丰|1390000|51150219/);
  });

  it("goes with the confirmation, but for the rejected rows, and those with the person's word", async () => {
    const { importId } = await bringIn(runtime, {
      actor: organiser,
      fileName: "duplicates.xlsx",
      withoutRejected: true,
    });
    expect((await shownRows(importId)).every(({ kind }) => kind === "rejected")).toBe(true);
    expectOk(await execute(runtime, { command: discardRosterImport, actor: organiser, input: { importId } }));
    expect(await importRow(importId)).toMatchObject({
      status: "applied",
      sheets: "",
      report: null,
      containsPersonalData: false,
    });
  });

  it("goes when the person lets it be for a day", async () => {
    const { importId } = expectOk(await upload(runtime, { actor: organiser, fileName: "utf8.csv" }));
    runtime.clock.advance(25 * 3_600_000);
    expectOk(await upload(runtime, { actor: organiser, fileName: "utf8.csv" }));
    expect(await importRow(importId)).toMatchObject({ status: "discarded", sheets: "" });
  });
});

describe("refuses", () => {
  it.each([
    ["empty.xlsx", "workbook.empty"],
    ["formula.xlsx", "workbook.formula"],
    ["letter.xlsx", "workbook.wrong-kind"],
    ["external-link.xlsx", "workbook.external-link"],
  ])("%s with %s, and keeps nothing", async (fileName, rule) => {
    expectRefused(await upload(runtime, { actor: organiser, fileName }), rule);
    expect(await runtime.database.db.select().from(rosterImport)).toHaveLength(0);
  });

  it("who may not: an account without a roster, and whoever did not upload the file", async () => {
    const nobody = await makeAccount(runtime, { grants: [{ role: "cadre", unit: tree.linjiang }] });
    const administrator = await makeAccount(runtime, {
      grants: [{ role: "systemAdministrator", unit: tree.district }],
    });
    for (const actor of [nobody, administrator])
      expectKind(await upload(runtime, { actor, fileName: "utf8.csv" }), "forbidden");
    const { importId } = expectOk(await upload(runtime, { actor: west, fileName: "utf8.csv" }));
    expectKind(await check(runtime, { actor: organiser, importId }), "missing");
    expectKind(await apply(runtime, { actor: organiser, importId }), "missing");
  });

  it("the system uploads only for somebody", async () => {
    expectKind(await upload(runtime, { actor: systemActor, fileName: "utf8.csv" }), "forbidden");
  });
});
