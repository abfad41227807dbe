import { describe, expect, it } from "vitest";
import type { BuzzerEvent } from "#app/domain/buzzer/buzzer-event.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import { refuseSettings, USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import * as BuzzerState from "#app/domain/buzzer/buzzer-state.ts";
import * as GamePoints from "#app/domain/buzzer/game-points.ts";
import * as Press from "#app/domain/buzzer/press.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import {
  asked,
  decided,
  fouled,
  judged,
  logOf,
  OPEN_MS,
  opened,
  pressed,
  pressOf,
  ruleOf,
} from "./game-log.ts";

const rule = ruleOf();
const stateOf = (...events: BuzzerEvent[]) => BuzzerState.of(logOf(...events), rule);
const ruleThatRefused = (result: Result<unknown>) =>
  result.ok ? "allowed" : result.refusal.kind === "refused" ? result.refusal.rule : result.refusal.kind;

const answering = [asked(), opened(), pressed("a"), decided([["a", 0]])];
const close = [
  asked(),
  opened(),
  pressed("a"),
  pressed("b", 101),
  decided(
    [
      ["a", 0],
      ["b", 1],
    ],
    true,
  ),
];

describe("the host", () => {
  it.each<{
    why: string;
    events: BuzzerEvent[];
    move: (state: BuzzerState.BuzzerState) => Result<unknown>;
    says: string;
  }>([
    {
      why: "asks the first question",
      events: [],
      move: (s) => Moves.ask(s, { position: 1, questions: 3 }),
      says: "allowed",
    },
    {
      why: "asks none that there is not",
      events: [],
      move: (s) => Moves.ask(s, { position: 4, questions: 3 }),
      says: "buzzer.question-unknown",
    },
    {
      why: "asks none while one is under way",
      events: [asked()],
      move: (s) => Moves.ask(s, { position: 2, questions: 3 }),
      says: "buzzer.question-under-way",
    },
    {
      why: "asks none twice",
      events: [...answering, judged("a", "right")],
      move: (s) => Moves.ask(s, { position: 1, questions: 3 }),
      says: "buzzer.question-used",
    },
    {
      why: "asks none after the end",
      events: [{ type: "ended" }],
      move: (s) => Moves.ask(s, { position: 1, questions: 3 }),
      says: "buzzer.ended",
    },
    {
      why: "opens what was asked",
      events: [asked()],
      move: (s) => Moves.open(s, rule, OPEN_MS),
      says: "allowed",
    },
    {
      why: "opens nothing before a question",
      events: [],
      move: (s) => Moves.open(s, rule, OPEN_MS),
      says: "buzzer.nothing-asked",
    },
    {
      why: "opens nothing that is open",
      events: [asked(), opened()],
      move: (s) => Moves.open(s, rule, OPEN_MS),
      says: "buzzer.already-open",
    },
    {
      why: "opens nothing while somebody answers",
      events: answering,
      move: (s) => Moves.open(s, rule, OPEN_MS),
      says: "buzzer.being-answered",
    },
    {
      why: "opens again when the order was too close",
      events: close,
      move: (s) => Moves.open(s, rule, OPEN_MS),
      says: "allowed",
    },
    {
      why: "opens again after a wrong answer",
      events: [...answering, judged("a", "wrong")],
      move: (s) => Moves.open(s, rule, OPEN_MS),
      says: "allowed",
    },
    {
      why: "opens for nobody",
      events: [asked(), fouled("a"), fouled("b"), fouled("c")],
      move: (s) => Moves.open(s, rule, OPEN_MS),
      says: "buzzer.nobody-left",
    },
    { why: "lets a close order stand", events: close, move: Moves.accept, says: "allowed" },
    {
      why: "accepts only what is too close",
      events: answering,
      move: Moves.accept,
      says: "buzzer.not-too-close",
    },
    {
      why: "judges whoever answers",
      events: answering,
      move: (s) => Moves.judge(s, "right"),
      says: "allowed",
    },
    {
      why: "judges nobody without a winner",
      events: [asked(), opened()],
      move: (s) => Moves.judge(s, "right"),
      says: "buzzer.nobody-answers",
    },
    {
      why: "judges nobody before a close order stands",
      events: close,
      move: (s) => Moves.judge(s, "right"),
      says: "buzzer.accept-first",
    },
    { why: "skips a question nobody answers", events: [asked()], move: Moves.skip, says: "allowed" },
    {
      why: "skips nothing while somebody answers",
      events: answering,
      move: Moves.skip,
      says: "buzzer.being-answered",
    },
    { why: "skips nothing without a question", events: [], move: Moves.skip, says: "buzzer.nothing-asked" },
    {
      why: "adjusts a player's points",
      events: [],
      move: () => Moves.adjust(rule, { contestantId: "a", points: 1, reason: "x" }),
      says: "allowed",
    },
    {
      why: "adjusts nobody else's",
      events: [],
      move: () => Moves.adjust(rule, { contestantId: "x", points: 1, reason: "x" }),
      says: "buzzer.not-a-player",
    },
    {
      why: "ends between two questions",
      events: [...answering, judged("a", "right")],
      move: Moves.end,
      says: "allowed",
    },
    {
      why: "ends not in the middle of one",
      events: [asked()],
      move: Moves.end,
      says: "buzzer.question-under-way",
    },
    { why: "ends once", events: [{ type: "ended" }], move: Moves.end, says: "buzzer.ended" },
  ])("$why", ({ events, move, says }) => {
    expect(ruleThatRefused(move(stateOf(...events)))).toBe(says);
  });

  it.each<{ why: string; events: BuzzerEvent[]; seq: number | undefined }>([
    { why: "a judgement", events: [...answering, judged("a", "wrong")], seq: 5 },
    { why: "the opening a decision came from", events: answering, seq: 2 },
    {
      why: "the opening that nobody used",
      events: [asked(), opened(), { type: "closed", position: 1, cause: "nobody" }],
      seq: 2,
    },
    {
      why: "what stood before it, when it was taken back already",
      events: [...answering, judged("a", "wrong"), { type: "undone", seq: 5 }],
      seq: 2,
    },
    { why: "nothing in an empty log", events: [], seq: undefined },
  ])("takes back $why", ({ events, seq }) => {
    expect(Moves.undoable(logOf(...events))?.seq).toBe(seq);
  });

  it("takes back only the step that was seen", () => {
    expect(ruleThatRefused(Moves.undo(logOf(asked(), opened()), 1))).toBe("buzzer.step-changed");
    expect(ruleThatRefused(Moves.undo([], 1))).toBe("buzzer.nothing-to-undo");
  });
});

