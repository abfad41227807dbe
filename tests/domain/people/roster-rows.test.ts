import { describe, expect, it } from "vitest";
import type { RosterRecord } from "#app/domain/people/cadre.ts";
import { checkCharacter } from "#app/domain/people/identity-number.ts";
import { type ColumnKey, columnOf } from "#app/domain/people/roster-columns.ts";
import { matchColumns } from "#app/domain/people/roster-match.ts";
import { parseRoster } from "#app/domain/people/roster-rows.ts";
import { type Cell, cellName } from "#app/domain/people/roster-sheet.ts";
import { aPerson, aSheet, type Cells, parsed, parsedPeople } from "./roster-builders.ts";

const number = (value: number, shown = String(value)): Cell => ({ kind: "number", value, shown });

const understood: { cells: Cells; record: Partial<RosterRecord>; why: string }[] = [
  { cells: { name: "张 三" }, record: { name: "张三" }, why: "a gap in a name" },
  {
    cells: { name: "马兰花（女、回族）", sex: null, identityNumber: null },
    record: { name: "马兰花", sex: "female", ethnicity: "回族" },
    why: "a note under a name",
  },
  {
    cells: { birthMonth: "1985-05-15" },
    record: { birthMonth: "1985-05" },
    why: "a day of birth is kept as month",
  },
  { cells: { partyJoinedOn: "—" }, record: { partyJoinedOn: null }, why: "a dash for nothing" },
  {
    cells: { politicalStatus: "党员", partyJoinedOn: "2008.7" },
    record: { politicalStatus: "partyMember" },
    why: "党员",
  },
  { cells: { fullTimeEducation: "大学专科" }, record: { fullTimeEducation: "college" }, why: "大学专科" },
  {
    cells: { socialWorkCertificate: "无" },
    record: { socialWorkCertificate: "none" },
    why: "无 is a word there",
  },
  { cells: { partTimeEducation: "无" }, record: { partTimeEducation: null }, why: "无 is no education" },
  {
    cells: { committeePost: "党委书记、主任" },
    record: { partyPost: "secretary", committeePost: "director" },
    why: "two posts",
  },
  {
    cells: { committeePost: "社区书记" },
    record: { partyPost: "secretary", committeePost: "none" },
    why: "a Party post alone",
  },
  { cells: { postGrade: "１２级" }, record: { postGrade: 12 }, why: "a grade with its unit" },
  { cells: { postGrade: number(18) }, record: { postGrade: 18 }, why: "a grade as a number" },
  { cells: { inPost: "是" }, record: { inPost: "inPost" }, why: "是 for in post" },
  {
    cells: { phone: number(13_900_001_111) },
    record: { phone: { full: "13900001111" } },
    why: "a phone as a number",
  },
  {
    cells: { phone: "'13900001111" },
    record: { phone: { full: "13900001111" } },
    why: "a phone with Excel's apostrophe",
  },
  { cells: { phone: "139****1111" }, record: { phone: { masked: "139****1111" } }, why: "a masked phone" },
  {
    cells: { identityNumber: "511502********1234" },
    record: { identityNumber: { masked: "511502********1234" } },
    why: "a masked identity number",
  },
  { cells: { sourceGroup: "退伍军人" }, record: { sourceGroup: "veteran" }, why: "a source" },
  {
    cells: { appraisals: "2023合格,2022优秀" },
    record: { appraisals: "2022优秀;2023称职" },
    why: "appraisals",
  },
  {
    cells: { remarks: "=1+1" },
    record: { remarks: "=1+1" },
    why: "text that looks like a formula stays text",
  },
];

const ID_15_DIGITS = 511_502_198_505_151e3;

/** Fifteen digits behind which three zeros happen to fit the checksum. */
const FITTING = Array.from(
  { length: 100 },
  (_, last) => `5115021985051${String(last).padStart(2, "0")}`,
).find((digits) => checkCharacter(`${digits}00`) === "0")!;

