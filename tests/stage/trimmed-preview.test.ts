import { describe, expect, it } from "vitest";
import type { HeadView } from "#app/contracts/live.ts";
import { markingSeats } from "#app/features/stage/desk-facts.ts";
import { previewOf, timeEvidence } from "#app/features/stage/trimmed-preview.ts";
import { deskPerformance, headView } from "#tests/support/desk-view-builders.ts";
import { itemOf, scoringOf } from "#tests/support/rule-set-builders.ts";

const item = itemOf({ key: "speech" });
const sheet = (content: number, delivery: number) => ({
  total: "",
  marks: { content, delivery },
  comments: {},
});

function preview(given: {
  marks: HeadView["marks"][string];
  row?: Partial<HeadView["performances"][string]>;
  scoring?: typeof item.scoring;
}) {
  const view = headView({
    performances: { p: deskPerformance({ status: "scoring", ...given.row }) },
    marks: { p: given.marks },
  });
  const used = given.scoring === undefined ? item : { ...item, scoring: given.scoring };
  return previewOf({ view, performanceId: "p", seats: markingSeats(view, "panel"), item: used });
}

describe("the head judge's trial by the rules", () => {
  it("is the panel's value of the counting sheets that are in", () => {
    expect(preview({ marks: { j1: sheet(45_00, 40_00), j2: sheet(43_00, 40_00) } })).toEqual({
      kind: "scored",
      score: "84.00",
      beforeDeductions: "84.00",
      timePoints: null,
      breachPoints: null,
      dropped: {},
    });
  });

  it("leaves out the trainee and the recused", () => {
    const marks = { j1: sheet(45_00, 40_00), j2: sheet(10_00, 10_00), j3: sheet(1_00, 1_00) };
    expect(preview({ marks, row: { sheets: { j2: { status: "recused" } } } })).toMatchObject({
      score: "85.00",
    });
  });

  it("takes time and breaches as the rules do", () => {
    const row = {
      elapsedMs: 8 * 60_000 + 12_000,
      breaches: [{ id: "b", points: "1.00", reason: "自报姓名" }],
    };
    expect(preview({ marks: { j1: sheet(45_00, 40_00) }, row })).toMatchObject({
      score: "83.50",
      beforeDeductions: "85.00",
      timePoints: "0.50",
      breachPoints: "1.00",
    });
  });

  it("tells what the trim drops", () => {
    const scoring = scoringOf({ trim: [{ present: 2, high: 1, low: 0 }] });
    const marks = { j1: sheet(45_00, 40_00), j2: sheet(43_00, 40_00) };
    expect(preview({ marks, scoring })).toMatchObject({ score: "83.00", dropped: { j1: "high" } });
  });

  it("says how many sheets are missing to be scored at all", () => {
    const scoring = scoringOf({ minimumPresent: 2 });
    expect(preview({ marks: { j1: sheet(45_00, 40_00) }, scoring })).toEqual({
      kind: "waiting",
      present: 1,
      minimum: 2,
    });
  });
});

describe("the evidence beside the clock", () => {
  const timing = {
    ...item.timing!,
    minimumMs: 300_000,
    undertime: [{ fromSeconds: 1, toSeconds: null, points: 1_00, disqualify: false }],
  };
  const timed = { ...item, timing };
  it.each([
    { elapsedMs: 400_000, evidence: null },
    { elapsedMs: 480_999, evidence: null },
    { elapsedMs: 492_000, evidence: { kind: "overtime", seconds: 12, points: "0.50", disqualified: false } },
    { elapsedMs: 600_000, evidence: { kind: "overtime", seconds: 120, points: "1.00", disqualified: false } },
    { elapsedMs: 290_000, evidence: { kind: "undertime", seconds: 10, points: "1.00", disqualified: false } },
  ])("$elapsedMs ms: $evidence", ({ elapsedMs, evidence }) => {
    expect(timeEvidence({ item: timed, elapsedMs })).toEqual(evidence);
  });
  it("is nothing for an item without a clock", () => {
    expect(timeEvidence({ item: { ...item, timing: null }, elapsedMs: 900_000 })).toBeNull();
    expect(timeEvidence({ item: undefined, elapsedMs: 900_000 })).toBeNull();
  });
});
