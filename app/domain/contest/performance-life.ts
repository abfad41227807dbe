import { ok, type Result, refused } from "../shared/refusal.ts";
import type { PerformanceStatus, SeatScoring, SheetStatus } from "./states.ts";

/**
 * Life of a performance (domain "The contest"). PURE: no IO, no clock, no randomness.
 *
 *     waiting → called → onStage (clock) → scoring → complete → verified → revealed
 *     aside: absent, disqualified (with reason), technicalFault (clock paused, may restart)
 *
 * `complete` is locked by the head judge. Whether a score is public is told by its own stamp (`revealedAt`), because a
 * hall sees scores before the tabulator has verified them: the status becomes `revealed` only from `verified`, and a
 * revealed performance that is still `complete` becomes `revealed` when it is verified.
 */
type Arrow = { from: readonly PerformanceStatus[]; to: PerformanceStatus };

export const ARROWS = {
  call: { from: ["waiting"], to: "called" },
  /** The wrong one was called. */
  withdrawCall: { from: ["called"], to: "waiting" },
  begin: { from: ["called"], to: "onStage" },
  /** The performer leaves; an item without a clock goes from `called` straight to the marks. */
  leave: { from: ["called", "onStage"], to: "scoring" },
  /** The clock was stopped by mistake. */
  comeBack: { from: ["scoring"], to: "onStage" },
  /** The clock goes back to zero; the performer is still there. */
  startOver: { from: ["called", "onStage"], to: "called" },
  breakOff: { from: ["called", "onStage"], to: "technicalFault" },
  /** After a fault: with the clock as it stood, or from zero. */
  goOn: { from: ["technicalFault"], to: "onStage" },
  restart: { from: ["technicalFault"], to: "called" },
  markAbsent: { from: ["waiting", "called", "technicalFault"], to: "absent" },
  disqualify: {
    from: ["waiting", "called", "onStage", "scoring", "complete", "technicalFault"],
    to: "disqualified",
  },
  lock: { from: ["scoring"], to: "complete" },
  verify: { from: ["complete"], to: "verified" },
  reveal: { from: ["verified"], to: "revealed" },
  cover: { from: ["revealed"], to: "verified" },
  returnSheet: { from: ["complete", "verified", "revealed"], to: "scoring" },
} as const satisfies Record<string, Arrow>;
export type ArrowName = keyof typeof ARROWS;

/** What a refused arrow says: the state the performance is in, and what can be done from there. */
export const STATUS_RULES = {
  waiting: "stage.is-waiting",
  called: "stage.is-called",
  onStage: "stage.is-on-stage",
  scoring: "stage.is-scoring",
  complete: "stage.is-complete",
  verified: "stage.is-verified",
  revealed: "stage.is-revealed",
  absent: "stage.is-absent",
  disqualified: "stage.is-disqualified",
  technicalFault: "stage.is-technical-fault",
} as const satisfies Record<PerformanceStatus, string>;

export const allows = (arrow: ArrowName, status: PerformanceStatus): boolean => {
  const { from }: Arrow = ARROWS[arrow];
  return from.includes(status);
};

/** The state after the arrow. Refuses with the rule of the state it is in; `who` is the number or name shown. */
export const follow = (input: {
  arrow: ArrowName;
  status: PerformanceStatus;
  who: string;
}): Result<PerformanceStatus> =>
  allows(input.arrow, input.status)
    ? ok(ARROWS[input.arrow].to)
    : refused(STATUS_RULES[input.status], { who: input.who });

/** Somebody stands on the stage, or has been called to it. */
export const isOnStage = (status: PerformanceStatus): boolean => status === "called" || status === "onStage";

/** Tablets that were offline cannot know how far the stage is: marks are taken from the first state up to the lock. */
export const acceptsMarks = (status: PerformanceStatus): boolean =>
  ["waiting", "called", "onStage", "scoring", "technicalFault"].includes(status);

/** Showing a score turns `verified` into `revealed`; one that is not verified yet keeps its state. */
export const shown = (status: PerformanceStatus): PerformanceStatus =>
  status === "verified" ? "revealed" : status;
export const covered = (status: PerformanceStatus): PerformanceStatus =>
  status === "revealed" ? "verified" : status;

/** The state an absent or disqualified performance returns to, told by the stamps it has. */
export const reinstated = (stamps: { called: boolean; locked: boolean }): PerformanceStatus => {
  if (stamps.locked) return "complete";
  return stamps.called ? "scoring" : "waiting";
};

const SUBMITTED: readonly SheetStatus[] = ["received", "locked", "verified"];
export const isSubmitted = (status: SheetStatus): boolean => SUBMITTED.includes(status);

export type SeatFacts = { id: string; label: string; scoring: SeatScoring };
export type SheetFacts = { seatId: string; status: SheetStatus };

/**
 * Counting seats without a submitted sheet, in seat order. Recused judges have no sheet, and a judge who abstained has
 * answered; trainees' sheets are not waited for.
 */
export const missingSheets = (input: {
  seats: readonly SeatFacts[];
  recusedSeatIds: ReadonlySet<string>;
  sheets: readonly SheetFacts[];
}): SeatFacts[] => {
  const answered = new Set(
    input.sheets
      .filter(({ status }) => isSubmitted(status) || status === "abstained")
      .map(({ seatId }) => seatId),
  );
  return input.seats.filter(
    ({ id, scoring }) => scoring === "counts" && !input.recusedSeatIds.has(id) && !answered.has(id),
  );
};
