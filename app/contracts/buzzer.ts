import { z } from "zod";
import { BUZZER_OUTCOMES } from "#app/domain/buzzer/buzzer-event.ts";
import { DIFFICULTIES, POST_AREAS, QUESTION_KINDS } from "#app/domain/quiz/question.ts";
import type { Refusal, Result } from "#app/domain/shared/refusal.ts";

/** Inputs of the buzzer final. Points are hundredths, times milliseconds, instants epoch milliseconds. */
const REASON_LENGTH = 300;
/** 1 000.00 points. */
const MOST_POINTS = 100_000;
const MOST_QUESTIONS = 200;

const Points = z.number().int().min(0).max(MOST_POINTS);
const Milliseconds = z.number().int().min(0).max(600_000);
/** Of the server's clock, as a device estimates it: with fractions. */
const Instant = z.number().min(0).max(8.64e15);

export const BuzzerSettingsInput = z.strictObject({
  base: z.number().int().min(-MOST_POINTS).max(MOST_POINTS),
  right: Points,
  wrong: Points,
  pass: Points,
  timeOut: Points,
  foul: Points,
  windowMs: z.number().int().min(100).max(3_000),
  maximumDelayMs: z.number().int().min(0).max(3_000),
  answerMs: Milliseconds,
  openMs: z.number().int().min(1_000).max(600_000),
  foulLocksOut: z.boolean(),
  reopenAfterWrong: z.boolean(),
});

export const BuzzerItem = z.strictObject({ contestId: z.uuid(), itemKey: z.string().min(1).max(100) });
export const SaveGame = BuzzerItem.extend({ settings: BuzzerSettingsInput });

/** The questions in the order to be asked; what was asked already keeps its place. */
export const ChooseQuestions = BuzzerItem.extend({
  questions: z
    .array(z.strictObject({ questionId: z.uuid(), version: z.number().int().min(1) }))
    .max(MOST_QUESTIONS),
});

export const OnGame = z.strictObject({ gameId: z.uuid() });
export const AskQuestion = OnGame.extend({ position: z.number().int().min(1).max(MOST_QUESTIONS) });
export const JudgeAnswer = OnGame.extend({ outcome: z.enum(BUZZER_OUTCOMES) });
export const RegisterPress = OnGame.extend({ contestantId: z.uuid() });
export const AdjustPoints = OnGame.extend({
  contestantId: z.uuid(),
  points: z.number().int().min(-MOST_POINTS).max(MOST_POINTS),
  reason: z.string().trim().min(1).max(REASON_LENGTH),
});
export const UndoStep = OnGame.extend({ seq: z.number().int().min(1) });

/** A press as a phone sends it. */
export const PressMessage = z.strictObject({
  gameId: z.uuid(),
  contestantId: z.uuid(),
  /** The same when it is sent again. */
  pressId: z.uuid(),
  position: z.number().int().min(1).max(MOST_QUESTIONS),
  opening: z.number().int().min(0).max(1_000_000),
  claimedMs: Instant,
  uncertaintyMs: z.number().min(0).max(1e12),
});
/** With what the server measured of it. */
export const PressButton = PressMessage.extend({
  receivedMs: Instant,
  measuredBoundMs: z.number().min(0).max(1e12),
});
export type PressMessage = z.infer<typeof PressMessage>;

/** `again`: send it again. */
export type PressAnswer =
  | { ours: "yanzhen"; ok: true; pressId: string; kind: "pressed" | "fouled" | "cameLate"; fairMs: number }
  | { ours: "yanzhen"; ok: false; pressId: string; refusal: Refusal; again: boolean };

/** What each button of the host's desk asks for. */
export const BUZZER_INPUTS = {
  start: OnGame,
  ask: AskQuestion,
  open: OnGame,
  accept: OnGame,
  judge: JudgeAnswer,
  skip: OnGame,
  registerPress: RegisterPress,
  adjust: AdjustPoints,
  undo: UndoStep,
  end: OnGame,
  record: OnGame,
} as const;
export type BuzzerIntent = keyof typeof BUZZER_INPUTS;
export type BuzzerInput<I extends BuzzerIntent> = z.input<(typeof BUZZER_INPUTS)[I]>;

/** What the desk sends, again with the same id until it is answered. */
export const BuzzerRequest = z.strictObject({
  requestId: z.uuid(),
  intent: z.string().max(40),
  input: z.unknown(),
});
export type BuzzerAnswer = { ours: "yanzhen"; requestId: string; result: Result<unknown> };

/** The set-up page: which item, and what to look for in the bank. Everything from the address. */
export const BuzzerSetUpQuery = z.strictObject({
  contestId: z.uuid(),
  item: z.string().max(100).optional(),
  text: z.string().trim().max(100).optional(),
  area: z.enum(POST_AREAS).optional(),
  kind: z.enum(QUESTION_KINDS).optional(),
  difficulty: z.coerce
    .number()
    .refine((value) => DIFFICULTIES.some((each) => each === value))
    .optional(),
  page: z.coerce.number().int().min(1).max(10_000).optional(),
});
