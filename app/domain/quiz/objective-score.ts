import * as FillIn from "./fill-in.ts";
import type { MultipleChoiceRule } from "./paper-settings.ts";
import * as PartPoints from "./part-points.ts";
import type { Answer, ChoiceQuestion, FillInQuestion, PlainQuestion } from "./question.ts";

/**
 * The points of an answer that needs no grader (domain "Written paper": exact). PURE. Hundredths; answers name the bank's
 * option keys. No answer, or one of another kind, has no points.
 *
 * - Single choice, true or false: the right one, alone.
 * - Multiple choice, allOrNothing: every right option and no wrong one.
 * - Multiple choice, partWithoutWrong: nothing as soon as a wrong option is chosen; else the points are split over the
 *   right options by largest remainder, and k chosen ones get the sum of the k largest shares.
 * - Fill-in: the points are split over the blanks by largest remainder; each accepted blank gets its share.
 */
export function of(input: {
  question: PlainQuestion;
  answer: Answer | null;
  points: number;
  rule: MultipleChoiceRule;
}): number | null {
  const { question, answer, points, rule } = input;
  switch (question.kind) {
    case "shortAnswer":
      return null;
    case "trueFalse":
      return answer?.kind === "truth" && answer.value === question.answer ? points : 0;
    case "singleChoice":
      return answer?.kind === "choice" && sameKeys(question, answer.keys) ? points : 0;
    case "multipleChoice":
      if (answer?.kind !== "choice") return 0;
      return rule === "allOrNothing"
        ? sameKeys(question, answer.keys)
          ? points
          : 0
        : partPoints({ question, keys: answer.keys, points });
    case "fillIn":
      return answer?.kind === "blanks" ? blankPoints({ question, texts: answer.texts, points }) : 0;
  }
}

/** A short answer without a word in it: no grader is asked, it has no points. */
export const isBlank = (answer: Answer | null): boolean =>
  answer === null || answer.kind !== "text" || answer.text.trim() === "";

const sameKeys = (question: ChoiceQuestion, keys: readonly string[]): boolean => {
  const chosen = new Set(keys);
  return chosen.size === question.answer.length && question.answer.every((key) => chosen.has(key));
};

function partPoints(input: { question: ChoiceQuestion; keys: readonly string[]; points: number }): number {
  const right = new Set<string>(input.question.answer);
  const chosen = new Set(input.keys);
  if ([...chosen].some((key) => !right.has(key))) return 0;
  const shares = PartPoints.split({ units: input.points, weights: input.question.answer.map(() => 1) });
  return shares.slice(0, chosen.size).reduce((sum, share) => sum + share, 0);
}

function blankPoints(input: { question: FillInQuestion; texts: readonly string[]; points: number }): number {
  const shares = PartPoints.split({ units: input.points, weights: input.question.blanks.map(() => 1) });
  return input.question.blanks.reduce(
    (sum, accepted, index) =>
      FillIn.matches({ given: input.texts[index] ?? "", accepted }) ? sum + (shares[index] ?? 0) : sum,
    0,
  );
}
