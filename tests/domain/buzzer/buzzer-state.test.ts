import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BuzzerEvent } from "#app/domain/buzzer/buzzer-event.ts";
import * as Moves from "#app/domain/buzzer/buzzer-moves.ts";
import type { BuzzerSettings } from "#app/domain/buzzer/buzzer-settings.ts";
import * as BuzzerState from "#app/domain/buzzer/buzzer-state.ts";
import * as Press from "#app/domain/buzzer/press.ts";
import {
  asked,
  decided,
  fouled,
  judged,
  logOf,
  OPEN_MS,
  opened,
  PLAYERS,
  pressed,
  pressOf,
  ruleOf,
} from "./game-log.ts";

const first = [
  asked(),
  opened(),
  pressed("a"),
  pressed("b", 130),
  decided([
    ["a", 0],
    ["b", 30],
  ]),
];

describe("the points of a buzzer final", () => {
  it.each<{
    why: string;
    events: BuzzerEvent[];
    settings?: Partial<BuzzerSettings>;
    points: Record<string, number>;
  }>([
    {
      why: "everybody starts with the base",
      events: [],
      settings: { base: 100_00 },
      points: { a: 100_00, b: 100_00, c: 100_00 },
    },
    { why: "right adds", events: [...first, judged("a", "right")], points: { a: 10_00, b: 0, c: 0 } },
    { why: "wrong takes", events: [...first, judged("a", "wrong")], points: { a: -10_00, b: 0, c: 0 } },
    {
      why: "a pass takes what it costs",
      events: [...first, judged("a", "pass")],
      points: { a: -5_00, b: 0, c: 0 },
    },
    {
      why: "so does time",
      events: [...first, judged("a", "timeOut")],
      settings: { timeOut: 3_00 },
      points: { a: -3_00, b: 0, c: 0 },
    },
    { why: "a foul takes", events: [asked(), fouled("b")], points: { a: 0, b: -10_00, c: 0 } },
    {
      why: "an adjustment counts with its sign",
      events: [{ type: "adjusted", contestantId: "c", points: -2_50, reason: "提示" }],
      points: { a: 0, b: 0, c: -2_50 },
    },
    {
      why: "what was undone does not count",
      events: [...first, judged("a", "right"), { type: "undone", seq: 6 }],
      points: { a: 0, b: 0, c: 0 },
    },
    {
      why: "who does not play has no points",
      events: [{ type: "adjusted", contestantId: "x", points: 5_00, reason: "" }],
      points: { a: 0, b: 0, c: 0 },
    },
  ])("$why", ({ events, settings, points }) => {
    const state = BuzzerState.of(logOf(...events), ruleOf(settings));
    expect(Object.fromEntries([...state.tallies].map(([id, tally]) => [id, tally.points]))).toEqual(points);
  });
});

