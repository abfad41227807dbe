import type { BuzzerEvent, BuzzerOutcome, LogEntry, MeasuredPress, PressPlace } from "./buzzer-event.ts";
import type { BuzzerSettings } from "./buzzer-settings.ts";

/**
 * The state of a buzzer final, made from its log and nothing else. PURE. Any beginning of the log gives the state that was
 * shown then. An event that was undone, or does not fit the state it meets, changes nothing.
 */
export const BUZZER_PHASES = [
  "idle",
  "asked",
  "open",
  "tooClose",
  "answering",
  "missed",
  "closed",
  "ended",
] as const;
/**
 * idle: no question yet · asked: shown, not open · open: opened, also while it is still to light · tooClose: the host decides
 * whether the order stands · answering: the first answers · missed: answered wrong, the others may get another chance ·
 * closed: the answer is shown.
 */
export type BuzzerPhase = (typeof BUZZER_PHASES)[number];

export type Tally = { points: number; right: number; wrong: number; fouls: number };
export type BuzzerState = {
  phase: BuzzerPhase;
  /** The question asked last; null before the first. */
  position: number | null;
  /** Number of the event that opened it; 0: not opened. */
  opening: number;
  openMs: number;
  presses: MeasuredPress[];
  late: MeasuredPress[];
  order: PressPlace[];
  /** Who answers, and since when. */
  answering: { contestantId: string; sinceMs: number } | null;
  /** What came of this question so far. */
  outcomes: { contestantId: string; outcome: BuzzerOutcome }[];
  /** Contestants who pressed early at this question. */
  fouls: string[];
  /** Positions asked so far, in the order asked. */
  askedPositions: number[];
  tallies: ReadonlyMap<string, Tally>;
};

export type BuzzerRule = { settings: BuzzerSettings; players: readonly string[] };

const START = {
  phase: "idle",
  position: null,
  opening: 0,
  openMs: 0,
  presses: [],
  late: [],
  order: [],
  answering: null,
  outcomes: [],
  fouls: [],
} as const;

export function of(log: readonly LogEntry[], rule: BuzzerRule): BuzzerState {
  const undone = new Set(log.flatMap(({ event }) => (event.type === "undone" ? [event.seq] : [])));
  const start: BuzzerState = {
    ...structure(),
    askedPositions: [],
    tallies: new Map(
      rule.players.map((id) => [id, { points: rule.settings.base, right: 0, wrong: 0, fouls: 0 }]),
    ),
  };
  return log.filter(({ seq }) => !undone.has(seq)).reduce((state, entry) => after(state, entry, rule), start);
}

const structure = (): Omit<BuzzerState, "askedPositions" | "tallies"> => ({
  ...START,
  presses: [],
  late: [],
  order: [],
  outcomes: [],
  fouls: [],
});

/** May not press at this question any more: has answered it, or is locked out by a foul. */
export const isOut = (state: BuzzerState, rule: BuzzerRule, contestantId: string): boolean =>
  state.outcomes.some((each) => each.contestantId === contestantId) ||
  (rule.settings.foulLocksOut && state.fouls.includes(contestantId));

/** Who may still press at this question. */
export const contenders = (state: BuzzerState, rule: BuzzerRule): string[] =>
  rule.players.filter((id) => !isOut(state, rule, id));

function after(state: BuzzerState, entry: LogEntry, rule: BuzzerRule): BuzzerState {
  const { event } = entry;
  if ("position" in event && event.type !== "asked" && event.position !== state.position) return state;
  switch (event.type) {
    case "asked":
      return {
        ...state,
        ...structure(),
        phase: "asked",
        position: event.position,
        askedPositions: [...state.askedPositions, event.position],
      };
    case "opened":
      return afterOpening(state, entry.seq, event.openMs);
    case "pressed":
      return state.phase === "open" ? { ...state, presses: [...state.presses, pressOf(event)] } : state;
    case "cameLate":
      return { ...state, late: [...state.late, pressOf(event)] };
    case "fouled":
      return afterFoul(state, event.contestantId, rule);
    case "decided":
      return afterDecision(state, entry, event);
    case "accepted":
      return state.phase === "tooClose" ? answeredBy(state, entry.atMs) : state;
    case "judged":
      return afterAnswer(state, event, rule);
    case "closed":
      return state.phase === "closed" ? state : { ...state, phase: "closed", answering: null };
    case "adjusted":
      return credit(state, event.contestantId, { points: event.points });
    case "ended":
      return { ...state, phase: "ended" };
    case "undone":
      return state;
  }
}

const pressOf = ({ type: _, position: __, ...press }: MeasuredPress & { type: string; position: number }) =>
  press;

const OPENS = new Set<BuzzerPhase>(["asked", "missed", "tooClose"]);

function afterOpening(state: BuzzerState, seq: number, openMs: number): BuzzerState {
  if (!OPENS.has(state.phase)) return state;
  return { ...state, phase: "open", opening: seq, openMs, presses: [], late: [], order: [], answering: null };
}

function afterFoul(state: BuzzerState, contestantId: string, rule: BuzzerRule): BuzzerState {
  if (state.phase !== "asked" && state.phase !== "open") return state;
  const fouled = { ...state, fouls: [...state.fouls, contestantId] };
  return credit(fouled, contestantId, { points: -rule.settings.foul, fouls: 1 });
}

function afterDecision(
  state: BuzzerState,
  entry: LogEntry,
  event: Extract<BuzzerEvent, { type: "decided" }>,
): BuzzerState {
  if (state.phase !== "open") return state;
  const decided = { ...state, order: event.order };
  return event.tooClose ? { ...decided, phase: "tooClose" } : answeredBy(decided, entry.atMs);
}

function answeredBy(state: BuzzerState, sinceMs: number): BuzzerState {
  const first = state.order[0];
  return first === undefined
    ? state
    : { ...state, phase: "answering", answering: { contestantId: first.contestantId, sinceMs } };
}

function afterAnswer(
  state: BuzzerState,
  event: Extract<BuzzerEvent, { type: "judged" }>,
  rule: BuzzerRule,
): BuzzerState {
  if (state.phase !== "answering") return state;
  const { contestantId, outcome } = event;
  const right = outcome === "right";
  const points = right ? rule.settings.right : -rule.settings[outcome];
  const judged = {
    ...state,
    answering: null,
    outcomes: [...state.outcomes, { contestantId, outcome }],
  };
  const again = !right && rule.settings.reopenAfterWrong && contenders(judged, rule).length > 0;
  return credit({ ...judged, phase: again ? "missed" : "closed" }, contestantId, {
    points,
    ...(right ? { right: 1 } : { wrong: 1 }),
  });
}

function credit(state: BuzzerState, contestantId: string, change: Partial<Tally>): BuzzerState {
  const before = state.tallies.get(contestantId);
  if (before === undefined) return state;
  const tally = {
    points: before.points + (change.points ?? 0),
    right: before.right + (change.right ?? 0),
    wrong: before.wrong + (change.wrong ?? 0),
    fouls: before.fouls + (change.fouls ?? 0),
  };
  return { ...state, tallies: new Map(state.tallies).set(contestantId, tally) };
}
