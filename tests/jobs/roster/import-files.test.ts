import { describe, expect, it } from "vitest";
import { matchColumns } from "#app/domain/people/roster-match.ts";
import { type ParsedRoster, parseRoster } from "#app/domain/people/roster-rows.ts";
import { readWorkbook } from "#server/jobs/workbook/read-workbook.ts";
import { fixture } from "#tests/jobs/workbook/files.ts";

function imported(name: string): ParsedRoster {
  const workbook = readWorkbook(fixture(name));
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.refusal));
  const [sheet] = workbook.value.sheets;
  const match = matchColumns({ sheet: sheet! });
  if (!match.ok) throw new Error(JSON.stringify(match.refusal));
  const read = parseRoster({ sheet: sheet!, match: match.value, settings: { today: "2026-01-10" } });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

const codes = (roster: ParsedRoster) =>
  roster.rows.map(({ row, problems }) => [row, ...problems.map(({ cell, code }) => `${cell} ${code}`)]);

describe("a roster as an office sends it", () => {
  it.each(["messy-two-row-header.xlsx", "messy-two-row-header.xls"])("is read in full: %s", (name) => {
    const { rows, skipped } = imported(name);
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows.map(({ row, record }) => [row, record!.name, record!.community, record!.sex])).toEqual([
      [5, "张三丰", "走马街社区", "male"],
      [6, "李雪", "走马街社区", "female"],
      [7, "马兰花", "走马街社区", "female"],
      [8, "陈建国", "临江社区", "male"],
      [11, "买买提·艾力", "临江社区居委会", "male"],
    ]);
    expect(skipped.map(({ row, kind }) => [row, kind])).toEqual([
      ...[
        [9, "header"],
        [10, "header"],
        [12, "empty"],
        [13, "empty"],
        [14, "total"],
        [15, "note"],
      ],
    ]);
  });

  it("gives each person what stands in the row, whatever way it is written", () => {
    const [first, second, third, fourth, fifth] = imported("messy-two-row-header.xlsx").rows.map(
      (row) => row.record!,
    );
    expect(first).toMatchObject({
      ...{
        birthMonth: "1975-03",
        politicalStatus: "partyMember",
        partyJoinedOn: "1998-07",
        ethnicity: "汉族",
      },
      ...{ fullTimeEducation: "college", fullTimeSchool: "宜宾学院 行政管理", partTimeEducation: "bachelor" },
      ...{
        partTimeSchool: "四川大学",
        socialWorkCertificate: "socialWorker",
        communityWorkStartedOn: "2010-05-01",
      },
      ...{
        partyPost: "secretary",
        committeePost: "director",
        lineOfWork: "党建",
        phone: { full: "13900001001" },
      },
      ...{ remarks: "兼党群服务中心主任", nativePlace: null },
    });
    expect(second).toMatchObject({
      birthMonth: "1991-05",
      communityWorkStartedOn: "2015-01-01",
      phone: { full: "13900001002" },
    });
    expect(third).toMatchObject({
      ethnicity: "回族",
      partyJoinedOn: null,
      partyPost: "none",
      committeePost: "communityWorker",
    });
    expect(fourth).toMatchObject({
      birthMonth: "1980-07",
      identityNumber: null,
      phone: { full: "13900001004" },
      committeePost: "gridWorker",
    });
    expect(fifth).toMatchObject({
      subdistrict: "大观楼街道办事处",
      lineOfWork: "物业管理",
      phone: { full: "13900001005" },
    });
  });

  it.each(["plain.xls", "utf8.csv", "utf8-mark.csv", "gb18030.csv"])(
    "is the same five people: %s",
    (name) => {
      const { rows } = imported(name);
      expect(rows.map(({ record }) => record)).toEqual(
        imported("plain.xls").rows.map(({ record }) => record),
      );
      expect(rows.map(({ record }) => record?.name)).toEqual(["赵一", "钱二", "孙三", "周五", "吴六"]);
    },
  );

  it("tells digits that Excel ruined from those it did not", () => {
    const { rows } = imported("numbers.xlsx");
    expect(codes({ ...imported("numbers.xlsx") })).toEqual([
      [2, "I2 roster.identity-as-number"],
      [3, "H3 roster.date-january-or-october"],
      ...[[4], [5], [6]],
    ]);
    expect(rows.slice(2).map(({ record }) => record!.birthMonth)).toEqual(["1983-10", "1984-04", "1985-10"]);
    expect(rows[4]!.notices).toMatchObject([{ cell: "H6", code: "roster.birth-taken-from-identity" }]);
  });

  it("names both rows of every duplicate", () => {
    const { rows } = imported("duplicates.xlsx");
    expect(
      rows.map(({ row, problems }) => [row, problems[0]?.code ?? null, problems[0]?.facts.rows ?? null]),
    ).toEqual([
      [2, "roster.duplicate-identity", ["3"]],
      [3, "roster.duplicate-identity", ["2"]],
      [4, "roster.duplicate-phone", ["5"]],
      [5, "roster.duplicate-phone", ["4"]],
      [6, null, null],
      [7, "roster.duplicate-identity", ["6"]],
      [8, "roster.duplicate-person", ["9"]],
      [9, "roster.duplicate-person", ["8"]],
    ]);
  });
});