describe("the way of a question", () => {
  const phaseAfter = (events: BuzzerEvent[], settings: Partial<BuzzerSettings> = {}) =>
    BuzzerState.of(logOf(...events), ruleOf(settings)).phase;

  it.each<{
    why: string;
    events: BuzzerEvent[];
    settings?: Partial<BuzzerSettings>;
    phase: BuzzerState.BuzzerPhase;
  }>([
    { why: "nothing asked yet", events: [], phase: "idle" },
    { why: "asked is not open", events: [asked()], phase: "asked" },
    { why: "opened is open", events: [asked(), opened()], phase: "open" },
    { why: "the first of the order answers", events: first, phase: "answering" },
    {
      why: "too close waits for the host",
      events: [asked(), opened(), decided([["a", 0]], true)],
      phase: "tooClose",
    },
    {
      why: "an accepted order is answered",
      events: [asked(), opened(), decided([["a", 0]], true), { type: "accepted", position: 1 }],
      phase: "answering",
    },
    { why: "right closes", events: [...first, judged("a", "right")], phase: "closed" },
    { why: "wrong leaves it to the others", events: [...first, judged("a", "wrong")], phase: "missed" },
    {
      why: "wrong closes where the rule says so",
      events: [...first, judged("a", "wrong")],
      settings: { reopenAfterWrong: false },
      phase: "closed",
    },
    {
      why: "wrong closes when nobody is left",
      events: [asked(), fouled("b"), fouled("c"), opened(), decided([["a", 0]]), judged("a", "wrong")],
      phase: "closed",
    },
    { why: "reopened is open", events: [...first, judged("a", "wrong"), opened()], phase: "open" },
    {
      why: "an opening taken back leaves the question asked",
      events: [...first, { type: "undone", seq: 2 }],
      phase: "asked",
    },
    { why: "an event of another question changes nothing", events: [asked(1), opened(2)], phase: "asked" },
    { why: "ended", events: [{ type: "ended" }], phase: "ended" },
    {
      why: "an end taken back goes on",
      events: [{ type: "ended" }, { type: "undone", seq: 1 }],
      phase: "idle",
    },
  ])("$why", ({ events, settings, phase }) => {
    expect(phaseAfter(events, settings)).toBe(phase);
  });

  it("lets who has answered or fouled press no more, and a fouler press where the rule does not lock out", () => {
    const log = logOf(asked(), fouled("b"), opened(), decided([["a", 0]]), judged("a", "wrong"));
    expect(BuzzerState.contenders(BuzzerState.of(log, ruleOf()), ruleOf())).toEqual(["c"]);
    const mild = ruleOf({ foulLocksOut: false });
    expect(BuzzerState.contenders(BuzzerState.of(log, mild), mild)).toEqual(["b", "c"]);
  });

  it("keeps a foul when the opening it was made before is taken back", () => {
    const state = BuzzerState.of(logOf(asked(), opened(), fouled("a"), { type: "undone", seq: 2 }), ruleOf());
    expect(state).toMatchObject({ phase: "asked", fouls: ["a"] });
  });
});

describe("a replay", () => {
  /** A final played by chance: whoever asks is answered by the rules, as host and hall would do it. */
  const moves = fc.array(
    fc.record({
      move: fc.constantFrom("ask", "open", "press", "decide", "right", "wrong", "skip", "undo", "adjust"),
      who: fc.constantFrom(...PLAYERS),
      ms: fc.integer({ min: -500, max: 2_000 }),
    }),
    { maxLength: 60 },
  );
  const rule = ruleOf({ foulLocksOut: false });

  function played(steps: { move: string; who: string; ms: number }[]) {
    const shown: BuzzerState.BuzzerState[] = [BuzzerState.of([], rule)];
    const log: ReturnType<typeof logOf> = [];
    for (const { move, who, ms } of steps) {
      const state = shown.at(-1)!;
      const now = OPEN_MS + log.length * 10_000;
      const result = {
        ask: () => Moves.ask(state, { position: state.askedPositions.length + 1, questions: 9 }),
        open: () => Moves.open(state, rule, now),
        press: () =>
          Press.take(
            state,
            rule,
            pressOf(who, 0, {
              position: state.position ?? 1,
              opening: state.opening,
              claimedMs: state.openMs + ms,
              receivedMs: state.openMs + ms + 20,
              pressId: `${log.length}`,
            }),
          ),
        decide: () => ({ ok: true as const, value: Press.decide(state, rule, now + 1e6) }),
        right: () => Moves.judge(state, "right"),
        wrong: () => Moves.judge(state, "wrong"),
        skip: () => Moves.skip(state),
        undo: () => Moves.undo(log, Moves.undoable(log)?.seq ?? 0),
        adjust: () => Moves.adjust(rule, { contestantId: who, points: ms, reason: "x" }),
      }[move]!();
      if (!result.ok || result.value === null) continue;
      log.push({ seq: log.length + 1, atMs: now, by: "system:test", event: result.value });
      shown.push(BuzzerState.of(log, rule));
    }
    return { log, shown };
  }

  it("of any beginning of the log gives the state that was shown then", () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { log, shown } = played(steps);
        for (let length = 0; length <= log.length; length += 1) {
          expect(BuzzerState.of(log.slice(0, length), rule)).toEqual(shown[length]);
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it("of a log without its last step and the undo of it gives the same points and phase", () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { log } = played(steps);
        const last = Moves.undoable(log);
        fc.pre(last !== null && last.seq === log.length);
        const taken = BuzzerState.of(
          [...log, { ...last!, seq: log.length + 1, event: { type: "undone", seq: last!.seq } }],
          rule,
        );
        expect(taken).toEqual(BuzzerState.of(log.slice(0, -1), rule));
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
