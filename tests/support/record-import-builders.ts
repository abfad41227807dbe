import type { Actor } from "#app/domain/access/actor.ts";
import type { Cell, Sheet } from "#app/domain/people/roster-sheet.ts";
import { applyRecordImport } from "#server/commands/record-import/apply-record-import.ts";
import { checkRecordImport } from "#server/commands/record-import/check-record-import.ts";
import { keepRecords } from "#server/commands/record-import/keep-records.ts";
import type { Runtime } from "#server/runtime.ts";
import { execute, expectOk } from "#tests/support/commands.ts";

export const RECORD_HEADER = [
  "姓名",
  "社区",
  "类型",
  "日期",
  "时间",
  "小区",
  "楼栋",
  "领域",
  "内容",
  "佐证",
  "户数",
  "人数",
  "牵头(是/否)",
  "时长",
  "至",
];

/** Cells by header; what is not said is empty. */
export const recordRow = (cells: Record<string, Cell>): Cell[] =>
  RECORD_HEADER.map((header) => cells[header] ?? null);

export const recordSheet = (rows: readonly Record<string, Cell>[]): Sheet => ({
  name: "记录",
  rows: [RECORD_HEADER, ...rows.map(recordRow)],
  merges: [],
  typed: true,
});

export const visit = (change: Record<string, Cell> = {}): Record<string, Cell> => ({
  ...{ 姓名: "吴办事", 社区: "东街社区", 类型: "三进走访", 日期: "2026-05-12", 楼栋: "3栋" },
  ...{ 内容: "走访独居老人，检查燃气软管。", 户数: "4" },
  ...change,
});

type By = { actor: Actor; importId: string };
export const keep = (
  runtime: Runtime,
  given: { actor: Actor; rows: readonly Record<string, Cell>[]; accountId?: string },
) =>
  execute(runtime, {
    command: keepRecords,
    actor: given.actor,
    input: {
      fileName: "记录.xlsx",
      sheets: [recordSheet(given.rows)],
      ...(given.accountId === undefined ? {} : { accountId: given.accountId }),
    },
  });
export const check = (runtime: Runtime, { actor, importId, settings = {} }: By & { settings?: object }) =>
  execute(runtime, { command: checkRecordImport, actor, input: { importId, settings } });
export const apply = (
  runtime: Runtime,
  { actor, importId, withoutRejected = false }: By & { withoutRejected?: boolean },
) => execute(runtime, { command: applyRecordImport, actor, input: { importId, withoutRejected } });

/** Kept, checked and applied, without the rejected rows. */
export async function bringInRecords(
  runtime: Runtime,
  given: { actor: Actor; rows: readonly Record<string, Cell>[]; settings?: object },
) {
  const { actor, rows, settings = {} } = given;
  const { importId } = expectOk(await keep(runtime, { actor, rows }));
  expectOk(await check(runtime, { actor, importId, settings }));
  const { counts } = expectOk(await apply(runtime, { actor, importId, withoutRejected: true }));
  return { importId, counts };
}
