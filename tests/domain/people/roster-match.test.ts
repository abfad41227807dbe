import { describe, expect, it } from "vitest";
import { ROSTER_COLUMNS } from "#app/domain/people/roster-columns.ts";
import { type ColumnOverrides, matchColumns } from "#app/domain/people/roster-match.ts";
import type { Cell, Merge, Sheet } from "#app/domain/people/roster-sheet.ts";
import golden from "#tests/golden/roster_columns.json" with { type: "json" };

const aSheet = (rows: Cell[][], merges: Merge[] = []): Sheet => ({
  name: "花名册",
  rows,
  merges,
  typed: true,
});

function matched(sheet: Sheet, overrides: ColumnOverrides = {}) {
  const result = matchColumns({ sheet, overrides });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const DATES = ["month", "date"];

describe("the columns of a roster", () => {
  it("are the 36 published ones, in their order, with all their other names", () => {
    expect(ROSTER_COLUMNS.map(({ header, required }) => ({ header, required }))).toEqual(
      golden.columns.map(({ header, required }) => ({ header, required })),
    );
    for (const [index, { aliases, type }] of golden.columns.entries()) {
      const column = ROSTER_COLUMNS[index]!;
      expect(column.aliases).toEqual(expect.arrayContaining(aliases));
      expect(DATES.includes(column.type)).toBe(type.startsWith("date"));
      expect(column.type === "enumeration").toBe(type.startsWith("enum"));
    }
  });

  it.each(
    golden.columns.flatMap(({ header, aliases }) => [header, ...aliases].map((name) => ({ name, header }))),
  )("are known by their published names: $name", ({ name, header }) => {
    const key = ROSTER_COLUMNS.find((column) => column.header === header)!.key;
    const others =
      key === "name" ? ["性别", "民族"] : ["姓名", "性别", "民族"].filter((other) => other !== header);
    const { columns } = matched(aSheet([[name, "填充", ...others, key === "phone" ? "籍贯" : "联系电话"]]));
    expect(columns[key]).toBe(0);
  });

  it.each(["姓 名", "*姓名", "姓\n名", "姓名：", "【姓名】姓名", "姓名（必填）", "　姓名　"])(
    "are known with spaces, punctuation and units: %s",
    (name) => {
      expect(matched(aSheet([[name, "性别", "民族"]])).columns.name).toBe(0);
    },
  );

  it("lie under titles, in any order, among strangers", () => {
    const { header, columns, sources } = matched(
      aSheet([
        ["某某花名册"],
        ["单位：某街道", null, "2026年"],
        ["手机", "星座", "性别", "姓名"],
        ["139", "x", "男", "甲"],
      ]),
    );
    expect(header).toEqual({ row: 2, height: 1 });
    expect(columns).toEqual({ phone: 0, sex: 2, name: 3 });
    expect(sources[1]).toEqual({ index: 1, header: "星座", key: null, by: null });
  });

  it("are joined with the group above them where the header has two rows", () => {
    const rows = [
      ["姓名", "性别", "全日制教育", null, "在职教育", null],
      [null, null, "学历", "毕业院校", "学历", "毕业院校"],
    ];
    const merges = [
      { top: 0, left: 2, bottom: 0, right: 3 },
      { top: 0, left: 4, bottom: 0, right: 5 },
    ];
    const wanted = {
      name: 0,
      sex: 1,
      fullTimeEducation: 2,
      fullTimeSchool: 3,
      partTimeEducation: 4,
      partTimeSchool: 5,
    };
    expect(matched(aSheet(rows, merges))).toMatchObject({
      header: { row: 0, height: 2 },
      columns: wanted,
      duplicates: [],
    });
    expect(matched(aSheet(rows)).columns).toEqual(wanted);
  });

  it("may stand under a group that says nothing", () => {
    const rows = [
      ["基本情况", null, null],
      ["姓名", "性别", "民族"],
    ];
    const merges = [{ top: 0, left: 0, bottom: 0, right: 2 }];
    expect(matched(aSheet(rows, merges)).header).toEqual({ row: 1, height: 1 });
  });

  it("are not confused by a first person whose values look like a second header row", () => {
    const { header } = matched(
      aSheet([
        ["姓名", "性别", "民族", "社区"],
        ["甲", "男", "汉族", "学历"],
      ]),
    );
    expect(header.height).toBe(1);
  });

  it("that name the same are reported, and the better name is kept", () => {
    const { columns, duplicates } = matched(
      aSheet([["姓名", "性别", "手机", "联系电话", "联系方式", "姓名"]]),
    );
    expect(columns).toMatchObject({ name: 0, phone: 3 });
    expect(duplicates).toEqual([
      { key: "name", kept: 0, ignored: [5] },
      { key: "phone", kept: 3, ignored: [2, 4] },
    ]);
  });

  it("can be corrected by a person, who takes a column from another or leaves it out", () => {
    const sheet = aSheet([["姓名", "性别", "民族", "联系方式", "移动电话"]]);
    const { columns, sources } = matched(sheet, { phone: 4, ethnicity: null, remarks: 1 });
    expect(columns).toEqual({ name: 0, phone: 4, remarks: 1 });
    expect(sources.map(({ by }) => by)).toEqual(["header", "person", null, null, "person"]);
  });

  it("that are required and missing are named", () => {
    const { missing } = matched(aSheet([["姓名", "性别", "出生年月", "社区"]]));
    expect(missing).toEqual(
      ROSTER_COLUMNS.filter(({ required }) => required)
        .map(({ key }) => key)
        .filter((key) => !["name", "sex", "birthMonth", "community"].includes(key)),
    );
  });

  it("are not found in a sheet that is no roster", () => {
    expect(
      matchColumns({
        sheet: aSheet([
          ["月份", "金额"],
          ["1", "2"],
        ]),
      }),
    ).toEqual({
      ok: false,
      refusal: { kind: "refused", rule: "roster.header-not-found", facts: { sheet: "花名册", searched: 20 } },
    });
  });

  it("may be pointed at", () => {
    const result = matchColumns({
      sheet: aSheet([["姓名"], ["姓名", "性别"]]),
      headerAt: { row: 1, height: 1 },
    });
    expect(result).toMatchObject({ ok: true, value: { columns: { name: 0, sex: 1 } } });
  });
});
