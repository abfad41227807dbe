import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "#app/domain/quiz/blueprint.ts";
import type { PaperStatus } from "#app/domain/quiz/paper-settings.ts";
import * as PaperState from "#app/domain/quiz/paper-state.ts";
import * as SealProblems from "#app/domain/quiz/seal-problems.ts";
import { itemOf, ruleSetOf } from "#tests/support/rule-set-builders.ts";

const MINUTE = 60_000;
const OPENS = 1_000 * MINUTE;
const paper = (status: PaperStatus = "sealed"): PaperState.PaperHours => ({
  status,
  opensAt: OPENS,
  closesAt: OPENS + 60 * MINUTE,
  settings: { minutes: 60, graceMs: MINUTE },
});
type Row = [why: string, at: number, sittings: PaperState.SatTimes[], expected: PaperState.PaperPhase];

const extra = (minutes: number): PaperState.SatTimes => ({ extraMs: minutes * MINUTE, submittedAt: null });
const CASES: Row[] = [
  ["waits before it opens", -1, [], "waiting"],
  ["is open from the instant it opens", 0, [], "open"],
  ["is open to the end", 60 * MINUTE, [], "open"],
  ["is open within the grace period", 61 * MINUTE, [], "open"],
  ["is closed after it", 61 * MINUTE + 1, [], "closed"],
  ["stays open for somebody with time given back", 65 * MINUTE, [extra(10)], "open"],
  ["is closed after that time too", 71 * MINUTE + 1, [extra(10)], "closed"],
  [
    "does not close because one handed in early",
    30 * MINUTE,
    [{ extraMs: 0, submittedAt: OPENS + 1 }],
    "open",
  ],
];

describe("PaperState", () => {
  it.each(CASES)("%s", (_, at, sittings, expected) => {
    expect(PaperState.phaseAt(paper(), sittings, OPENS + at)).toBe(expected);
  });

  it("is in preparation as long as it is not sealed", () => {
    expect(PaperState.phaseAt(paper("drawn"), [], OPENS + 1)).toBe("preparing");
    expect(PaperState.phaseAt({ ...paper(), opensAt: null }, [], OPENS)).toBe("preparing");
  });

  it("knows the written papers among the items", () => {
    const items = [itemOf({ key: "speech" }), itemOf({ key: "test", kind: "writtenPaper" })];
    expect(PaperState.paperItems(ruleSetOf({ items })).map(({ key }) => key)).toEqual(["test"]);
  });
});

describe("SealProblems", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    sections: [
      {
        key: "s",
        criterionKey: "c",
        title: "单选题",
        kind: "singleChoice" as const,
        count: 1,
        points: 1,
        areas: [],
        difficulties: [],
      },
    ],
  };
  const good = { position: 1, status: "reviewed" as const, retired: false, inForce: true };
  const rules = (given: Partial<Parameters<typeof SealProblems.ofPaper>[0]>) =>
    SealProblems.ofPaper({ settings, questions: [good], contestants: 3, ...given }).map(({ rule }) => rule);

  it.each([
    ["nothing", {}, []],
    ["that questions are missing", { questions: [] }, ["paper.not-drawn"]],
    ["that a question was retired", { questions: [{ ...good, retired: true }] }, ["paper.questions-stale"]],
    [
      "that a clause is no longer in force",
      { questions: [{ ...good, inForce: false }] },
      ["paper.questions-stale"],
    ],
    ["that nobody sits", { contestants: 0 }, ["paper.nobody-sits"]],
  ] as const)("say %s", (_, given, expected) => {
    expect(rules(given as never)).toEqual(expected);
  });

  it.each([
    ["an opening to come", 1, 61, null],
    ["an opening now", 0, 60, "paper.opens-in-the-past"],
    ["a window shorter than the minutes", 1, 60, "paper.window-too-short"],
  ] as const)("take %s", (_, opens, closes, expected) => {
    const hours = { opensAt: opens * MINUTE, closesAt: closes * MINUTE, now: 0, settings };
    expect(SealProblems.ofHours(hours)?.rule ?? null).toBe(expected);
  });
});
