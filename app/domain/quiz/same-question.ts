import type { BankQuestion } from "./question.ts";

/** Two questions that say and file the same, whatever order their fields came back in. PURE. */
export const sameQuestion = (one: BankQuestion, other: BankQuestion): boolean =>
  canonical(one) === canonical(other);

/** One text for equal data: fields in the order of their names. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
