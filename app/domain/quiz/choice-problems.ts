import type { Problem } from "../scoring/problem.ts";
import { plainText } from "./plain-text.ts";
import { type ChoiceQuestion, OPTION_KEYS, type OptionKey } from "./question.ts";
import { QUESTION_LIMITS } from "./question-limits.ts";
import * as TextProblems from "./text-problems.ts";

/** Options A, B, C … without a gap, at most eight, no two alike; one right answer or several. PURE. */
const FEWEST = 2;

type Placed = { question: ChoiceQuestion; path: string };

export const of = (placed: Placed): Problem[] => [
  ...optionProblems(placed),
  ...equalOptions(placed),
  ...answerProblems(placed),
];

function optionProblems({ question, path }: Placed): Problem[] {
  const { options } = question;
  const at = `${path}options`;
  if (options.length < FEWEST)
    return [{ path: at, rule: "question.options-too-few", facts: { count: options.length } }];
  if (options.length > QUESTION_LIMITS.options) {
    const facts = { count: options.length, limit: QUESTION_LIMITS.options };
    return [{ path: at, rule: "question.options-too-many", facts }];
  }
  return options.flatMap(({ key, text }, index) => [
    ...(key === OPTION_KEYS[index]
      ? []
      : [
          {
            path: `${at}[${index}].key`,
            rule: "question.option-keys",
            facts: { expected: OPTION_KEYS[index] ?? "", found: key },
          },
        ]),
    ...(text.trim() === ""
      ? [{ path: `${at}[${index}].text`, rule: "question.option-empty", facts: { option: key } }]
      : []),
    ...TextProblems.text({ text, path: `${at}[${index}].text`, limit: QUESTION_LIMITS.option }),
  ]);
}

/** Equal but for width, spaces and case. Punctuation tells options apart: "≥ 3" and "≤ 3". */
function equalOptions({ question, path }: Placed): Problem[] {
  const seen = new Map<string, string>();
  return question.options.flatMap(({ key, text }, index) => {
    const plain = plainText(text);
    const first = seen.get(plain);
    if (first === undefined) {
      seen.set(plain, key);
      return [];
    }
    if (plain === "") return [];
    const facts = { first, second: key };
    return [{ path: `${path}options[${index}].text`, rule: "question.options-equal", facts }];
  });
}

function answerProblems({ question, path }: Placed): Problem[] {
  const { answer, options } = question;
  const at = `${path}answer`;
  if (answer.length === 0) return [{ path: at, rule: "question.no-right-answer", facts: {} }];
  const known = new Set<OptionKey>(options.map(({ key }) => key));
  const lost = answer.filter((key) => !known.has(key));
  if (lost.length > 0)
    return [{ path: at, rule: "question.answer-without-option", facts: { answers: lost.join("、") } }];
  if (new Set(answer).size < answer.length)
    return [{ path: at, rule: "question.answer-repeated", facts: { answers: answer.join("") } }];
  return question.kind === "singleChoice" && answer.length > 1
    ? [{ path: at, rule: "question.two-right-answers", facts: { answers: answer.join("、") } }]
    : [];
}
