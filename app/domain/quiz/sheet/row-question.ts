import type { Problem } from "../../scoring/problem.ts";
import { readBlanks } from "../answer-cell.ts";
import { readExpected } from "../expected-cell.ts";
import { answerKeys } from "../option-list.ts";
import { plainText } from "../plain-text.ts";
import type { PlainQuestion, QuestionKind } from "../question.ts";
import { blankMarksIn } from "../question-limits.ts";
import { truthOf } from "../question-words.ts";
import { remark } from "../read-question.ts";
import type { BankRow } from "./bank-row.ts";

/** What a row asks. PURE. */
export type RowQuestion = { question: PlainQuestion | null; problems: Problem[]; notices: Problem[] };

/** A row that names no kind is what its cells look like. */
export function guessKind(row: BankRow): QuestionKind {
  if (row.options.length > 0) {
    if (isTruthPair(row)) return "trueFalse";
    return (answerKeys(row.answer)?.length ?? 0) > 1 ? "multipleChoice" : "singleChoice";
  }
  if (truthOf(row.answer) !== null) return "trueFalse";
  return blankMarksIn(row.stem) > 0 ? "fillIn" : "shortAnswer";
}

/** `A 正确 B 错误` is how some programs write a true/false question. */
const isTruthPair = ({ options }: BankRow): boolean =>
  options.length === 2 &&
  truthOf(options[0]?.text ?? "") === true &&
  truthOf(options[1]?.text ?? "") === false;

export function questionOf({
  row,
  kind,
}: {
  row: BankRow;
  kind: Exclude<QuestionKind, "case">;
}): RowQuestion {
  switch (kind) {
    case "singleChoice":
    case "multipleChoice":
      return choiceOf({ row, kind });
    case "trueFalse":
      return truthQuestion(row);
    case "fillIn":
      return fillInOf(row);
    case "shortAnswer":
      return shortAnswerOf(row);
  }
}

const fine = (question: PlainQuestion, notices: Problem[] = []): RowQuestion => ({
  question,
  problems: [],
  notices,
});
const wrong = (...problems: Problem[]): RowQuestion => ({ question: null, problems, notices: [] });

const baseOf = ({ stem, explanation }: BankRow) => ({ stem, explanation, picture: null });

/** Points that a question graded by nobody cannot hold. */
const idleExpected = (row: BankRow): Problem[] =>
  row.expected === "" ? [] : [remark("bank.expected-not-kept", {}, "expected")];

function choiceOf({ row, kind }: { row: BankRow; kind: "singleChoice" | "multipleChoice" }): RowQuestion {
  const answer = row.answer === "" ? [] : (answerKeys(row.answer) ?? keysByText(row));
  if (answer === null)
    return wrong(remark("bank.answer-unreadable", { value: row.answer.slice(0, 30) }, "answer"));
  return fine({ ...baseOf(row), kind, options: row.options, answer }, idleExpected(row));
}

/** Some files name the right option by its text. */
function keysByText({ options, answer }: BankRow) {
  const wanted = plainText(answer);
  const found = options.filter(({ text }) => plainText(text) === wanted);
  return found.length === 0 ? null : found.map(({ key }) => key);
}

function truthQuestion(row: BankRow): RowQuestion {
  const byLetter = isTruthPair(row) ? ({ A: true, B: false }[row.answer.trim().toUpperCase()] ?? null) : null;
  const answer = byLetter ?? truthOf(row.answer);
  if (row.answer === "") return wrong(remark("question.no-right-answer", {}, "answer"));
  if (answer === null)
    return wrong(remark("bank.truth-unreadable", { value: row.answer.slice(0, 30) }, "answer"));
  const idle =
    row.options.length > 0 && !isTruthPair(row) ? [remark("bank.options-not-kept", {}, "options")] : [];
  return fine({ ...baseOf(row), kind: "trueFalse", answer }, [...idle, ...idleExpected(row)]);
}

function fillInOf(row: BankRow): RowQuestion {
  const marks = Math.max(1, blankMarksIn(row.stem));
  const blanks = readBlanks({ cell: row.answer, marks });
  if (row.answer === "") return wrong(remark("question.no-right-answer", {}, "answer"));
  const idle = row.options.length > 0 ? [remark("bank.options-not-kept", {}, "options")] : [];
  return fine({ ...baseOf(row), kind: "fillIn", blanks }, [...idle, ...idleExpected(row)]);
}

function shortAnswerOf(row: BankRow): RowQuestion {
  const { expected, unread } = readExpected(row.expected);
  if (unread.length > 0)
    return wrong(remark("bank.expected-unreadable", { line: unread[0]?.slice(0, 40) ?? "" }, "expected"));
  const idle = row.options.length > 0 ? [remark("bank.options-not-kept", {}, "options")] : [];
  return fine({ ...baseOf(row), kind: "shortAnswer", reference: row.answer, expected }, idle);
}
