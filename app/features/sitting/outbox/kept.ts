import type { SitterPaper, SittingState } from "#app/contracts/sitting-views.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";

/** A question's newest answer as this device has it. What it replaced is gone: the person wrote over it. */
export type LocalAnswer = {
  questionKey: string;
  value: Answer | null;
  opId: string;
  /** The device's own clock when it was given; corrected when it is sent. */
  atMs: number;
  /** Server's time of the last acknowledgement before it. */
  afterMs: number;
  state: "waiting" | "saved" | "refused";
  /** saved: when the server had it, and which time it counts for. */
  saved?: { at: number; givenMs: number; late: boolean };
  /** refused: why, for good. */
  refusal?: Refusal;
};

/** Something besides answers that the server is to hear of; gone once it has. */
export type LocalEvent = {
  opId: string;
  kind: "left" | "returned" | "handIn";
  by?: "contestant" | "time";
  order: number;
  atMs: number;
  afterMs: number;
};

/** What this device knows of the sitting itself. */
export type Facts = {
  /** Names this browser to the server; made once. */
  deviceKey: string;
  /** This device was once the one that writes. */
  held: boolean;
  /** Server's clock minus this device's, as last measured. */
  offsetMs: number | null;
  /** Server's time of the last acknowledgement. */
  heardMs: number;
  state: SittingState | null;
  flagged: readonly string[];
  handedIn: "contestant" | "time" | null;
  /** The page is out of sight, and the server was told. */
  away: boolean;
};

export type Kept = {
  answers: Readonly<Record<string, LocalAnswer>>;
  events: readonly LocalEvent[];
  paper: SitterPaper | null;
  facts: Facts;
};

export const nothingKept = (deviceKey: string): Kept => ({
  answers: {},
  events: [],
  paper: null,
  facts: {
    deviceKey,
    held: false,
    offsetMs: null,
    heardMs: 0,
    state: null,
    flagged: [],
    handedIn: null,
    away: false,
  },
});
