import { describe, expect, it } from "vitest";
import * as Blueprint from "#app/domain/quiz/blueprint.ts";
import { PRESETS } from "#app/domain/quiz/blueprint-presets.ts";
import * as BlueprintProblems from "#app/domain/quiz/blueprint-problems.ts";
import type { BlueprintSection, PaperSettings } from "#app/domain/quiz/paper-settings.ts";
import published from "#tests/golden/exam-blueprints.json" with { type: "json" };

const section = (given: Partial<BlueprintSection> = {}): BlueprintSection => ({
  key: "single",
  criterionKey: "singleChoice",
  title: "单选题",
  kind: "singleChoice",
  count: 20,
  points: 2_00,
  areas: [],
  difficulties: [],
  ...given,
});
const settings = (given: Partial<PaperSettings> = {}): PaperSettings => ({
  ...Blueprint.DEFAULT_SETTINGS,
  sections: [section()],
  ...given,
});
const criterion = { key: "singleChoice", name: "单选题", minimum: 0, maximum: 40_00, step: 1 };
const rulesOf = (given: Parameters<typeof BlueprintProblems.of>[0]) =>
  BlueprintProblems.of(given).map(({ rule }) => rule);

describe("the published blueprint of Putuo", () => {
  const { minutes, total, parts } = published.putuo_shanghai;
  const putuo = PRESETS.find(({ key }) => key === "putuo")!;
  const KINDS: Record<string, string> = {
    单选: "singleChoice",
    判断: "trueFalse",
    案例分析: "case",
    材料作文: "shortAnswer",
  };

  it("is offered as printed", () => {
    expect(putuo.minutes).toBe(minutes);
    expect(putuo.sections.map(({ kind, count, points }) => ({ kind, count, points }))).toEqual(
      parts.map(({ type, n, each }) => ({ kind: KINDS[type], count: n, points: each * 100 })),
    );
  });

  it("adds up to its printed total", () => {
    const sections = putuo.sections.map((each) => ({ ...section(), ...each }));
    expect(Blueprint.totalPoints({ sections })).toBe(total * 100);
    expect(Blueprint.totalQuestions({ sections })).toBe(32);
  });
});

describe("the other examples", () => {
  it.each(PRESETS.map((preset) => [preset.key, preset] as const))("%s makes 100 points", (_, preset) => {
    const sections = preset.sections.map((each) => ({ ...section(), ...each }));
    expect(Blueprint.totalPoints({ sections })).toBe(100_00);
  });
});

describe("BlueprintProblems", () => {
  it("finds nothing wrong with a blueprint that fits its criteria and its bank", () => {
    const available = new Map([["single", 20]]);
    expect(BlueprintProblems.of({ settings: settings(), criteria: [criterion], available })).toEqual([]);
  });

  it("names the section and the numbers when the bank has too few", () => {
    const available = new Map([["single", 12]]);
    expect(BlueprintProblems.of({ settings: settings(), criteria: [criterion], available })).toEqual([
      {
        path: "sections[0].count",
        rule: "paper.not-enough-questions",
        facts: { section: "单选题", wanted: 20, available: 12, missing: 8 },
      },
    ]);
  });

  it("names the criterion, its maximum and the points of its sections when they differ", () => {
    const found = BlueprintProblems.of({
      settings: settings({ sections: [section({ count: 19 })] }),
      criteria: [criterion],
    });
    expect(found).toEqual([
      {
        path: "sections",
        rule: "paper.criterion-points",
        facts: { criterion: "单选题", points: "38", maximum: "40" },
      },
    ]);
  });

  it("adds the sections that share a criterion", () => {
    const sections = [section({ count: 10 }), section({ key: "second", count: 10 })];
    expect(rulesOf({ settings: settings({ sections }), criteria: [criterion] })).toEqual([]);
  });

  it.each([
    ["zero minutes", { minutes: 0 }, "paper.minutes"],
    ["a night's worth of minutes", { minutes: 481 }, "paper.minutes"],
    ["a negative grace", { graceMs: -1 }, "paper.grace"],
    ["a grace of more than ten minutes", { graceMs: 600_001 }, "paper.grace"],
    ["a third grader above the whole paper", { thirdGraderAbove: 40_01 }, "paper.third-grader"],
    ["a section without a title", { sections: [section({ title: " " })] }, "paper.section-untitled"],
    ["a section without points", { sections: [section({ points: 0 })] }, "paper.section-points"],
    ["a section without questions", { sections: [section({ count: 0 })] }, "paper.section-count"],
    ["a section for no criterion", { sections: [section({ criterionKey: "x" })] }, "paper.section-criterion"],
    ["two sections of one key", { sections: [section(), section()] }, "paper.section-twice"],
    ["no section", { sections: [] }, "paper.no-sections"],
  ] as const)("says what is wrong with %s", (_, given, rule) => {
    const changed = settings(given as Partial<PaperSettings>);
    expect(rulesOf({ settings: changed, criteria: [criterion] })).toContain(rule);
  });

  it.each([
    ["does not begin at nothing", { minimum: -5_00 }, "paper.criterion-minimum"],
    ["goes in steps of a half", { step: 50 }, "paper.criterion-step"],
  ] as const)("refuses a criterion that %s", (_, given, rule) => {
    expect(rulesOf({ settings: settings(), criteria: [{ ...criterion, ...given }] })).toEqual([rule]);
  });
});
