import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ledgerEntry, recordImport, workRecord } from "#db/schema/daily.ts";
import { applyRecordImport } from "#server/commands/record-import/apply-record-import.ts";
import { checkRecordImport } from "#server/commands/record-import/check-record-import.ts";
import { discardRecordImport } from "#server/commands/record-import/discard-record-import.ts";
import { keepRecords } from "#server/commands/record-import/keep-records.ts";
import { uploadRecords } from "#server/commands/record-import/upload-records.ts";
import { templateSheet } from "#server/jobs/records/record-sheets.ts";
import { writeWorkbook } from "#server/jobs/workbook/write-workbook.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type LedgerSetting, makeLedgerSetting } from "#tests/support/ledger-builders.ts";
import { makeCadre } from "#tests/support/organisation-builders.ts";
import { apply, bringInRecords, check, keep, visit } from "#tests/support/record-import-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let set: LedgerSetting;
beforeAll(async () => {
  runtime = await freshRuntime();
  set = await makeLedgerSetting(runtime);
});
beforeEach(async () => {
  await runtime.database.db.delete(ledgerEntry);
  await runtime.database.db.delete(workRecord);
  await runtime.database.db.delete(recordImport);
});
afterAll(() => runtime.close());

const records = () => runtime.database.db.select().from(workRecord);
const bring = (rows: Parameters<typeof bringInRecords>[1]["rows"], settings = {}) =>
  bringInRecords(runtime, { actor: set.secretary, rows, settings });

describe("records come in", () => {
  it("as records that wait for somebody else, entered by whoever imported them", async () => {
    const { importId, counts } = await bring([
      visit(),
      visit({
        姓名: "周登记",
        类型: "急难险重",
        户数: null,
        牵头: null,
        内容: "防汛值守",
        "牵头(是/否)": "是",
      }),
    ]);
    expect(counts).toEqual({ new: 2, duplicate: 0, unchanged: 0, rejected: 0, added: 2 });
    const kept = await records();
    expect(kept.find(({ kind }) => kind === "visit")).toMatchObject({
      ...{ cadreId: set.doer.id, unitId: set.doer.unit.id, status: "submitted", importId },
      ...{ happenedOn: "2026-05-12", building: "3栋", details: { entry: "home", households: 4 } },
      enteredBy: set.secretary.accountId,
    });
    expect(kept.find(({ kind }) => kind === "urgentTask")).toMatchObject({ details: { leading: true } });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "imports.apply-records",
      details: { importId, new: 2, added: 2 },
    });
  });

  it("and the same file again changes nothing", async () => {
    await bring([visit(), visit({ 楼栋: "4栋" })]);
    const before = await records();
    const { counts } = await bring([visit(), visit({ 楼栋: "4栋" })]);
    expect(counts).toEqual({ new: 0, duplicate: 0, unchanged: 2, rejected: 0, added: 0 });
    expect(await records()).toEqual(before);
  });

  it("opinions with a line in the ledger", async () => {
    await bring([visit({ 类型: "民意", 户数: null, 内容: "楼道灯坏了" })]);
    expect(await runtime.database.db.select().from(ledgerEntry)).toMatchObject([
      { status: "registered", urgency: "ordinary" },
    ]);
  });

  it("five thousand at once, in few statements", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) =>
      visit({
        日期: `2026-0${1 + (index % 4)}-${10 + (index % 18)}`,
        内容: `第 ${index} 次走访，楼栋 ${index * 7919}`,
      }),
    );
    const { counts } = await bring(rows, { duplicates: "import" });
    expect(counts.added).toBe(5_000);
    expect(await records()).toHaveLength(5_000);
  }, 60_000);

  it("from the template, as it is downloaded and filled in", async () => {
    await makeCadre(runtime, { unit: set.doer.unit, name: "王建国" });
    const bytes = await writeWorkbook({ sheets: [templateSheet("模板")] });
    const input = { fileName: "模板.xlsx", bytes };
    const uploaded = await execute(runtime, { command: uploadRecords, actor: set.secretary, input });
    const { importId } = expectOk(uploaded);
    const { counts } = expectOk(await check(runtime, { actor: set.secretary, importId }));
    expect(counts).toMatchObject({ new: 1, rejected: 0 });
  });
});

describe("rows that are likely told already", () => {
  const alike = visit({ 楼栋: null, 内容: "走访独居老人，检查了燃气软管。" });

  it("are left out unless they are wanted", async () => {
    await bring([visit()]);
    expect((await bring([alike])).counts).toMatchObject({ duplicate: 1, added: 0 });
    expect(await records()).toHaveLength(1);
    expect((await bring([alike], { duplicates: "import" })).counts).toMatchObject({ duplicate: 1, added: 1 });
    expect(await records()).toHaveLength(2);
  });

  it("are found within the file too; the very same row twice is rejected", async () => {
    expect((await bring([visit(), alike, visit()])).counts).toMatchObject({
      new: 1,
      duplicate: 1,
      rejected: 1,
    });
  });
});

