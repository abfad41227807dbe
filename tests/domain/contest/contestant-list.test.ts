import { describe, expect, test } from "vitest";
import * as ContestantList from "#app/domain/contest/contestant-list.ts";
import * as ContestantSheet from "#app/domain/contest/contestant-sheet.ts";
import type { Cell, Sheet } from "#app/domain/people/roster-sheet.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";

const entry = (cadreId: string, name: string, unitName: string) => ({
  cadreId,
  name,
  unitId: `u-${unitName}`,
  unitName,
});
const ROSTER = [
  entry("c1", "许静", "东街社区"),
  entry("c2", "王芳", "东街社区"),
  entry("c3", "王芳", "西街社区"),
  entry("c4", "李强", "南街社区"),
  entry("c5", "李强", "南街社区"),
];
const UNITS = ["东街社区", "西街社区", "南街社区"].map((name) => ({ id: `u-${name}`, name }));
const read = (
  rows: ContestantList.ListRow[],
  already: { name: string; unitName: string; cadreId: string | null }[] = [],
) => ContestantList.read({ rows, roster: ROSTER, units: UNITS, already });

describe("a row of a list", () => {
  test.each([
    {
      why: "name and unit name one person",
      row: { name: "许静", unitName: "东街社区" },
      found: { kind: "cadre", cadreId: "c1" },
    },
    {
      why: "spaces of any width do not matter",
      row: { name: " 许　静 ", unitName: "东街 社区" },
      found: { kind: "cadre", cadreId: "c1" },
    },
    {
      why: "the unit tells namesakes apart",
      row: { name: "王芳", unitName: "西街社区" },
      found: { kind: "cadre", cadreId: "c3" },
    },
    {
      why: "two of one name in one unit are not guessed at",
      row: { name: "李强", unitName: "南街社区" },
      found: { kind: "refused", rule: "contest.row-ambiguous" },
    },
    {
      why: "an unknown name of a known unit is somebody from there",
      row: { name: "赵远", unitName: "西街社区" },
      found: { kind: "outsider", unitId: "u-西街社区", namesake: null },
    },
    {
      why: "a known name elsewhere is pointed out",
      row: { name: "许静", unitName: "宜宾学院" },
      found: { kind: "outsider", unitId: null, namesake: "东街社区" },
    },
    {
      why: "a name is needed",
      row: { name: " ", unitName: "东街社区" },
      found: { kind: "refused", rule: "contest.row-without-name" },
    },
    {
      why: "a unit is needed",
      row: { name: "许静", unitName: "" },
      found: { kind: "refused", rule: "contest.row-without-unit" },
    },
  ])("$why", ({ row, found }) => {
    expect(read([row])).toEqual([expect.objectContaining({ row: 0, ...found })]);
  });

  test("is refused the second time, however it is spaced", () => {
    const verdicts = read([
      { name: "许静", unitName: "东街社区" },
      { name: "许 静", unitName: "东街社区" },
    ]);
    expect(verdicts.map(({ kind }) => kind)).toEqual(["cadre", "refused"]);
    expect(verdicts[1]).toMatchObject({ rule: "contest.row-twice" });
  });

  test("is refused for somebody in the contest already, also under another spelling of the unit", () => {
    const already = [{ name: "许静", unitName: "合江门街道东街社区", cadreId: "c1" }];
    expect(read([{ name: "许静", unitName: "东街社区" }], already)).toMatchObject([
      { rule: "contest.contestant-twice" },
    ]);
  });

  test("has a sentence for every refusal", () => {
    for (const rule of [
      "row-without-name",
      "row-without-unit",
      "row-twice",
      "row-ambiguous",
      "contestant-twice",
    ]) {
      for (const language of ["zh-CN", "en"] as const)
        expect(sentenceOfRule(`contest.${rule}`, {}, language)).not.toBeNull();
    }
  });
});

const sheet = (rows: Cell[][]): Sheet => ({ name: "名单", rows, merges: [], typed: true });

describe("a sheet of contestants", () => {
  test("is read below its header row, wherever that stands, with the lines as people count them", () => {
    const rows = [
      ["翠屏区大练兵参赛名单"],
      [],
      ["序号", "姓 名", "性别", "所在单位"],
      [{ kind: "number", value: 1, shown: "1" }, "许静", "女", "东街社区"],
      [],
      [null, "王芳", null, "西街社区"],
    ] satisfies Cell[][];
    expect(ContestantSheet.read([sheet(rows)])).toEqual({
      ok: true,
      value: {
        rows: [
          { line: 4, name: "许静", unitName: "东街社区" },
          { line: 6, name: "王芳", unitName: "西街社区" },
        ],
      },
    });
  });

  test("leaves totals out", () => {
    const rows = [
      ["姓名", "单位"],
      ["许静", "东街社区"],
      ["合 计", "1 人"],
    ];
    expect(ContestantSheet.read([sheet(rows)])).toMatchObject({ value: { rows: [{ name: "许静" }] } });
  });

  test("keeps rows that lack one of both, so that they can be refused by line", () => {
    expect(
      ContestantSheet.read([
        sheet([
          ["姓名", "单位"],
          ["许静", ""],
        ]),
      ]),
    ).toMatchObject({ value: { rows: [{ line: 2, unitName: "" }] } });
  });

  test("is looked for in every sheet of the file", () => {
    expect(
      ContestantSheet.read([
        sheet([["说明"]]),
        sheet([
          ["name", "unit"],
          ["许静", "东街社区"],
        ]),
      ]),
    ).toMatchObject({ ok: true });
  });

  test.each([
    { why: "the header must be there", rows: [["许静", "东街社区"]], rule: "contest.list-without-columns" },
    {
      why: "a header far down is none",
      rows: [...Array.from({ length: 12 }, () => ["x"]), ["姓名", "单位"]],
      rule: "contest.list-without-columns",
    },
    {
      why: "somebody must stand below it",
      rows: [
        ["姓名", "单位"],
        ["合计", ""],
      ],
      rule: "contest.list-empty",
    },
  ])("refuses: $why", ({ rows, rule }) => {
    expect(ContestantSheet.read([sheet(rows)])).toMatchObject({ ok: false, refusal: { rule } });
  });
});
