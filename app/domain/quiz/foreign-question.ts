import type { Problem } from "../scoring/problem.ts";
import { numberAnswer } from "./number-answer.ts";
import { keyed } from "./option-list.ts";
import { OPTION_KEYS, type OptionKey, type PlainQuestion, type Question } from "./question.ts";
import { BLANK_MARK, blankMarksIn, QUESTION_LIMITS } from "./question-limits.ts";
import { remark } from "./read-question.ts";

/** What learning platforms ask, in our forms: weights, feedback and pairs have none and are told. PURE. */
export type Weighted = { text: string /** Percent. */; weight: number; feedback: string };
export type Translated = { question: Question | null; problems: Problem[]; notices: Problem[] };
type Base = { stem: string; explanation: string; picture: null };

const FULL = 100;
const asked = (question: Question, notices: Problem[]): Translated => ({ question, problems: [], notices });
const unable = (problem: Problem, notices: Problem[] = []): Translated => ({
  question: null,
  problems: [problem],
  notices,
});

/** Feedback of single answers goes behind the explanation: Yanzhen explains a question once. */
export function withFeedback(base: Base, said: readonly { name: string; feedback: string }[]) {
  const told = said.filter(({ feedback }) => feedback !== "");
  if (told.length === 0) return { base, notices: [] };
  const lines = told.map(({ name, feedback }) => (name === "" ? feedback : `${name}：${feedback}`));
  const explanation = [base.explanation, ...lines].filter((text) => text !== "").join("\n");
  return {
    base: { ...base, explanation },
    notices: [remark("bank.feedback-moved", { count: told.length }, "explanation")],
  };
}

const keyAt = (index: number): OptionKey => OPTION_KEYS[index] ?? "H";

/** `several`: more than one option may be chosen; right are those with points, and how many points each has is not kept. */
export function choice({
  base,
  answers,
  several,
}: {
  base: Base;
  answers: readonly Weighted[];
  several: boolean;
}): Translated {
  const right = answers.flatMap(({ weight }, index) =>
    (several ? weight > 0 : weight >= FULL) ? [keyAt(index)] : [],
  );
  const shares = answers.filter(({ weight }) => weight > 0).map(({ weight }) => weight);
  const partly = several
    ? Math.max(0, ...shares) - Math.min(FULL, ...shares) > 1
    : answers.some(({ weight }) => weight > 0 && weight < FULL);
  const told = withFeedback(
    base,
    answers.map(({ feedback }, index) => ({ name: keyAt(index), feedback })),
  );
  const kind = several ? "multipleChoice" : "singleChoice";
  const notices = [...told.notices, ...(partly ? [remark("bank.weights-not-kept", {}, "answer")] : [])];
  return asked(
    { ...told.base, kind, options: keyed(answers.map(({ text }) => text)), answer: right },
    notices,
  );
}

/** Answers worth all points are accepted; those worth a part are not, and are named. */
export function words({ base, answers }: { base: Base; answers: readonly Weighted[] }): Translated {
  const full = answers.filter(({ weight, text }) => weight >= FULL && text !== "*");
  const part = answers.filter(({ weight }) => weight > 0 && weight < FULL).map(({ text }) => text);
  const told = withFeedback(
    base,
    answers.map(({ text, feedback }) => ({ name: text, feedback })),
  );
  const wild = full.filter(({ text }) => text.includes("*")).map(({ text }) => text);
  const notices = [
    ...told.notices,
    ...(part.length > 0 ? [remark("bank.partial-answers-not-kept", { answers: part }, "answer")] : []),
    ...(wild.length > 0 ? [remark("bank.wildcard", { answers: wild }, "answer")] : []),
  ];
  if (full.length === 0) return unable(remark("question.no-right-answer", {}, "answer"), notices);
  const accepted = full.map(({ text }) => text.replace(/\s+/g, " "));
  return asked({ ...told.base, kind: "fillIn", blanks: blanksFor({ stem: base.stem, accepted }) }, notices);
}

/** One list for the one blank; a stem with more blanks is left to the check that counts them. */
const blanksFor = ({ stem, accepted }: { stem: string; accepted: string[] }): string[][] =>
  blankMarksIn(stem) > 1 ? [accepted] : [[...new Set(accepted)]];

export function numbers({ base, answers }: { base: Base; answers: readonly Weighted[] }): Translated {
  const right = answers.filter(({ weight, text }) => weight > 0 && text !== "");
  const read = right.map((answer) => ({ answer, ...numberAnswer(answer.text) }));
  const [bad] = read.filter(({ value }) => value === null);
  if (bad?.remark) return unable(bad.remark);
  const made = words({
    base,
    answers: [
      ...read.map(({ answer, value }) => ({ ...answer, text: value ?? "" })),
      ...answers
        .filter(({ weight, text, feedback }) => (weight <= 0 || text === "") && feedback !== "")
        .map((answer) => ({ ...answer, weight: 0 })),
    ],
  });
  return {
    ...made,
    notices: [
      ...made.notices,
      ...read.flatMap(({ answer, remark: said }) => (said === null || answer.weight < FULL ? [] : [said])),
    ],
  };
}

/** Pairs to be matched become a case: each left side asks, all right sides are its options. */
export function pairs({
  base,
  given,
}: {
  base: Base;
  given: readonly { left: string; right: string }[];
}): Translated {
  const options = [...new Set(given.map(({ right }) => right))];
  const lefts = given.filter(({ left }) => left !== "");
  if (lefts.length === 0 || options.some((text) => text === ""))
    return unable(remark("bank.pairs-incomplete", {}, "answer"));
  if (options.length > QUESTION_LIMITS.options)
    return unable(
      remark("bank.pairs-too-many", { count: options.length, limit: QUESTION_LIMITS.options }, "answer"),
    );
  const parts = lefts.map(
    ({ left, right }): PlainQuestion => ({
      kind: "singleChoice",
      stem: left,
      picture: null,
      explanation: "",
      options: keyed(options),
      answer: [keyAt(options.indexOf(right))],
    }),
  );
  return asked({ ...base, kind: "case", parts }, [remark("bank.pairs-as-case", { count: parts.length })]);
}

/** An answer inside the sentence leaves a blank there; spaces around it stay as they were. */
export const withBlank = (before: string, after: string): string =>
  after.trim() === "" ? before.trim() : `${before}${BLANK_MARK}${after}`.trim();
