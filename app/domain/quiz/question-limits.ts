/** How large a question may be. Lengths in characters. PURE. */
export const QUESTION_LIMITS = {
  stem: 4_000,
  explanation: 4_000,
  option: 1_000,
  options: 8,
  reference: 8_000,
  expected: 20,
  expectedText: 500,
  blanks: 10,
  accepted: 20,
  acceptedText: 200,
  parts: 20,
  knowledgePoint: 60,
  regulation: 120,
  article: 120,
  /** Hundredths. */
  points: 1_000_000,
} as const;

/** How a stem marks a blank. */
export const BLANK_MARK = "____";

/** Blanks a stem marks; a longer run of underscores is one blank. */
export const blankMarksIn = (stem: string): number => (stem.match(/_{4,}/g) ?? []).length;