describe("a press", () => {
  const openNow = [asked(), opened()];
  it.each<{ why: string; events: BuzzerEvent[]; press: Press.Press; says: string }>([
    { why: "counts when it is open", events: openNow, press: pressOf("a", 50), says: "pressed" },
    {
      why: "of a device that has not heard of the opening counts, too",
      events: openNow,
      press: pressOf("a", 50, { opening: 0 }),
      says: "pressed",
    },
    { why: "before the light is a foul", events: openNow, press: pressOf("a", -1), says: "fouled" },
    {
      why: "before the opening is a foul",
      events: [asked()],
      press: pressOf("a", -9_000, { opening: 0 }),
      says: "fouled",
    },
    {
      why: "whose claim lies before the light but whose arrival proves otherwise counts",
      events: openNow,
      press: pressOf("a", -5_000, { receivedMs: OPEN_MS + 100 }),
      says: "pressed",
    },
    {
      why: "after the decision is kept as late",
      events: answering,
      press: pressOf("b", 500),
      says: "cameLate",
    },
    {
      why: "of somebody who does not play is refused",
      events: openNow,
      press: pressOf("x", 50),
      says: "buzzer.not-a-player",
    },
    {
      why: "before any question is refused",
      events: [],
      press: pressOf("a", 50),
      says: "buzzer.nothing-open",
    },
    {
      why: "after the question is refused",
      events: [...answering, judged("a", "right")],
      press: pressOf("b", 50),
      says: "buzzer.nothing-open",
    },
    {
      why: "for another question is refused",
      events: openNow,
      press: pressOf("a", 50, { position: 2 }),
      says: "buzzer.other-question",
    },
    {
      why: "for an opening that is over is refused",
      events: [...answering, judged("a", "wrong"), opened(1, OPEN_MS + 60_000)],
      press: pressOf("b", 50),
      says: "buzzer.earlier-opening",
    },
    {
      why: "twice is refused",
      events: [...openNow, pressed("a")],
      press: pressOf("a", 150),
      says: "buzzer.pressed-already",
    },
    {
      why: "of who fouled is refused",
      events: [asked(), fouled("a"), opened()],
      press: pressOf("a", 50, { opening: 3 }),
      says: "buzzer.locked-out",
    },
    {
      why: "of who has answered wrong is refused",
      events: [...answering, judged("a", "wrong"), opened()],
      press: pressOf("a", 50, { opening: 6 }),
      says: "buzzer.locked-out",
    },
  ])("$why", ({ events, press, says }) => {
    const result = Press.take(stateOf(...events), rule, press);
    expect(result.ok ? result.value.type : ruleThatRefused(result)).toBe(says);
  });

  it("fouls once a question, where a foul does not lock out", () => {
    const mild = ruleOf({ foulLocksOut: false });
    const state = BuzzerState.of(logOf(asked(), fouled("a")), mild);
    expect(ruleThatRefused(Press.take(state, mild, pressOf("a", -9_000, { opening: 0 })))).toBe(
      "buzzer.fouled-already",
    );
  });

  it("is believed no further than the game's largest delay, whatever was measured", () => {
    const taken = Press.take(
      stateOf(...openNow),
      rule,
      pressOf("a", 0, { receivedMs: OPEN_MS + 3_000, measuredBoundMs: 9_000 }),
    );
    expect(taken.ok && taken.value).toMatchObject({ boundMs: 400, fairMs: OPEN_MS + 2_600 });
  });

  it("by hand decides at once", () => {
    const made = Press.byHand(stateOf(...openNow), rule, {
      contestantId: "c",
      pressId: "p",
      atMs: OPEN_MS + 900,
    });
    expect(made.ok && made.value.map(({ type }) => type)).toEqual(["pressed", "decided"]);
    const after = made.ok ? stateOf(...openNow, ...made.value) : null;
    expect(after).toMatchObject({ phase: "answering", answering: { contestantId: "c" } });
    expect(
      ruleThatRefused(Press.byHand(stateOf(asked()), rule, { contestantId: "c", pressId: "p", atMs: 0 })),
    ).toBe("buzzer.nothing-open");
  });
});

