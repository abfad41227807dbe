import { ok, type Result, refused } from "../shared/refusal.ts";
import type { BuzzerEvent, MeasuredPress } from "./buzzer-event.ts";
import { type BuzzerRule, type BuzzerState, contenders, isOut } from "./buzzer-state.ts";
import * as FairTime from "./fair-time.ts";
import * as PressOrder from "./press-order.ts";

/** One press of a contestant's button, and the decision it leads to. PURE. Times in epoch milliseconds of the server. */
export type Press = {
  contestantId: string;
  pressId: string;
  position: number;
  /** The opening the device knew of when the finger came down; 0: the question was not open. */
  opening: number;
  claimedMs: number;
  uncertaintyMs: number;
  receivedMs: number;
  /** What the server measured of the connection, see FairTime.delayBound. */
  measuredBoundMs: number;
};
export type PressEvent = Extract<BuzzerEvent, { type: "pressed" | "fouled" | "cameLate" }>;

/**
 * What a press is: a press in time, a foul, or one that came after the decision. Refuses `buzzer.not-a-player`,
 * `buzzer.other-question`, `buzzer.nothing-open`, `buzzer.pressed-already`, `buzzer.fouled-already`, `buzzer.locked-out`
 * and `buzzer.earlier-opening` (made for an opening that is over).
 */
export function take(state: BuzzerState, rule: BuzzerRule, press: Press): Result<PressEvent> {
  const { contestantId, position } = press;
  if (!rule.players.includes(contestantId)) return refused("buzzer.not-a-player");
  if (state.phase === "idle" || state.phase === "ended") return refused("buzzer.nothing-open");
  if (state.position !== position) return refused("buzzer.other-question", { position });
  if (isOut(state, rule, contestantId)) return refused("buzzer.locked-out");
  const measured = measure(press, rule);
  if (state.phase === "asked" || (state.phase === "open" && isEarly(state, press, measured))) {
    if (state.fouls.includes(contestantId)) return refused("buzzer.fouled-already");
    return ok({ type: "fouled", position, ...measured });
  }
  if (isOfAnEarlierOpening(state, press)) return refused("buzzer.earlier-opening");
  const own = [...state.presses, ...state.late].some((each) => each.contestantId === contestantId);
  if (own) return refused("buzzer.pressed-already");
  if (state.phase === "open") return ok({ type: "pressed", position, ...measured });
  if (state.phase !== "answering" && state.phase !== "tooClose") return refused("buzzer.nothing-open");
  return ok({ type: "cameLate", position, ...measured });
}

const isFirstOpening = (state: BuzzerState): boolean =>
  state.outcomes.length === 0 && state.order.length === 0;

/** Before the light of the first opening everybody knows better; a press meant for an earlier opening is only late. */
const isEarly = (state: BuzzerState, press: Press, { fairMs }: MeasuredPress): boolean =>
  fairMs < state.openMs &&
  (press.opening === state.opening || (press.opening === 0 && isFirstOpening(state)));

/** `opening` 0: the device had not heard of the opening yet. */
const isOfAnEarlierOpening = (state: BuzzerState, press: Press): boolean =>
  press.opening !== state.opening && (press.opening !== 0 || !isFirstOpening(state));

function measure(press: Press, rule: BuzzerRule): MeasuredPress {
  const { contestantId, pressId, claimedMs, receivedMs } = press;
  const boundMs = Math.min(rule.settings.maximumDelayMs, Math.max(0, press.measuredBoundMs));
  const fair = FairTime.fairTime({
    claimedMs,
    claimedUncertaintyMs: press.uncertaintyMs,
    receivedMs,
    boundMs,
  });
  return { contestantId, pressId, claimedMs, receivedMs, boundMs, ...fair };
}

/** A press the host saw on the stage: it needs no window, whoever's lamp is lit was first. Refuses as `take` does. */
export function byHand(
  state: BuzzerState,
  rule: BuzzerRule,
  input: { contestantId: string; pressId: string; atMs: number },
): Result<BuzzerEvent[]> {
  const { contestantId, atMs } = input;
  if (state.phase !== "open" || state.position === null) return refused("buzzer.nothing-open");
  if (!rule.players.includes(contestantId)) return refused("buzzer.not-a-player");
  if (isOut(state, rule, contestantId)) return refused("buzzer.locked-out");
  const { position } = state;
  const press = {
    contestantId,
    pressId: input.pressId,
    claimedMs: atMs,
    uncertaintyMs: 0,
    receivedMs: atMs,
    boundMs: 0,
    fairMs: atMs,
    byHand: true,
  };
  const order = [{ contestantId, fairMs: atMs, uncertaintyMs: 0, marginMs: 0 }];
  return ok([
    { type: "pressed", position, ...press },
    { type: "decided", position, order, tooClose: false },
  ]);
}

/** When an open question is decided (at once when everybody has pressed) or closes by itself; null: it is not open. */
export function dueMs(state: BuzzerState, rule: BuzzerRule): number | null {
  if (state.phase !== "open") return null;
  const { windowMs, openMs, maximumDelayMs } = rule.settings;
  const arrivals = state.presses.map(({ receivedMs }) => receivedMs);
  if (arrivals.length === 0) return state.openMs + openMs + maximumDelayMs;
  const everybody = contenders(state, rule).length <= arrivals.length;
  return everybody ? Math.max(...arrivals) : Math.min(...arrivals) + windowMs;
}

/** The decision that is due; null: nothing is. */
export function decide(state: BuzzerState, rule: BuzzerRule, nowMs: number): BuzzerEvent | null {
  const due = dueMs(state, rule);
  if (due === null || due > nowMs || state.position === null) return null;
  const { position, presses } = state;
  if (presses.length === 0) return { type: "closed", position, cause: "nobody" };
  return { type: "decided", position, ...PressOrder.of(presses) };
}
