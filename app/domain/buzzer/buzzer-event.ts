/** What happens in a buzzer final. The log of these is its only truth: scores, state and screens are made from it. PURE. */

export const BUZZER_OUTCOMES = ["right", "wrong", "pass", "timeOut"] as const;
export type BuzzerOutcome = (typeof BUZZER_OUTCOMES)[number];

/** A press as it was measured. Times in epoch milliseconds of the server's clock. */
export type MeasuredPress = {
  contestantId: string;
  pressId: string;
  /** The client's clock corrected by the measured offset. */
  claimedMs: number;
  /** How far the correction may be off, never more than the delay bound. */
  uncertaintyMs: number;
  receivedMs: number;
  /** What the server itself measured of this connection: a press is believed to be at most this much older than its arrival. */
  boundMs: number;
  /** What counts: the claim, held within what the delay bound admits. */
  fairMs: number;
  /** The host saw the lamp of a stage buzzer and registered the press. */
  byHand?: boolean;
};

/** A place in the decided order; `marginMs` behind the winner. */
export type PressPlace = { contestantId: string; fairMs: number; uncertaintyMs: number; marginMs: number };

export type BuzzerEvent =
  | { type: "asked"; position: number }
  /** Everybody's button lights at `openMs`, which lies a little ahead. */
  | { type: "opened"; position: number; openMs: number }
  | ({ type: "pressed"; position: number } & MeasuredPress)
  /** Pressed before the button lit. */
  | ({ type: "fouled"; position: number } & MeasuredPress)
  /** Arrived after the decision: kept as evidence, changes nothing. */
  | ({ type: "cameLate"; position: number } & MeasuredPress)
  | {
      type: "decided";
      position: number;
      order: PressPlace[];
      /** The first and the second lie closer together than their clocks are known. */
      tooClose: boolean;
    }
  /** The host lets the order stand although it is too close. */
  | { type: "accepted"; position: number }
  | { type: "judged"; position: number; contestantId: string; outcome: BuzzerOutcome }
  | { type: "closed"; position: number; cause: "nobody" | "skipped" }
  | { type: "adjusted"; contestantId: string; points: number; reason: string }
  /** The event with this number no longer counts. */
  | { type: "undone"; seq: number }
  | { type: "ended" };

/** An event with its number in the log (from 1, without gaps), when it was committed and by whom. */
export type LogEntry = { seq: number; atMs: number; by: string; event: BuzzerEvent };