const rejected: {
  cells: Cells;
  column: ColumnKey;
  code: string;
  facts?: object;
  value?: string;
  why: string;
}[] = [
  { cells: { name: null, remarks: "x" }, column: "name", code: "roster.cell-required", why: "no name" },
  { cells: { name: "123" }, column: "name", code: "roster.name-unreadable", why: "digits for a name" },
  { cells: { name: "李" }, column: "name", code: "roster.name-unreadable", why: "half a name" },
  {
    cells: { sex: "未知" },
    column: "sex",
    code: "roster.word-unknown",
    facts: { accepted: ["男", "女"] },
    why: "no such sex",
  },
  {
    cells: { sex: "女" },
    column: "sex",
    code: "roster.sex-differs-from-identity",
    why: "the number says a man",
  },
  { cells: { birthMonth: "1985-13" }, column: "birthMonth", code: "roster.date-impossible", why: "month 13" },
  {
    cells: { communityWorkStartedOn: "2026-02" },
    column: "communityWorkStartedOn",
    code: "roster.date-in-future",
    why: "next month",
  },
  { cells: { phone: "8220000" }, column: "phone", code: "roster.phone-invalid", why: "a landline" },
  { cells: { phone: null }, column: "phone", code: "roster.cell-required", why: "no phone" },
  {
    cells: { postGrade: number(19) },
    column: "postGrade",
    code: "roster.grade-out-of-range",
    facts: { minimum: 1, maximum: 18 },
    why: "grade 19",
  },
  {
    cells: { identityNumber: "110105491231002" },
    column: "identityNumber",
    code: "roster.identity-length",
    facts: { length: 15 },
    value: "110**********02",
    why: "fifteen digits",
  },
  {
    cells: { identityNumber: "511502198505150012" },
    column: "identityNumber",
    code: "roster.identity-checksum",
    why: "wrong check",
  },
  {
    cells: { identityNumber: "511502198513150011" },
    column: "identityNumber",
    code: "roster.identity-birth",
    why: "month 13",
  },
  {
    cells: { identityNumber: number(ID_15_DIGITS, "5.11502E+17") },
    column: "identityNumber",
    code: "roster.identity-as-number",
    why: "as a number",
  },
  {
    cells: { identityNumber: "5.11502E+17" },
    column: "identityNumber",
    code: "roster.identity-as-number",
    why: "as text out of a number",
  },
  {
    cells: { identityNumber: number(Number(`${FITTING}000`)) },
    column: "identityNumber",
    code: "roster.identity-as-number-fits",
    why: "as a number whose zeros happen to fit",
  },
  {
    cells: { socialWorkCertificateNumber: number(2.0230512345678e16) },
    column: "socialWorkCertificateNumber",
    code: "roster.digits-lost",
    why: "another long number",
  },
  {
    cells: { lineOfWork: "长".repeat(121) },
    column: "lineOfWork",
    code: "roster.text-too-long",
    facts: { length: 121, limit: 120 },
    why: "long",
  },
];

describe("a row of a roster", () => {
  it.each(understood)("is understood: $why", ({ cells, record }) => {
    const [row] = parsedPeople(aPerson(cells)).rows;
    expect(row!.problems).toEqual([]);
    expect(row!.record).toMatchObject(record);
  });

  it.each(rejected)("is rejected as $code: $why", ({ cells, column, code, facts, value }) => {
    const sheet = aSheet({ people: [aPerson(), aPerson(cells, 2)] });
    const [, row] = parsed({ sheet }).rows;
    const cell = cellName({ row: 2, column: sheet.rows[0]!.indexOf(columnOf(column).header) });
    expect(row!.record).toBeNull();
    expect(row!.problems).toEqual([expect.objectContaining({ row: 3, column, code, cell })]);
    if (facts) expect(row!.problems[0]!.facts).toEqual(facts);
    if (value) expect(row!.problems[0]!.value).toBe(value);
  });

  it("says all that is wrong with it at once", () => {
    const [row] = parsedPeople(aPerson({ sex: "?", birthMonth: "x", phone: "1" })).rows;
    expect(row!.problems.map(({ column }) => column)).toEqual(["sex", "birthMonth", "phone"]);
  });

  it("shows no identity number and no phone in what is wrong with it", () => {
    const [row] = parsedPeople(
      aPerson({ identityNumber: "511502198505150012", phone: "139000011112222" }),
    ).rows;
    expect(JSON.stringify(row!.problems)).not.toMatch(/\d{7}/);
  });

  it("is taken, with a notice, where file and identity number differ in the month of birth", () => {
    const [row] = parsedPeople(aPerson({ birthMonth: "1984-01" })).rows;
    expect(row!.record!.birthMonth).toBe("1984-01");
    expect(row!.notices).toMatchObject([
      { code: "roster.birth-differs-from-identity", facts: { birth: "1985-05" } },
    ]);
  });

  it("takes the month from the identity number where the file has lost it", () => {
    const [row] = parsedPeople(aPerson({ birthMonth: number(1985.1) })).rows;
    expect(row).toMatchObject({
      record: { birthMonth: "1985-05" },
      notices: [{ code: "roster.birth-taken-from-identity" }],
    });
  });

  it.each([
    { cells: { partyJoinedOn: "2008-07" }, code: "roster.party-date-without-party" },
    { cells: { workStartedOn: "2013-01" }, code: "roster.community-work-before-work" },
  ])("is taken with the notice $code", ({ cells, code }) => {
    const [row] = parsedPeople(aPerson(cells)).rows;
    expect(row).toMatchObject({ record: expect.anything(), notices: [{ code }] });
  });

  it("tells only what its file has columns for, and a post that stands in another column", () => {
    const [row] = parsedPeople(aPerson({ committeePost: "副书记、副主任" })).rows;
    expect(row!.told).toContain("partyPost");
    expect(row!.told).not.toContain("remarks");
  });
});

