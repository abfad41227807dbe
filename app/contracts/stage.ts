import { z } from "zod";
import { RANKING_ROWS, REVEAL_STEPS, SCREEN_MODES } from "#app/domain/contest/stage.ts";
import type { Result } from "#app/domain/shared/refusal.ts";
import { DiscardQuestion, DrawQuestion } from "./question.ts";

/** Inputs of the commands of the stage. Points are hundredths, times milliseconds, instants epoch milliseconds. */
const REASON_LENGTH = 300;
const MESSAGE_LENGTH = 60;
/** Nobody performs longer than six hours. */
const LONGEST_READING_MS = 6 * 3_600_000;
/** 100 000.00 points. */
const MOST_POINTS = 10_000_000;

const Reason = z.string().trim().min(1).max(REASON_LENGTH);
/** When the finger came down, in estimated server time; see Clock.acceptedAt. */
const PressedAt = z.number().int().nonnegative().optional();

export const OnPanel = z.strictObject({ panelId: z.uuid() });
export const OnPerformance = z.strictObject({ performanceId: z.uuid() });
export const OnPerformanceWithReason = z.strictObject({ performanceId: z.uuid(), reason: Reason });
export const OnSheet = z.strictObject({ performanceId: z.uuid(), seatId: z.uuid() });
export const OnSheetWithReason = OnSheet.extend({ reason: Reason });

/** Without a performance: the next one of the running order. */
export const CallPerformance = z.strictObject({ panelId: z.uuid(), performanceId: z.uuid().optional() });
export const PressClock = z.strictObject({ performanceId: z.uuid(), pressedAt: PressedAt });
export const PressClockWithReason = PressClock.extend({ reason: Reason });
export const CorrectClock = OnPerformanceWithReason.extend({
  readingMs: z.number().int().nonnegative().max(LONGEST_READING_MS),
});
/** After a technical fault: from zero, or on from the reading there was. */
export const RestartPerformance = z.strictObject({
  performanceId: z.uuid(),
  clock: z.enum(["keep", "reset"]),
});
/** `without`: why counting seats that have not submitted are not waited for. */
export const LockPerformance = z.strictObject({ performanceId: z.uuid(), without: Reason.optional() });
export const AddBreach = OnPerformanceWithReason.extend({ points: z.number().int().min(1).max(MOST_POINTS) });
export const WithdrawBreach = z.strictObject({ breachId: z.uuid(), reason: Reason });

export const SetScreen = z.strictObject({
  panelId: z.uuid(),
  mode: z.enum(SCREEN_MODES).optional(),
  /** null takes the line away. */
  message: z.string().trim().max(MESSAGE_LENGTH).nullable().optional(),
  coveredPlaces: z.number().int().min(0).max(RANKING_ROWS).optional(),
});
export const Blackout = z.strictObject({ panelId: z.uuid(), on: z.boolean() });
export const StepReveal = z.strictObject({ panelId: z.uuid(), direction: z.enum(["forward", "back"]) });

/** The screen as it is stored with the stage of a panel. */
export const StoredScreen = z.object({
  mode: z.enum(SCREEN_MODES),
  reveal: z.enum(REVEAL_STEPS),
  coveredPlaces: z.number().int(),
  message: z.string().nullable(),
  beforeBlack: z.enum(SCREEN_MODES).optional(),
});

/** What each button of desk, head judge and timekeeper asks for. */
export const STAGE_INPUTS = {
  call: CallPerformance,
  withdrawCall: OnPerformance,
  close: OnPanel,
  start: PressClock,
  pause: PressClock,
  resume: PressClock,
  stop: PressClock,
  reset: PressClockWithReason,
  correctClock: CorrectClock,
  markAbsent: OnPerformanceWithReason,
  disqualify: OnPerformanceWithReason,
  reinstate: OnPerformanceWithReason,
  fault: PressClockWithReason,
  restart: RestartPerformance,
  lock: LockPerformance,
  returnSheet: OnSheetWithReason,
  requestReturn: OnSheetWithReason,
  confirmReturn: OnSheet,
  declineReturn: OnSheetWithReason,
  addBreach: AddBreach,
  withdrawBreach: WithdrawBreach,
  setScreen: SetScreen,
  blackout: Blackout,
  stepReveal: StepReveal,
  reveal: OnPerformance,
  drawQuestion: DrawQuestion,
  discardQuestion: DiscardQuestion,
} as const;
export type StageIntent = keyof typeof STAGE_INPUTS;
export type StageInput<I extends StageIntent> = z.input<(typeof STAGE_INPUTS)[I]>;

/** What a stage page sends, again with the same id until it is answered. */
export const StageRequest = z.strictObject({
  requestId: z.uuid(),
  /** The paired seat that sends; without it the signed-in account does. */
  seatId: z.uuid().optional(),
  intent: z.string().max(40),
  input: z.unknown(),
});
/** `ours` tells our answer from a captive portal's or a proxy's: everything else is "try again". */
export type StageAnswer = { ours: "yanzhen"; requestId: string; result: Result<unknown> };
