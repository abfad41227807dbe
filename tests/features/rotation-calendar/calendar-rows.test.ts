import { describe, expect, it } from "vitest";
import type { ShownCalendar } from "#app/contracts/rotation-calendar-views.ts";
import { filterFrom, placeOf, rowsOf } from "#app/features/rotation-calendar/calendar-rows.ts";
import { calendarWorkbook } from "#app/features/rotation-calendar/calendar-workbook.ts";
import { cellBreaches } from "#app/features/rotation-calendar/cell-breaches.ts";
import { replacementsFor, swapsFor } from "#app/features/rotation-calendar/seat-choices.ts";

const person = (id: string, more: Partial<ShownCalendar["people"][number]> = {}) => ({
  ...{ id, name: `${id}名`, member: true, scope: [0], away: [] as number[] },
  ...more,
});

/** Two communities with a post each; 甲 leads the first in period 1, 乙 the second, where 丙 is incumbent. */
const calendar: ShownCalendar = {
  ...{ versionId: "v", number: 1, status: "draft", reason: "", revision: 1 },
  periods: [0, 1].map((at) => ({
    ...{ fromOn: `2026-0${7 + at}-01`, toOn: `2026-0${7 + at}-31` },
    ...{ frozen: false, closed: at === 0, current: at === 0 },
  })),
  people: [
    person("甲"),
    person("乙", { away: [1], scope: [0, 1] }),
    person("丙", { member: false, scope: [] }),
    person("丁", { scope: [1] }),
  ],
  communities: [
    { id: "c0", name: "东街社区" },
    { id: "c1", name: "西街社区" },
  ],
  posts: [
    { community: 0, area: "partyBuilding", hard: true, incumbents: [2, 2], seats: [2, 0, 0, -1] },
    { community: 1, area: "propertyRegulation", hard: false, incumbents: [], seats: [1, 3, 1, 3] },
  ],
  breaches: [
    { rule: "covered", communityId: "c0", area: "partyBuilding", period: 1, personIds: ["甲"] },
    { rule: "breadth", communityId: null, area: "partyBuilding", period: null, personIds: ["乙"] },
  ],
};
const filter = (query: string) => filterFrom(new URLSearchParams(query));
const names = (query: string) => rowsOf(calendar, filter(query)).map(({ key }) => key);

describe("the rows of the calendar", () => {
  it.each([
    ["all posts by community", "", ["post-0", "post-1"]],
    ["one community's posts", "community=c1", ["post-1"]],
    ["an area's posts", "look=area&area=propertyRegulation", ["post-1"]],
    ["the first area, when none is chosen", "look=area", ["post-0"]],
    ["everybody who rotates", "look=person", ["甲", "乙", "丁"]],
    ["an incumbent who is asked for", "look=person&person=丙", ["丙"]],
    ["all posts, for a look that is none", "look=moon", ["post-0", "post-1"]],
  ])("are %s", (_, query, keys) => {
    expect(names(query)).toEqual(keys);
  });

  it("show a person's posts and leave per period", () => {
    const [row] = rowsOf(calendar, filter("look=person&person=乙"));
    expect(
      row?.cells.map(({ seats, away }) => [seats.map(({ post, role }) => `${post}${role}`), away]),
    ).toEqual([
      [["1a"], false],
      [["1a"], true],
    ]);
  });

  it("know the place of a seat", () => {
    expect(placeOf(calendar, { post: 1, period: 1, role: "b", person: 3 })).toEqual({
      ...{ communityId: "c1", area: "propertyRegulation", period: 1, role: "b" },
    });
  });
});

describe("marks in the cells", () => {
  it("stand at the post, and at the person who is concerned", () => {
    const at = cellBreaches(calendar);
    const marked = (query: string) =>
      rowsOf(calendar, filter(query)).map((row) => row.cells.map((cell) => at(row, cell).length));
    expect(marked("")).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect(marked("look=person&person=甲")).toEqual([[0, 1]]);
  });
});

describe("who may take a seat", () => {
  it("is named with what speaks against it, those who fit first", () => {
    const seat = { post: 0, period: 1, role: "b" as const, person: -1 };
    expect(replacementsFor(calendar, seat).map(({ id, standing }) => [id, standing])).toEqual([
      ["甲", "fit"],
      ["丙", "incumbent"],
      ["乙", "awayThen"],
      ["丁", "outside"],
    ]);
  });

  it("is, for a swap, whoever has the same role then, or the same post at another time", () => {
    const seat = { post: 1, period: 1, role: "a" as const, person: 1 };
    expect(swapsFor(calendar, seat).map(({ post, period, role }) => `${post}${period}${role}`)).toEqual([
      "11b",
      "01a",
    ]);
  });
});

describe("the sheet", () => {
  it("holds what is looked at, in every language", () => {
    const view = {
      ...{ planId: "p", title: "轮值", planStatus: "prepared" as const, versions: [], calendar },
      may: { edit: true, copy: false, oversee: true },
    };
    const { sheets } = calendarWorkbook({ view, filter: filter("community=c0"), language: "zh-CN" });
    expect(sheets[0]?.rows).toEqual([["东街社区", "基层党建", null, "A 丙名 / B 甲名", "A 甲名 / B 空缺"]]);
    expect(
      calendarWorkbook({ view, filter: filter("look=person"), language: "en" }).sheets[0]?.rows,
    ).toHaveLength(3);
  });
});
