import type { Problem } from "../scoring/problem.ts";
import * as ChoiceProblems from "./choice-problems.ts";
import * as FillInProblems from "./fill-in-problems.ts";
import type { BankQuestion, CaseQuestion, PlainQuestion, Question, ShortAnswerQuestion } from "./question.ts";
import { QUESTION_LIMITS } from "./question-limits.ts";
import * as SourceProblems from "./source-problems.ts";
import * as TextProblems from "./text-problems.ts";

/**
 * Everything that is unsound about a question, each with where; an empty list means it may be kept. What a draft may
 * still lack is asked by `beforeReview`. Paths are those of the question: `options[2].text`, `parts[0].stem`. PURE.
 */
export const of = (entry: BankQuestion): Problem[] => [
  ...questionProblems({ question: entry.question, path: "" }),
  ...TextProblems.line({
    text: entry.knowledgePoint ?? "",
    path: "knowledgePoint",
    limit: QUESTION_LIMITS.knowledgePoint,
  }),
  ...pointsProblems({ points: entry.points, path: "points" }),
  ...sumProblems(entry),
  ...SourceProblems.of(entry.source),
];

/** A question that is graded by people says what for. */
export const beforeReview = (entry: BankQuestion): Problem[] => [
  ...of(entry),
  ...plainOf(entry.question).flatMap(({ question, path }) =>
    question.kind === "shortAnswer" && question.reference === "" && question.expected.length === 0
      ? [{ path: `${path}expected`, rule: "question.no-grading-guide", facts: {} }]
      : [],
  ),
];

/** The questions to be answered: the question itself, or the parts of a case, each with the beginning of its paths. */
export const plainOf = (question: Question): { question: PlainQuestion; path: string }[] =>
  question.kind === "case"
    ? question.parts.map((part, index) => ({ question: part, path: `parts[${index}].` }))
    : [{ question, path: "" }];

type Placed<Q> = { question: Q; path: string };

const questionProblems = ({ question, path }: Placed<Question>): Problem[] => [
  ...(question.stem.trim() === "" ? [{ path: `${path}stem`, rule: "question.empty-stem", facts: {} }] : []),
  ...TextProblems.text({ text: question.stem, path: `${path}stem`, limit: QUESTION_LIMITS.stem }),
  ...TextProblems.text({
    text: question.explanation,
    path: `${path}explanation`,
    limit: QUESTION_LIMITS.explanation,
  }),
  ...kindProblems({ question, path }),
];

function kindProblems({ question, path }: Placed<Question>): Problem[] {
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice":
      return ChoiceProblems.of({ question, path });
    case "trueFalse":
      return [];
    case "fillIn":
      return FillInProblems.of({ question, path });
    case "shortAnswer":
      return shortAnswerProblems({ question, path });
    case "case":
      return caseProblems({ question, path });
  }
}

const shortAnswerProblems = ({ question, path }: Placed<ShortAnswerQuestion>): Problem[] => [
  ...TextProblems.text({
    text: question.reference,
    path: `${path}reference`,
    limit: QUESTION_LIMITS.reference,
  }),
  ...TextProblems.count({
    count: question.expected.length,
    path: `${path}expected`,
    limit: QUESTION_LIMITS.expected,
  }),
  ...question.expected.flatMap((point, index) => {
    const at = `${path}expected[${index}]`;
    return [
      ...(point.text.trim() === ""
        ? [{ path: `${at}.text`, rule: "question.expected-empty", facts: {} }]
        : []),
      ...TextProblems.line({ text: point.text, path: `${at}.text`, limit: QUESTION_LIMITS.expectedText }),
      ...pointsProblems({ points: point.points, path: `${at}.points` }),
    ];
  }),
];

/** A part that is itself a case can only come from outside: the type has none. */
function caseProblems({ question, path }: Placed<CaseQuestion>): Problem[] {
  if (question.parts.length === 0)
    return [{ path: `${path}parts`, rule: "question.case-without-parts", facts: {} }];
  const parts: readonly Question[] = question.parts;
  return [
    ...TextProblems.count({ count: parts.length, path: `${path}parts`, limit: QUESTION_LIMITS.parts }),
    ...parts.flatMap((part, index) =>
      part.kind === "case"
        ? [{ path: `${path}parts[${index}]`, rule: "question.case-in-case", facts: {} }]
        : questionProblems({ question: part, path: `${path}parts[${index}].` }),
    ),
  ];
}

const pointsProblems = ({ points, path }: { points: number | null; path: string }): Problem[] =>
  points === null || (Number.isInteger(points) && points > 0 && points <= QUESTION_LIMITS.points)
    ? []
    : [{ path, rule: "question.points", facts: { limit: QUESTION_LIMITS.points / 100 } }];

/** The expected points are what the points of the question are given for. */
function sumProblems({ question, points }: BankQuestion): Problem[] {
  if (question.kind !== "shortAnswer" || points === null || question.expected.length === 0) return [];
  const sum = question.expected.reduce((total, point) => total + point.points, 0);
  return sum === points
    ? []
    : [{ path: "expected", rule: "question.expected-sum", facts: { sum: sum / 100, points: points / 100 } }];
}
