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
