import { describe, expect, it } from "vitest";
import { copiedRules, presetRules, RULE_PRESETS } from "#app/domain/selection/rule-presets.ts";
import { rulesProblems } from "#app/domain/selection/rules-problems.ts";

const given = (more: Partial<Parameters<typeof presetRules>[0]> = {}) => ({
  preset: "leadingPosts" as const,
  today: "2026-11-23",
  unitKind: "district" as const,
  contestIds: ["c1"],
  ...more,
});

describe("presets of rules", () => {
  it.each(
    RULE_PRESETS.flatMap((preset) =>
      (["district", "subdistrict"] as const).map((unitKind) => [preset, unitKind] as const),
    ),
  )("%s for a %s can be announced as it is once a contest is chosen", (preset, unitKind) => {
    expect(rulesProblems(presetRules(given({ preset, unitKind })))).toEqual([]);
  });

  it("ask for a contest while none is finished", () => {
    const problems = rulesProblems(presetRules(given({ contestIds: [] })));
    expect(problems.map(({ path }) => path)).toEqual(["criteria[0].source.contestIds"]);
  });

  it("count the twelve full months before today", () => {
    const daily = presetRules(given()).criteria.find(({ key }) => key === "daily");
    expect(daily?.source).toMatchObject({ fromMonth: "2025-11", toMonth: "2026-10" });
  });
});

describe("rules taken over from an earlier round", () => {
  const earlier = {
    ...presetRules(given({ today: "2025-11-23" })),
    lists: [
      {
        ...{ post: "secretary" as const, total: 4, perSubdistrict: 2, perCommunity: 1 },
        unitCaps: [{ unitId: "u1", atMost: 1 }],
        floors: [
          { kind: "unit" as const, unitId: "u1", atLeast: 1 },
          { kind: "eachSubdistrict" as const, atLeast: 1 },
        ],
      },
    ],
  };

  it("move the day of counting and as many months to now", () => {
    const rules = copiedRules({ rules: earlier, today: "2026-11-23", sameUnit: true });
    expect(rules.asOf).toBe("2026-11-23");
    expect(rules.criteria.find(({ key }) => key === "daily")?.source).toMatchObject({
      fromMonth: "2025-11",
      toMonth: "2026-10",
    });
    expect(rules.lists).toEqual(earlier.lists);
  });

  it("leave caps and floors of single units behind where the unit is another", () => {
    const [list] = copiedRules({ rules: earlier, today: "2026-11-23", sameUnit: false }).lists;
    expect(list?.unitCaps).toEqual([]);
    expect(list?.floors).toEqual([{ kind: "eachSubdistrict", atLeast: 1 }]);
  });
});
