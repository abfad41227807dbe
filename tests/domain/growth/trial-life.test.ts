import { describe, expect, it } from "vitest";
import { overlapping, refuseDecision } from "#app/domain/growth/trial-life.ts";

const JUNE = { fromOn: "2027-06-01", toOn: "2027-06-30" };

describe("trial posts", () => {
  it.each([
    ["on the last day of another", "underWay", "2027-05-15", "2027-06-01", true],
    ["the day after another", "passed", "2027-05-01", "2027-05-31", false],
    ["within one that was decided", "failed", "2027-06-10", "2027-06-12", true],
    ["within one that was broken off", "ended", "2027-06-10", "2027-06-12", false],
  ] as const)("overlap %s: %s", (_, status, fromOn, toOn, overlaps) => {
    expect(overlapping([{ status, fromOn, toOn }], JUNE) !== null).toBe(overlaps);
  });

  const trial = { status: "underWay" as const, toOn: "2027-06-30", report: "已按计划完成" };
  it.each([
    ["one that has not begun", { trial: { ...trial, status: "planned" as const } }, "trial.not-under-way"],
    ["one before its last day", { today: "2027-06-29" }, "trial.still-runs"],
    ["one without a report", { trial: { ...trial, report: null } }, "trial.no-report"],
    ["a pass below sixty", { points: 5_999 }, "trial.points-too-low"],
    ["a failure from sixty on", { outcome: "failed" as const }, "trial.points-too-high"],
  ])("refuse to decide %s", (_, more, rule) => {
    const given = { trial, outcome: "passed" as const, points: 6_000, today: "2027-06-30", ...more };
    expect(refuseDecision(given)).toMatchObject({ ok: false, refusal: { rule } });
  });

  it("are decided on the last day", () => {
    const given = { trial, outcome: "passed" as const, points: 6_000, today: "2027-06-30" };
    expect(refuseDecision(given).ok).toBe(true);
  });
});
