import { type Refusal, refused } from "../shared/refusal.ts";

/** The rule of a buzzer final (抢答). PURE. Points in hundredths, times in milliseconds. */

export const BUZZER_STATUSES = ["prepared", "running", "ended", "recorded"] as const;
export type BuzzerStatus = (typeof BUZZER_STATUSES)[number];

export type BuzzerSettings = {
  /** What each contestant starts with. */
  base: number;
  /** Added for right, taken (given as a positive number) for the others. */
  right: number;
  wrong: number;
  pass: number;
  timeOut: number;
  foul: number;
  /** After the first press the server waits this long for presses made earlier that arrive later. */
  windowMs: number;
  /** A press is believed to be at most this much older than its arrival. */
  maximumDelayMs: number;
  /** Time to answer once the press has won. */
  answerMs: number;
  /** Nobody pressed in this time: the question closes. */
  openMs: number;
  /** After a foul the contestant may not press at this question any more. */
  foulLocksOut: boolean;
  /** After a wrong answer the others may press again. */
  reopenAfterWrong: boolean;
};

/** Usual rules of the stage: +10 for right, −10 for wrong and fouls, an honest "pass" costs half. */
export const USUAL_SETTINGS: BuzzerSettings = {
  base: 0,
  right: 10_00,
  wrong: 10_00,
  pass: 5_00,
  timeOut: 10_00,
  foul: 10_00,
  windowMs: 500,
  maximumDelayMs: 400,
  answerMs: 20_000,
  openMs: 15_000,
  foulLocksOut: true,
  reopenAfterWrong: true,
};

/**
 * Refuses `buzzer.window-too-short`: a press that could still win may arrive after the first one by the largest delay
 * (fair-time.ts, 3.), so a shorter window would decide by the network.
 */
export const refuseSettings = (settings: BuzzerSettings): { ok: false; refusal: Refusal } | null =>
  settings.windowMs < settings.maximumDelayMs
    ? refused("buzzer.window-too-short", {
        windowMs: settings.windowMs,
        maximumDelayMs: settings.maximumDelayMs,
      })
    : null;
