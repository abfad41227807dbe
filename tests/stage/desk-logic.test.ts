import { describe, expect, it } from "vitest";
import type { DeskPerformance, DeskStage } from "#app/contracts/live.ts";
import { currentOf, markingSeats, nextOf, orderOf, tallyOf, whoOf } from "#app/features/stage/desk-facts.ts";
import { deskKeys } from "#app/features/stage/desk-keys.ts";
import { nextAction } from "#app/features/stage/next-action.ts";
import { hiddenScores, revealHint } from "#app/features/stage/reveal-hints.ts";
import { type Shortcut, shortcutOf } from "#app/features/stage/shortcut.ts";
import { deskPerformance, deskView } from "#tests/support/desk-view-builders.ts";

const stage = (given: Partial<DeskStage> = {}): DeskStage => ({
  mode: "next",
  reveal: "ticks",
  coveredPlaces: 0,
  ...given,
});
const clock = { limitMs: 480_000, warningMs: 60_000, beforeMs: 0 };
const running = { ...clock, startedAt: 1 };
const paused = { ...clock, beforeMs: 5_000 };

describe("what the operator does next", () => {
  const cases: {
    why: string;
    current: Partial<DeskPerformance> | null;
    stage?: Partial<DeskStage>;
    action: string;
  }[] = [
    { why: "nobody on stage", current: null, action: "call" },
    { why: "called, with a clock", current: { status: "called", clock }, action: "start" },
    { why: "called, without a clock", current: { status: "called" }, action: "close" },
    { why: "running", current: { status: "onStage", clock: running }, action: "stop" },
    { why: "paused", current: { status: "onStage", clock: paused }, action: "resume" },
    { why: "marks open", current: { status: "scoring" }, action: "waitForMarks" },
    {
      why: "locked, screen elsewhere",
      current: { status: "complete" },
      stage: { mode: "ranking" },
      action: "showMarks",
    },
    {
      why: "locked, on the screen",
      current: { status: "complete" },
      stage: { mode: "marks" },
      action: "stepReveal",
    },
    {
      why: "revealed",
      current: { status: "complete" },
      stage: { mode: "marks", reveal: "final" },
      action: "call",
    },
    { why: "fault", current: { status: "technicalFault" }, action: "restart" },
    { why: "absent", current: { status: "absent" }, action: "call" },
  ];
  it.each(cases)("$why: $action", ({ current, stage: at, action }) => {
    const row = current === null ? null : deskPerformance(current);
    expect(nextAction({ stage: stage(at), current: row, waiting: true, allSubmitted: false })).toBe(action);
  });
  it("waits for the head judge once all marks are in", () => {
    const current = deskPerformance({ status: "scoring" });
    expect(nextAction({ stage: stage(), current, waiting: true, allSubmitted: true })).toBe("waitForLock");
  });
  it("says when everybody has performed", () => {
    expect(nextAction({ stage: stage(), current: null, waiting: false, allSubmitted: true })).toBe(
      "finished",
    );
  });
});

describe("the operator's hints", () => {
  const ranking = [
    { contestantId: "c2", place: 1, score: "90.00" },
    { contestantId: "c1", place: 2, score: "88.00" },
  ];
  const locked = deskPerformance({ status: "complete", lockedAt: 1, score: "88.00" });
  it.each([
    {
      why: "not locked",
      at: stage({ mode: "marks" }),
      current: deskPerformance(),
      hint: { kind: "notLocked" },
    },
    { why: "nobody", at: stage(), current: null, hint: { kind: "nobody" } },
    {
      why: "first step",
      at: stage(),
      current: locked,
      hint: { kind: "step", to: "values", score: "88.00", place: 2 },
    },
    {
      why: "before the score",
      at: stage({ reveal: "dropped" }),
      current: locked,
      hint: { kind: "step", to: "final", score: "88.00", place: 2 },
    },
    { why: "all shown", at: stage({ reveal: "final" }), current: locked, hint: { kind: "ended" } },
    {
      why: "a covered place",
      at: stage({ mode: "ranking", coveredPlaces: 2 }),
      current: null,
      hint: { kind: "openPlace", place: 2, rows: [ranking[1]] },
    },
    { why: "no cover", at: stage({ mode: "ranking" }), current: null, hint: { kind: "allOpen" } },
  ])("$why", ({ at, current, hint }) => {
    expect(revealHint({ view: { ranking }, stage: at, current })).toEqual(hint);
  });

  it("counts locked scores the hall does not have yet, but no disqualified one", () => {
    const view = deskView({
      performances: {
        a: deskPerformance({ lockedAt: 1 }),
        b: deskPerformance({ lockedAt: 1, revealedAt: 2 }),
        c: deskPerformance({ lockedAt: 1, status: "disqualified" }),
        d: deskPerformance(),
      },
    });
    expect(hiddenScores(view)).toBe(1);
  });
});

