import { describe, expect, it } from "vitest";
import type { PlayView } from "#app/contracts/live-buzzer.ts";
import { type OwnPress, type PhoneState, phoneState, takesPress } from "#app/features/buzzer/phone-state.ts";

type Game = NonNullable<PlayView["game"]>;
const ME = "me";

const game = (changes: Partial<Game> = {}): Game => ({
  gameId: "g",
  itemName: "抢答",
  status: "running",
  phase: "open",
  asked: 1,
  of: 3,
  question: { position: 1, kind: "trueFalse", stem: "?", options: [] },
  opening: 2,
  openAt: 1_000,
  order: [],
  outcomes: [],
  fouls: [],
  scores: [],
  players: {},
  foulPoints: "10",
  foulLocksOut: true,
  out: false,
  ...changes,
});
const own = (state: OwnPress["state"], opening = 2): OwnPress => ({ position: 1, opening, state });

describe("the button of a phone says", () => {
  it.each<{ why: string; game: Game | undefined; lit?: boolean; own?: OwnPress; state: PhoneState }>([
    { why: "nothing to play for who was not drawn", game: undefined, state: "noGame" },
    { why: "wait before the start", game: game({ status: "prepared" }), state: "notStarted" },
    { why: "wait between questions", game: game({ phase: "idle" }), state: "between" },
    {
      why: "get ready while the question is read",
      game: game({ phase: "asked", opening: 0 }),
      lit: true,
      state: "ready",
    },
    { why: "get ready until the moment of the opening", game: game(), lit: false, state: "ready" },
    { why: "press from that moment on", game: game(), lit: true, state: "press" },
    { why: "pressed once it was pressed", game: game(), lit: true, own: own("pressed"), state: "pressed" },
    { why: "that a press did not arrive", game: game(), lit: true, own: own("lost"), state: "lost" },
    {
      why: "press again at the next opening",
      game: game({ opening: 7 }),
      lit: true,
      own: own("pressed"),
      state: "press",
    },
    {
      why: "foul before the server's word of it comes round",
      game: game(),
      own: own("fouled"),
      state: "foul",
    },
    { why: "foul while it locks out", game: game({ out: true, fouls: [ME] }), lit: true, state: "foul" },
    { why: "out for who has answered", game: game({ out: true }), lit: true, state: "out" },
    {
      why: "answer to the first",
      game: game({ phase: "answering", answering: { contestantId: ME, until: 1 } }),
      state: "first",
    },
    {
      why: "who was first to the others",
      game: game({ phase: "answering", answering: { contestantId: "x", until: 1 } }),
      state: "other",
    },
    { why: "too close", game: game({ phase: "tooClose" }), own: own("pressed"), state: "tooClose" },
    { why: "another chance", game: game({ phase: "missed" }), own: own("pressed"), state: "missed" },
    { why: "closed", game: game({ phase: "closed", out: true }), state: "closed" },
    { why: "the end", game: game({ status: "recorded", phase: "ended" }), state: "ended" },
  ])("$why", ({ game: shown, lit = false, own: pressed = null, state }) => {
    expect(phoneState({ game: shown, contestantId: ME, lit, own: pressed })).toBe(state);
  });

  it("takes a finger when it is lit, and as a foul before", () => {
    expect((["ready", "press"] as const).every(takesPress)).toBe(true);
    expect((["sending", "pressed", "first", "foul", "closed", "between"] as const).some(takesPress)).toBe(
      false,
    );
  });
});
