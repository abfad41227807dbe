import type { Problem } from "../scoring/problem.ts";
import type { FillInQuestion } from "./question.ts";
import { blankMarksIn, QUESTION_LIMITS } from "./question-limits.ts";
import * as TextProblems from "./text-problems.ts";

/** As many lists of accepted answers as the stem has blanks; a stem that marks none has one. PURE. */
type Placed = { question: FillInQuestion; path: string };

export function of({ question, path }: Placed): Problem[] {
  const { blanks, stem } = question;
  const marks = Math.max(1, blankMarksIn(stem));
  const at = `${path}blanks`;
  return [
    ...(blanks.length === marks
      ? []
      : [{ path: at, rule: "question.blanks-differ", facts: { blanks: blanks.length, marks } }]),
    ...TextProblems.count({ count: blanks.length, path: at, limit: QUESTION_LIMITS.blanks }),
    ...blanks.flatMap((accepted, index) =>
      blankProblems({ accepted, number: index + 1, path: `${at}[${index}]` }),
    ),
  ];
}

const blankProblems = (blank: { accepted: readonly string[]; number: number; path: string }): Problem[] => [
  ...(blank.accepted.some((text) => text.trim() !== "")
    ? []
    : [{ path: blank.path, rule: "question.blank-without-answer", facts: { blank: blank.number } }]),
  ...TextProblems.count({ count: blank.accepted.length, path: blank.path, limit: QUESTION_LIMITS.accepted }),
  ...blank.accepted.flatMap((text) =>
    TextProblems.line({ text, path: blank.path, limit: QUESTION_LIMITS.acceptedText }),
  ),
];
