import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recentRecordImports } from "#server/views/record-import/recent-record-imports.ts";
import { recordImportView } from "#server/views/record-import/record-import.ts";
import { rejectedRecords } from "#server/views/record-import/rejected-records.ts";
import { expectKind, expectOk, freshRuntime, read, type TestRuntime } from "#tests/support/commands.ts";
import { type LedgerSetting, makeLedgerSetting } from "#tests/support/ledger-builders.ts";
import { apply, check, keep, visit } from "#tests/support/record-import-builders.ts";

let runtime: TestRuntime;
let set: LedgerSetting;
let importId: string;
beforeAll(async () => {
  runtime = await freshRuntime();
  set = await makeLedgerSetting(runtime);
  const rows = [
    visit(),
    visit({ 内容: "走访独居老人，检查了燃气软管。" }),
    visit({ 姓名: "无此人", 类型: "吃饭" }),
  ];
  ({ importId } = expectOk(await keep(runtime, { actor: set.secretary, rows })));
});
afterAll(() => runtime.close());

const page = (input: object = {}, actor = set.secretary) =>
  read(runtime, { view: recordImportView, actor, input: { importId, ...input } });

describe("an import", () => {
  it("shows how its columns were read, then the dry run row by row, then that it is done", async () => {
    const uploaded = expectOk(await page());
    expect(uploaded).toMatchObject({
      status: "uploaded",
      counts: null,
      rows: [],
      match: { headerRow: 1, missing: [] },
    });
    expect(uploaded.match!.sources[0]).toEqual({ index: 0, header: "姓名", key: "name", sample: "吴办事" });
    expectOk(await check(runtime, { actor: set.secretary, importId }));
    const checked = expectOk(await page());
    expect(checked.rows.map(({ row, kind }) => [row, kind])).toEqual([
      [2, "new"],
      [3, "duplicate"],
      [4, "rejected"],
    ]);
    expect(checked.rows[1]!.twin).toMatchObject({ row: 2, recordId: null });
    expect(checked.rows[2]!.problems.map(({ cell }) => cell)).toEqual(["A4", "C4"]);
    expect(expectOk(await page({ show: "rejected" })).total).toBe(1);
    expectOk(await apply(runtime, { actor: set.secretary, importId, withoutRejected: true }));
    expect(expectOk(await page())).toMatchObject({ status: "applied", holdsRejected: true, match: null });
  });

  it("gives back its rejected rows as they stood, with the reasons in front", async () => {
    const input = { importId, language: "zh-CN" };
    const sheet = expectOk(await read(runtime, { view: rejectedRecords, actor: set.secretary, input }));
    expect(sheet.columns.slice(0, 4).map(({ header }) => header)).toEqual([
      "行号",
      "不能导入的原因",
      "姓名",
      "社区",
    ]);
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rows[0]!.slice(2, 5)).toEqual(["无此人", "东街社区", "吃饭"]);
    expect(sheet.rows[0]![1]).toContain("A4 姓名：花名册里没有“无此人”");
  });

  it("is in the list of whoever uploaded it, and is there for nobody else", async () => {
    const recent = await read(runtime, { view: recentRecordImports, actor: set.secretary, input: {} });
    expect(expectOk(recent)).toMatchObject([{ id: importId, status: "applied" }]);
    const others = await read(runtime, { view: recentRecordImports, actor: set.district, input: {} });
    expect(expectOk(others)).toEqual([]);
    expectKind(await page({}, set.district), "missing");
    const input = { importId, language: "zh-CN" };
    expectKind(await read(runtime, { view: rejectedRecords, actor: set.district, input }), "missing");
  });
});
