import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIKE_FROM, likenessOf } from "#app/domain/daily/duplicates.ts";
import { readTime } from "#app/domain/daily/sheet/record-cells.ts";
import { RECORD_HEADERS, recordColumnNamed } from "#app/domain/daily/sheet/record-columns.ts";
import { PeopleDirectory } from "#app/domain/daily/sheet/record-people.ts";
import { identityText, readRecordRows } from "#app/domain/daily/sheet/record-rows.ts";
import { TwinIndex } from "#app/domain/daily/sheet/record-twins.ts";
import type { Cell } from "#app/domain/people/roster-sheet.ts";
import { matchSheet } from "#app/domain/people/sheet-match.ts";
import { recordProblemSentence } from "#app/text/record-problem.ts";
import { recordSheet, visit } from "#tests/support/record-import-builders.ts";

const person = (cadreId: string, name: string, unitName: string, mayEnter = true) => ({
  ...{ cadreId, name, unitName, unitId: `u-${unitName}`, mayEnter },
});
const people = new PeopleDirectory({
  people: [
    person("c1", "吴办事", "东街社区"),
    person("c2", "李重名", "东街社区"),
    person("c3", "李重名", "西街社区"),
    person("c4", "孙他处", "西街社区", false),
  ],
  unitNames: ["合江门街道", "东街社区", "西街社区", "南街社区"],
});

const read = (...rows: Record<string, Cell>[]) => {
  const sheet = recordSheet(rows);
  const match = matchSheet({ sheet, headers: RECORD_HEADERS })!;
  return readRecordRows({ sheet, match, people, today: "2026-05-16" });
};
const draftOf = (change: Record<string, Cell>) => read(visit(change))[0]!.draft;
const codesOf = (change: Record<string, Cell>) =>
  read(visit(change))[0]!.problems.map(({ code, cell }) => `${cell} ${code}`);

describe("headers", () => {
  it.each([
    ["姓名", "name"],
    [" 牵头（是/否）*", "leading"],
    ["时长(小时)", "hours"],
    ["工作内容", "content"],
    ["至", "until"],
    ["身高", null],
  ])("“%s” names %s", (header, key) => {
    expect(recordColumnNamed(header)).toBe(key);
  });
});