describe("rows that are no persons", () => {
  const strange = aSheet({ people: [aPerson({ sequence: "1" }), aPerson({ sequence: "2" }, 2)] });
  const header = strange.rows[0]!;
  const [, first, second] = strange.rows;
  const sheet = {
    ...strange,
    rows: [
      header,
      first!,
      [],
      ["3"],
      header,
      second!,
      ["合计", null, null, "2人"],
      [null, null, null, "总计2人"],
      ["填表人：甲 13900001111"],
    ],
  };

  it("are skipped and reported, with the numbers of the sheet", () => {
    const { rows, skipped } = parsed({ sheet });
    expect(rows.map(({ row }) => row)).toEqual([2, 6]);
    expect(skipped).toEqual([
      { row: 3, kind: "empty", text: "" },
      { row: 4, kind: "empty", text: "3" },
      { row: 5, kind: "header", text: "序号 街道(镇) 社区" },
      { row: 7, kind: "total", text: "合计 2人" },
      { row: 8, kind: "total", text: "总计2人" },
      { row: 9, kind: "note", text: "填表人：甲139******11" },
    ]);
  });
});

describe("a sheet", () => {
  it("whose units are merged over their people gives each person the unit", () => {
    const people = [aPerson(), aPerson({ community: null }, 2), aPerson({ community: null }, 3)];
    const sheet = aSheet({ people, merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] });
    const { rows } = parsed({ sheet });
    expect(rows.map(({ record }) => record?.community ?? null)).toEqual(["走马街社区", "走马街社区", null]);
  });

  const withoutSubdistrict = aSheet({ people: [aPerson()].map(({ subdistrict: _, ...rest }) => rest) });

  it("without a required column is refused by the name of the column", () => {
    const match = matchColumns({ sheet: withoutSubdistrict });
    if (!match.ok) throw new Error();
    const read = parseRoster({
      sheet: withoutSubdistrict,
      match: match.value,
      settings: { today: "2026-01-10" },
    });
    expect(read).toEqual({
      ok: false,
      refusal: { kind: "refused", rule: "roster.columns-missing", facts: { columns: ["街道(镇)"] } },
    });
  });

  it("may be given what is the same for all its rows", () => {
    const { rows, columns } = parsed({ sheet: withoutSubdistrict, constants: { subdistrict: "南岸街道" } });
    expect(rows[0]!.record!.subdistrict).toBe("南岸街道");
    expect(columns).toContain("subdistrict");
  });

  it("without a person is refused", () => {
    const sheet = aSheet({ people: [aPerson()] });
    const empty = { ...sheet, rows: sheet.rows.slice(0, 1) };
    const match = matchColumns({ sheet: empty });
    if (!match.ok) throw new Error();
    expect(
      parseRoster({ sheet: empty, match: match.value, settings: { today: "2026-01-10" } }),
    ).toMatchObject({
      refusal: { rule: "roster.no-rows" },
    });
  });
});
