import { cellText, type Sheet } from "../people/roster-sheet.ts";
import { type Result, refused } from "../shared/refusal.ts";
import { type ListRow, plainName } from "./contestant-list.ts";

/** A sheet with a list of contestants: a header row somewhere near the top, at least name and unit. PURE. */
const NAME_HEADERS = ["姓名", "名字", "选手", "选手姓名", "参赛选手", "参赛人员", "name"];
const UNIT_HEADERS = [
  "单位",
  "所在单位",
  "单位名称",
  "工作单位",
  "社区",
  "所在社区",
  "所属社区",
  "社区名称",
  "unit",
  "community",
];
const HEADER_WITHIN = 10;
const TOTALS = ["合计", "总计", "小计"];

export type ListSheet = { rows: (ListRow & { line: number })[] };

/** `line` is the row as the person sees it, from 1. Blank rows and totals are left out. Refuses `contest.list-without-columns` and `contest.list-empty`. */
export const read = (sheets: readonly Sheet[]): Result<ListSheet> => {
  for (const sheet of sheets) {
    const head = findHeader(sheet);
    if (head === null) continue;
    const rows = sheet.rows.flatMap((cells, index) => {
      if (index <= head.row) return [];
      const name = cellText(cells[head.name]).trim();
      const unitName = cellText(cells[head.unit]).trim();
      const skipped =
        (name === "" && unitName === "") ||
        TOTALS.includes(plainName(name)) ||
        TOTALS.includes(plainName(cellText(cells[0])));
      return skipped ? [] : [{ line: index + 1, name, unitName }];
    });
    return rows.length === 0 ? refused("contest.list-empty") : { ok: true, value: { rows } };
  }
  return refused("contest.list-without-columns");
};

const findHeader = (sheet: Sheet): { row: number; name: number; unit: number } | null => {
  for (const [row, cells] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
    const words = cells.map((cell) => plainName(cellText(cell)).toLowerCase());
    const name = words.findIndex((word) => NAME_HEADERS.includes(word));
    const unit = words.findIndex((word) => UNIT_HEADERS.includes(word));
    if (name >= 0 && unit >= 0) return { row, name, unit };
  }
  return null;
};