describe("a row", () => {
  it("becomes a record", () => {
    expect(draftOf({ 时间: "9：05", 小区: " 滨江小区 ", 领域: "小区治理", 佐证: "登记表" })).toEqual({
      ...{
        cadreId: "c1",
        unitId: "u-东街社区",
        kind: "visit",
        happenedOn: "2026-05-12",
        happenedAt: "09:05",
      },
      ...{ compound: "滨江小区", building: "3栋", area: "compoundGovernance", evidence: "登记表" },
      content: "走访独居老人，检查燃气软管。",
      details: { entry: "home", households: 4 },
    });
  });

  it.each<[string, Record<string, Cell>, object]>([
    ["a visit to a building", { 户数: null }, { entry: "building" }],
    ["a visit to a compound", { 户数: null, 楼栋: null }, { entry: "compound" }],
    ["an activity", { 类型: "志愿服务", 人数: "30人" }, { participants: 30 }],
    ["a training", { 类型: "培训", 时长: "1.5小时" }, { tenthsOfHours: 15 }],
    ["a duty", { 类型: "值班", 时长: { kind: "number", value: 8, shown: "8" } }, { tenthsOfHours: 80 }],
    ["an urgent task one took part in", { 类型: "急难险重" }, { leading: false }],
    ["an urgent task one led", { 类型: "急难险重", "牵头(是/否)": "是" }, { leading: true }],
    ["a leave of a day", { 类型: "请假" }, { untilOn: "2026-05-12" }],
    ["a leave of days", { 类型: "请假", 至: "2026年5月14日" }, { untilOn: "2026-05-14" }],
    ["praise", { 类型: "锦旗" }, {}],
  ])("of %s says what its kind says", (_what, change, details) => {
    expect(draftOf(change)!.details).toEqual(details);
  });

  it.each<[string, Record<string, Cell>, string]>([
    ["nobody", { 姓名: null }, "A2 record-import.person-missing"],
    ["a stranger", { 姓名: "无此人" }, "A2 record-import.person-unknown"],
    ["somebody of another community", { 社区: "南街社区" }, "B2 record-import.person-elsewhere"],
    ["a community that is none", { 社区: "云上社区" }, "B2 record-import.community-unknown"],
    ["a namesake", { 姓名: "李重名", 社区: null }, "A2 record-import.person-ambiguous"],
    ["somebody another unit manages", { 姓名: "孙他处", 社区: "西街" }, "A2 record-import.person-not-yours"],
    ["an unknown kind", { 类型: "吃饭" }, "C2 record-import.kind-unknown"],
    ["no day", { 日期: null }, "D2 record-import.day-unreadable"],
    ["a month only", { 日期: "2026.05" }, "D2 record-import.day-unreadable"],
    ["a day to come", { 日期: "2026-05-17" }, "D2 record-import.day-in-future"],
    ["a time that is none", { 时间: "25:00" }, "E2 record-import.time-unreadable"],
    ["an unknown area", { 领域: "航天" }, "H2 record-import.area-unknown"],
    ["no content", { 内容: "  " }, "I2 record-import.content-missing"],
    ["too much content", { 内容: "长".repeat(2001) }, "I2 record-import.text-too-long"],
    ["evidence too long", { 佐证: "证".repeat(201) }, "J2 record-import.text-too-long"],
    ["homes that are no number", { 户数: "几户" }, "K2 record-import.count-unreadable"],
    ["hours that are no number", { 类型: "培训", 时长: "半天" }, "N2 record-import.hours-unreadable"],
    ["led, perhaps", { 类型: "急难险重", "牵头(是/否)": "也许" }, "M2 record-import.leading-unreadable"],
    [
      "a leave that ends before it begins",
      { 类型: "请假", 至: "2026-05-11" },
      "O2 record-import.until-before-day",
    ],
  ])("of %s is rejected at its cell", (_what, change, problem) => {
    expect(codesOf(change)).toEqual([problem]);
    expect(draftOf(change)).toBeNull();
    for (const language of ["zh-CN", "en"] as const) {
      const [first] = read(visit(change))[0]!.problems;
      expect(recordProblemSentence(first!, language)).not.toMatch(/record-import|\{\{/);
    }
  });

  it("that is empty or a line of totals is passed over", () => {
    expect(read(visit(), {}, { 姓名: "合计：1" }, visit()).map(({ row }) => row)).toEqual([2, 5]);
  });

  it("finds a namesake by community, whatever its ending and the subdistrict in front", () => {
    expect(draftOf({ 姓名: "李重名", 社区: "西街" })!.cadreId).toBe("c3");
    expect(draftOf({ 姓名: "李重名", 社区: "合江门街道东街社区居委会" })!.cadreId).toBe("c2");
  });
});

describe("times", () => {
  it.each<[Cell, string | null]>([
    ["9:30", "09:30"],
    ["9点半", "09:30"],
    ["14时05分", "14:05"],
    [{ kind: "number", value: 0.5, shown: "12:00" }, "12:00"],
    [{ kind: "date", serial: 0.375, precision: "month" }, "09:00"],
    ["早上", null],
    ["9:75", null],
  ])("%j is %s", (cell, time) => {
    expect(readTime(cell)).toBe(time);
  });
});

describe("the same record", () => {
  it("is known by what it says, whatever its evidence and details", () => {
    const one = draftOf({})!;
    expect(identityText(draftOf({ 佐证: "补登", 户数: "5" })!)).toBe(identityText(one));
    expect(identityText(draftOf({ 楼栋: "4栋" })!)).not.toBe(identityText(one));
    expect(identityText(draftOf({ 内容: "别的事" })!)).not.toBe(identityText(one));
  });

  it("is likely of one person, day, kind and building with like texts", () => {
    const told = draftOf({})!;
    const index = new TwinIndex<string>();
    index.add({ source: "known", told });
    const near = { ...told, content: "走访独居老人并检查燃气软管" };
    expect(index.find(near)?.source).toBe("known");
    expect(index.find({ ...near, building: null })?.source).toBe("known");
    expect(index.find({ ...near, building: "4栋" })).toBeNull();
    expect(index.find({ ...near, cadreId: "c2" })).toBeNull();
    expect(index.find({ ...near, happenedOn: "2026-05-13" })).toBeNull();
    expect(index.find({ ...near, content: "陪同物业查看电梯" })).toBeNull();
  });

  it("likeness is symmetric, whole for equal texts, and within its bounds", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (one, other) => {
        const likeness = likenessOf(one, other);
        expect(likeness).toBe(likenessOf(other, one));
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(10_000);
      }),
    );
    expect(likenessOf("慰问老党员", "慰问，老党员。")).toBe(10_000);
    expect(likenessOf("慰问老党员", "巡查消防通道")).toBeLessThan(ALIKE_FROM);
  });
});
