import { describe, expect, it } from "vitest";
import type { OpenedVersion, ShortageRow } from "#app/contracts/rotation-version-views.ts";
import { WORK_AREAS } from "#app/domain/daily/work-record.ts";
import type { PlanReport } from "#app/domain/rotation/rotation-problem.ts";
import {
  areaNames,
  goalLines,
  lengthSentence,
  provenSentence,
  shortageSentences,
  versionText,
} from "#app/features/rotation-version/version-words.ts";
import { versionWorkbook } from "#app/features/rotation-version/version-workbook.ts";

const t = versionText("zh-CN");
const base = { id: "v", number: 1, status: "draft" as const, reason: "首次排班", createdBy: null };
const length = { bound: 5, value: 6 };

function opened(report: Partial<PlanReport> = {}): OpenedVersion {
  return {
    ...{ ...base, createdAt: 0, publishedAt: null, length, missing: 0, allAreas: true, isFirst: true },
    ...{ members: 15, posts: 28, periods: 12, from: 0, months: [], told: 0, changes: null, outdated: false },
    report: { length, goals: [], method: "construction", proven: false, ...report },
    shortages: { people: 0, rows: [] },
    breaches: { total: 0, rows: [], people: {}, communities: {} },
  };
}

describe("what a version is worth, in words", () => {
  it.each([
    [{ bound: 5, value: 6 }, "15 人都能在 6 期内牵头四个领域；理论最短 5 期，多用 1 期。"],
    [{ bound: 5, value: 5 }, "15 人都能在 5 期内牵头四个领域；理论最短 5 期，不可能更短。"],
    [{ bound: 14, value: null }, "12 期内有人轮不完四个领域；都要轮完，理论上至少需要 14 期。"],
    [{ bound: 9, value: null }, "12 期内有人轮不完四个领域，每个人的原因见“轮不完的人”。"],
  ])("says the length %j", (given, sentence) => {
    expect(lengthSentence({ opened: opened({ length: given }), t })).toBe(sentence);
  });

  it.each([
    [false, 1, "还没有证明"],
    [true, 0, "没有比这更好的排法。"],
    [true, 1, "没有比这更好的排法。有差距的目标也不能再小"],
  ])("says whether it is proven (%s) with a gap of %i", (proven, gap, said) => {
    const goals: PlanReport["goals"] = [{ goal: "hardSpread", value: gap, bound: 0 }];
    const whole = { bound: 5, value: 5 };
    const sentence = provenSentence(opened({ proven, goals, length: whole }).report, t);
    expect(sentence).toContain(said);
    expect(sentence.includes("有差距的目标")).toBe(proven && gap > 0);
  });

  it("says every goal with its value and its bound", () => {
    const goals: PlanReport["goals"] = [
      { goal: "breadthMissing", value: 0, bound: 0 },
      { goal: "incumbentFills", value: 30, bound: 28 },
      { goal: "wishesMissed", value: 2, bound: 2 },
      { goal: "changes", value: 0, bound: 0 },
    ];
    const lines = goalLines({ opened: opened({ goals }), t });
    expect(lines.map(({ key }) => key)).toEqual(["length", ...goals.map(({ goal }) => goal)]);
    expect(lines.slice(1).map(({ sentence }) => sentence)).toEqual([
      "每个人该牵头的领域都排上了。",
      "有 30 个岗位期由原任 A 角牵头（一个岗位一期算一个）；理论上最少 28 个。",
      "有 2 个意愿没有照顾到；这些意愿互相冲突或不合规则，怎么排都至少有这么多。",
      "首次排班，没有可以比较的现行排班。",
    ]);
  });

  it.each([
    [
      { kind: "away", periods: 3, of: 6, most: 2 },
      "张三在 6 期中有 3 期请假或不能上岗，最多只能牵头 2 个领域。",
    ],
    [
      { kind: "short", periods: 4, needed: 5, most: 3 },
      "方案只有 4 期，张三最多只能牵头 3 个领域；大家都轮完至少需要 5 期。",
    ],
    [{ kind: "scope", communities: 1 }, "张三能任职的 1 个社区里，没有这些领域的岗位，或须回避。"],
    [{ kind: "mentorAway", periods: 4, most: 1 }, "张三的导师有 4 期不在，不能带教，最多只能牵头 1 个领域。"],
    [{ kind: "frozen", periods: 5, most: 2 }, "有 5 期是冻结期，岗位不交接，张三最多只能牵头 2 个领域。"],
  ] satisfies [ShortageRow["reason"], string][])(
    "says why somebody is left short: %j",
    (reason, sentence) => {
      const row: ShortageRow = { personId: "p", name: "张三", missing: ["partyBuilding"], reason };
      const said = shortageSentences({ row, t, areas: areaNames(row.missing, "zh-CN") });
      expect(said.why).toBe(sentence);
      expect(said.missing).toBe("没有排上：基层党建。");
    },
  );

  it("leaves no fact unfilled in either language", () => {
    const reason = { kind: "crowded" as const, people: 9, posts: 4, needed: 10 };
    const row: ShortageRow = { personId: "p", name: "张三", missing: [...WORK_AREAS], reason };
    for (const language of ["zh-CN", "en"] as const) {
      const say = versionText(language);
      const said = shortageSentences({ row, t: say, areas: areaNames(row.missing, language) });
      const lines = goalLines({ opened: opened(), t: say }).map(({ sentence }) => sentence);
      expect([...Object.values(said), ...lines].join()).not.toContain("{{");
    }
  });
});

describe("the workbook of a version", () => {
  it("has sheets of slots, changes, people left short and versions", () => {
    const place = { communityName: "东街社区", area: "partyBuilding" as const, period: 2, month: "2026-09" };
    const pairs = { before: { a: "甲", b: "乙" }, after: { a: "甲", b: "丙" }, went: ["乙"], came: ["丙"] };
    const version = { ...base, createdAt: 0, publishedAt: null, length, missing: 1 };
    const { name, sheets } = versionWorkbook(
      {
        ...{ title: "2026 年轮值", number: 1, status: "draft", versions: [version] },
        rows: [{ ...place, a: "甲", b: "丙" }],
        changes: [{ key: "k", ...place, ...pairs }],
        shortages: [
          {
            personId: "p",
            name: "丁",
            missing: ["partyBuilding"],
            reason: { kind: "scope", communities: 1 },
          },
        ],
      },
      "zh-CN",
    );
    expect(name).toBe("2026 年轮值 排班第1版.xlsx");
    const at = ["东街社区", "基层党建", 3, "2026-09"];
    expect(sheets.map(({ rows }) => rows)).toEqual([
      [[...at, "甲", "丙"]],
      [[...at, "甲", "乙", "甲", "丙"]],
      [["丁", "基层党建", "丁能任职的 1 个社区里，没有这些领域的岗位，或须回避。"]],
      [[1, "草案", "首次排班", "系统", "1970-01-01 08:00", null, 6, 5, 1]],
    ]);
    for (const { columns, rows } of sheets) expect(rows[0]).toHaveLength(columns.length);
  });
});
