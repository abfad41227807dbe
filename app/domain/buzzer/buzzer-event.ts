/** What happens in a buzzer final. The log of these is its only truth: scores, state and screens are made from it. PURE. */

export const BUZZER_OUTCOMES = ["right", "wrong", "pass", "timeOut"] as const;
export type BuzzerOutcome = (typeof BUZZER_OUTCOMES)[number];

/** A press as it was measured. Times in epoch milliseconds of the server's clock. */
export type MeasuredPress = {
  contestantId: string;
  pressId: string;
  /** The client's clock corrected by the measured offset. */
  claimedMs: number;
  /** Half of the measured round trip: how far the correction may be off. */
  uncertaintyMs: number;
  receivedMs: number;
  /** What counts: the claim, held within what the delay bound admits. */
  fairMs: number;
};

/** A place in the decided order; `marginMs` behind the winner. */
export type PressPlace = { contestantId: string; fairMs: number; uncertaintyMs: number; marginMs: number };

export type BuzzerEvent =
  | { type: "asked"; position: number }
  | { type: "opened"; position: number; openMs: number }
  | ({ type: "pressed"; position: number } & MeasuredPress)
  | ({ type: "fouled"; position: number } & MeasuredPress)
  | {
      type: "decided";
      position: number;
      order: PressPlace[];
      /** The first and the second lie closer together than their clocks are known. */
      tooClose: boolean;
    }
  | { type: "judged"; position: number; contestantId: string; outcome: BuzzerOutcome }
  | { type: "closed"; position: number }
  | { type: "adjusted"; contestantId: string; points: number; reason: string }
  | { type: "undone"; seq: number }
  | { type: "ended" };