describe("facts of the desk", () => {
  it("orders by item, then by position", () => {
    const view = deskView({
      performances: {
        a: deskPerformance({ itemKey: "ppt", position: 1 }),
        b: deskPerformance({ position: 2 }),
        c: deskPerformance({ position: 1 }),
        d: deskPerformance({ panelId: "other" }),
      },
    });
    expect(orderOf(view, "panel").map(({ id }) => id)).toEqual(["c", "b", "a"]);
  });
  it("passes over a contestant who has withdrawn", () => {
    const view = deskView();
    const contestants = { ...view.contestants, c1: { ...view.contestants.c1!, status: "withdrawn" } };
    expect(nextOf({ ...view, contestants }, "panel")?.id).toBe("p2");
  });
  it("finds whoever the stage holds, and nobody on an empty one", () => {
    const stages = { panel: stage({ performanceId: "p2" }) };
    expect(currentOf(deskView({ stages }), "panel")?.id).toBe("p2");
    expect(currentOf(deskView(), "panel")).toBeNull();
  });
  it("lists marking seats by number, without those that do not mark", () => {
    expect(markingSeats(deskView(), "panel").map(({ id }) => id)).toEqual(["j1", "j2", "j3"]);
  });
  it("counts whom it waits for: no trainee, no recused, no abstention", () => {
    const row = deskPerformance({
      sheets: { j1: { status: "received" }, j2: { status: "draft" }, j3: { status: "empty" } },
    });
    expect(tallyOf(deskView(), row)).toEqual({ submitted: 1, of: 2 });
    const recused = deskPerformance({ sheets: { j1: { status: "recused" }, j2: { status: "abstained" } } });
    expect(tallyOf(deskView(), recused)).toEqual({ submitted: 0, of: 0 });
  });
  it("names by number with two digits, or by name before the draw", () => {
    expect(whoOf(deskView(), "c1")).toBe("01");
    expect(whoOf({ contestants: { x: { name: "王晓明", unitName: "", status: "registered" } } }, "x")).toBe(
      "王晓明",
    );
  });
});

describe("keys of the desk", () => {
  const key = (given: Partial<Parameters<typeof shortcutOf>[0]>) =>
    shortcutOf({
      key: "n",
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      repeat: false,
      elsewhere: false,
      ...given,
    });
  it.each([
    { given: {}, shortcut: "call" },
    { given: { key: "N" }, shortcut: "call" },
    { given: { key: "ArrowRight" }, shortcut: "stepForward" },
    { given: { key: "x" }, shortcut: null },
    { given: { ctrlKey: true }, shortcut: null },
    { given: { metaKey: true }, shortcut: null },
    { given: { repeat: true }, shortcut: null },
    { given: { elsewhere: true }, shortcut: null },
    { given: { key: "constructor" }, shortcut: null },
  ])("$given: $shortcut", ({ given, shortcut }) => {
    expect(key(given)).toBe(shortcut);
  });

  const pressed = (shortcut: Shortcut, current: Partial<DeskPerformance> | null, enabled = true) => {
    const calls: unknown[] = [];
    const run = async (intent: string, input: unknown) => {
      calls.push([intent, input]);
      return true;
    };
    const row = current === null ? null : { ...deskPerformance(current), id: "p" };
    deskKeys({ panelId: "panel", stage: stage({ mode: "black" }), current: row, run, enabled })(shortcut);
    return calls;
  };
  it.each([
    { why: "S starts", shortcut: "startStop", current: { clock }, call: ["start", { performanceId: "p" }] },
    {
      why: "S stops",
      shortcut: "startStop",
      current: { clock: running },
      call: ["stop", { performanceId: "p" }],
    },
    {
      why: "P pauses",
      shortcut: "pauseResume",
      current: { clock: running },
      call: ["pause", { performanceId: "p" }],
    },
    {
      why: "P goes on",
      shortcut: "pauseResume",
      current: { clock: paused },
      call: ["resume", { performanceId: "p" }],
    },
    {
      why: "B lights a black screen",
      shortcut: "black",
      current: null,
      call: ["blackout", { panelId: "panel", on: false }],
    },
    {
      why: "← goes back",
      shortcut: "stepBack",
      current: null,
      call: ["stepReveal", { panelId: "panel", direction: "back" }],
    },
  ] as const)("$why", ({ shortcut, current, call }) => {
    expect(pressed(shortcut, current)).toEqual([call]);
  });
  it("do nothing without a clock, or while something is under way", () => {
    expect(pressed("startStop", null)).toEqual([]);
    expect(pressed("startStop", {})).toEqual([]);
    expect(pressed("call", null, false)).toEqual([]);
  });
});
