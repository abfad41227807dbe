import { describe, expect, it } from "vitest";
import { type PlanOpen, planStep } from "#app/domain/rotation/plan-step.ts";
import { planPath, tabsFor } from "#app/domain/rotation/plan-tabs.ts";

const NOTHING: PlanOpen = {
  ...{ problems: 0, drafts: 0, handovers: 0, lateHandovers: 0, uncovered: 0, assessments: 0 },
};

describe("the next step of a plan", () => {
  it.each([
    ["an ended plan", "ended", { problems: 3 }, 2, "ended"],
    ["settings that are wrong", "prepared", { problems: 1, drafts: 1 }, -1, "mend"],
    ["no draft", "prepared", {}, -1, "make"],
    ["a draft", "prepared", { drafts: 1 }, -1, "publish"],
    ["nobody acting at a post, before all else", "published", { uncovered: 1, lateHandovers: 1 }, 2, "cover"],
    ["a late handover", "published", { lateHandovers: 1, assessments: 2 }, 2, "handOver"],
    ["a missing assessment", "published", { assessments: 2 }, 2, "assess"],
    ["a plan before its first period", "published", {}, -1, "wait"],
    ["a plan in its last period", "published", { handovers: 2 }, 11, "run"],
    ["a plan after its last period", "published", {}, 12, "finish"],
  ] as const)("answers %s", (_, status, open, current, step) => {
    expect(planStep({ status, open: { ...NOTHING, ...open }, current, periods: 12 })).toBe(step);
  });
});

describe("pages of a plan", () => {
  it("show who only rotates nothing that is said about others", () => {
    expect(tabsFor({ oversee: false })).toEqual(["overview", "calendar", "today", "handovers", "log"]);
    expect(tabsFor({ oversee: true })).toHaveLength(9);
  });

  it("have their addresses below the plan", () => {
    expect([planPath("1", "overview"), planPath("1", "coverage")]).toEqual([
      "/rotation/1",
      "/rotation/1/coverage",
    ]);
  });
});
