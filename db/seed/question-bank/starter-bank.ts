import type { BankQuestion } from "#app/domain/quiz/question.ts";

/** The questions that come with the product. */
export const STARTER_BANK: readonly BankQuestion[] = [];
