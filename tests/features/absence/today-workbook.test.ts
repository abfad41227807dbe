import { describe, expect, it } from "vitest";
import type { RotationTodayView } from "#app/contracts/absence-views.ts";
import { todayWorkbook } from "#app/features/absence/today-workbook.ts";

const there = (name: string) => ({ name, awayUntil: null, kind: null });
const VIEW: RotationTodayView = {
  ...{ planId: "p", title: "轮值", today: "2026-08-11", day: "2026-08-11", communityId: "", choices: [] },
  ...{ period: { number: 2, of: 6 }, days: null, published: true, posts: 2, standIns: 1, unfilled: 1 },
  communities: [
    {
      ...{ id: "c", name: "东街社区" },
      posts: [
        {
          ...{ area: "partyBuilding", b: there("乙"), ownAccount: true, acting: { by: "b", name: "乙" } },
          coverId: null,
          a: { name: "甲", awayUntil: "2026-08-12", kind: "leave" },
        },
        {
          ...{ area: "communityManagement", b: there("甲"), ownAccount: false },
          ...{ a: { name: "乙", awayUntil: "2026-08-12", kind: null } },
          acting: { by: "nobody", name: null },
          coverId: null,
        },
      ],
    },
  ],
  ...{ open: [], people: [] },
  absences: [
    {
      ...{ id: "1", name: "甲", kind: null, fromOn: "2026-08-10", toOn: "2026-08-12", returnedOn: null },
      may: { cancel: false, return: false },
    },
  ],
};

describe("the workbook of a day", () => {
  it("has a row a post with who acts, why, and who holds it", () => {
    const { name, sheets } = todayWorkbook(VIEW, "zh-CN");
    expect(name).toBe("当日在岗 2026-08-11.xlsx");
    expect(sheets[0]!.rows).toEqual([
      [
        ...["2026-08-11", "东街社区", "基层党建", "乙", "代（B角顶岗） · 未提前一天交代，主动顶岗"],
        ...["甲（请假，至 2026-08-12）", "乙"],
      ],
      [
        ...["2026-08-11", "东街社区", "社区管理", "没有人", "待指定"],
        ...["乙（不在岗，至 2026-08-12）", "甲"],
      ],
    ]);
    for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it("speaks English too, and keeps a reason that is not for the reader", () => {
    const { sheets } = todayWorkbook(VIEW, "en");
    expect(sheets[1]!.rows).toEqual([["甲", null, "2026-08-10 to 2026-08-12", null]]);
  });
});
