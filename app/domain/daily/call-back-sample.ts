import { DEFAULT_CALL_BACK_SHARE, DEFAULT_OBJECTION_WORKING_DAYS } from "./scheme.ts";
import { type SchemeSpan, schemeFor } from "./scheme-choice.ts";

/** What a unit's scheme says about the life of a verified record. PURE. */
export type SchemeTerms = SchemeSpan & { callBackShare: number; objectionWorkingDays: number };

/** The terms that hold for a unit in a month (YYYY-MM); the defaults where no scheme does. */
export const termsFor = (
  schemes: readonly SchemeTerms[],
  { path, month }: { path: string; month: string },
): Pick<SchemeTerms, "callBackShare" | "objectionWorkingDays"> =>
  schemeFor({ schemes, unitPath: path, month }) ?? {
    callBackShare: DEFAULT_CALL_BACK_SHARE,
    objectionWorkingDays: DEFAULT_OBJECTION_WORKING_DAYS,
  };

/** Bytes of randomness a draw takes. */
export const DRAW_BYTES = 4;
const WORDS = 2 ** 32;

/** Whether a record is called back: with the probability of `share` (basis points). `bytes`: four random ones. */
export function isDrawn({ share, bytes }: { share: number; bytes: Uint8Array }): boolean {
  const word = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return word * 10_000 < share * WORDS;
}

/** untrue: what was recorded did not happen; the record is struck. notReached: may be tried again. */
export const CALL_BACK_OUTCOMES = ["satisfied", "notSatisfied", "notReached", "untrue"] as const;
export type CallBackOutcome = (typeof CALL_BACK_OUTCOMES)[number];