describe("the decision", () => {
  it("waits a window after the first arrival", () => {
    const state = stateOf(asked(), opened(), pressed("a", 100));
    expect(Press.dueMs(state, rule)).toBe(OPEN_MS + 120 + 500);
    expect(Press.decide(state, rule, OPEN_MS + 619)).toBeNull();
    expect(Press.decide(state, rule, OPEN_MS + 620)).toMatchObject({ type: "decided", tooClose: false });
  });

  it("waits for nobody when everybody has pressed", () => {
    const state = stateOf(asked(), opened(), pressed("a", 100), pressed("b", 150), pressed("c", 130));
    expect(Press.decide(state, rule, OPEN_MS + 170)).toMatchObject({
      order: [
        { contestantId: "a", marginMs: 0 },
        { contestantId: "c", marginMs: 30 },
        { contestantId: "b", marginMs: 50 },
      ],
    });
  });

  it("goes by fair time, not by arrival", () => {
    const late = { ...pressed("b", 90), receivedMs: OPEN_MS + 400 } as BuzzerEvent;
    const state = stateOf(asked(), opened(), pressed("a", 110), late);
    expect(Press.decide(state, rule, OPEN_MS + 9_000)).toMatchObject({
      order: [{ contestantId: "b" }, { contestantId: "a", marginMs: 20 }],
    });
  });

  it.each([
    { apart: 10, tooClose: true },
    { apart: 11, tooClose: false },
  ])("says whether $apart ms between clocks known to 5 ms each are too close", ({ apart, tooClose }) => {
    const state = stateOf(asked(), opened(), pressed("a", 100), pressed("b", 100 + apart));
    expect(Press.decide(state, rule, OPEN_MS + 9_000)).toMatchObject({ tooClose });
  });

  it("closes the question when nobody presses in its time", () => {
    const state = stateOf(asked(), opened());
    expect(Press.dueMs(state, rule)).toBe(OPEN_MS + 15_000 + 400);
    expect(Press.decide(state, rule, OPEN_MS + 15_400)).toEqual({
      type: "closed",
      position: 1,
      cause: "nobody",
    });
  });

  it("is made once: a decided question has none due", () => {
    expect(Press.decide(stateOf(...answering), rule, OPEN_MS + 1e9)).toBeNull();
  });
});

describe("settings and points", () => {
  it("refuse a window in which an earlier press may still be under way", () => {
    expect(refuseSettings(USUAL_SETTINGS)).toBeNull();
    expect(refuseSettings({ ...USUAL_SETTINGS, windowMs: 399 })).toMatchObject({
      refusal: { rule: "buzzer.window-too-short" },
    });
  });

  it("hold what was played within the criterion's range and say so", () => {
    const tally = { right: 0, wrong: 0, fouls: 0 };
    const tallies = new Map([
      ["a", { ...tally, points: 120_00 }],
      ["b", { ...tally, points: -10_00 }],
      ["c", { ...tally, points: 40_00 }],
    ]);
    expect(GamePoints.of(tallies, { minimum: 0, maximum: 100_00, step: 50 })).toEqual([
      { contestantId: "a", played: 120_00, points: 100_00, clamped: true },
      { contestantId: "b", played: -10_00, points: 0, clamped: true },
      { contestantId: "c", played: 40_00, points: 40_00, clamped: false },
    ]);
  });
});