describe("refusals", () => {
  it("of a file: no header, a column missing, nothing below the header, too many rows", async () => {
    const sheets = [{ name: "空", rows: [["一", "二", "三"]], merges: [], typed: true }];
    const input = { fileName: "空.xlsx", sheets };
    const refusedFile = await execute(runtime, { command: keepRecords, actor: set.secretary, input });
    expectRefused(refusedFile, "record-import.header-not-found");
    const { importId } = expectOk(await keep(runtime, { actor: set.secretary, rows: [] }));
    expectRefused(await check(runtime, { actor: set.secretary, importId }), "record-import.no-rows");
    const settings = { overrides: { content: null } };
    const without = await check(runtime, { actor: set.secretary, importId, settings });
    expect(expectRefused(without, "record-import.columns-missing")).toEqual({ columns: ["内容"] });
    const many = Array.from({ length: 5_001 }, (_, index) => visit({ 内容: String(index) }));
    const kept = expectOk(await keep(runtime, { actor: set.secretary, rows: many }));
    const tooMany = await check(runtime, { actor: set.secretary, importId: kept.importId });
    expectRefused(tooMany, "record-import.too-many-rows");
  });

  it("of a confirmation: rejected rows not left out, a change since the check, an import that is closed", async () => {
    const actor = set.secretary;
    const rows = [visit(), visit({ 姓名: "无此人" })];
    const { importId } = expectOk(await keep(runtime, { actor, rows }));
    expectRefused(await apply(runtime, { actor, importId }), "record-import.closed");
    expectOk(await check(runtime, { actor, importId }));
    expect(expectRefused(await apply(runtime, { actor, importId }), "record-import.has-rejected")).toEqual({
      count: 1,
    });
    await makeCadre(runtime, { unit: set.doer.unit, name: "无此人" });
    const changed = await apply(runtime, { actor, importId, withoutRejected: true });
    expectRefused(changed, "record-import.changed-since-check");
    expectOk(await check(runtime, { actor, importId }));
    expectOk(await apply(runtime, { actor, importId }));
    expectRefused(await apply(runtime, { actor, importId }), "record-import.closed");
    expectRefused(await check(runtime, { actor, importId }), "record-import.closed");
  });
});

describe("what is kept of a file", () => {
  const importRow = async (importId: string) => {
    const [row] = await runtime.database.db.select().from(recordImport).where(eq(recordImport.id, importId));
    return row!;
  };

  it("is sealed, and goes when it is imported whole or given up", async () => {
    const actor = set.secretary;
    const { importId } = expectOk(await keep(runtime, { actor, rows: [visit()] }));
    expect(JSON.stringify((await importRow(importId)).content)).not.toContain("吴办事");
    const input = { importId };
    expectOk(await execute(runtime, { command: discardRecordImport, actor, input }));
    expect(await importRow(importId)).toMatchObject({ status: "discarded", content: { sealed: null } });
    expect(await lastAudit(runtime, null)).toMatchObject({ command: "imports.discard-records" });
    const whole = await bring([visit()]);
    expect(await importRow(whole.importId)).toMatchObject({ status: "applied", content: { sealed: null } });
    const part = await bring([visit({ 姓名: "无人知晓" })]);
    expect((await importRow(part.importId)).content).not.toEqual({ sealed: null });
  });
});

describe("who may", () => {
  it("bring in records: managers, each for the people they manage", async () => {
    const { importId } = expectOk(await keep(runtime, { actor: set.district, rows: [visit()] }));
    expect(expectOk(await check(runtime, { actor: set.district, importId })).counts).toMatchObject({
      rejected: 1,
    });
    expectKind(await keep(runtime, { actor: set.doerAccount, rows: [visit()] }), "missing");
  });

  it("see an import: whoever uploaded it; to others it is not there", async () => {
    const { importId } = expectOk(await keep(runtime, { actor: set.secretary, rows: [visit()] }));
    const actor = set.district;
    const input = { importId, settings: {}, withoutRejected: true };
    expectKind(await execute(runtime, { command: checkRecordImport, actor, input }), "missing");
    expectKind(await execute(runtime, { command: applyRecordImport, actor, input }), "missing");
    expectKind(await execute(runtime, { command: discardRecordImport, actor, input }), "missing");
  });

  it("the system, in somebody's name", async () => {
    const given = { actor: systemActor, rows: [visit()] };
    expectKind(await keep(runtime, given), "forbidden");
    const { accountId } = set.secretary;
    const { importId } = expectOk(await keep(runtime, { ...given, accountId }));
    expectOk(await check(runtime, { actor: systemActor, importId }));
    expectOk(await apply(runtime, { actor: systemActor, importId }));
    expect(await records()).toMatchObject([{ enteredBy: accountId }]);
  });
});
