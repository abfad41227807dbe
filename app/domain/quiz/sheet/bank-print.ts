import { writeBlanks } from "../answer-cell.ts";
import { writeExpected } from "../expected-cell.ts";
import type { BankQuestion, PlainQuestion, Question } from "../question.ts";
import { areaWord, kindWord, TRUTH_WORDS } from "../question-words.ts";
import { type BankColumn, type BankColumnKey, COLUMNS, OPTION_COLUMNS } from "./bank-columns.ts";

/** Questions as rows of exactly the columns that import reads: export, change, import is a round trip. PURE. */
const HUNDREDTHS = 100;

export const WRITTEN_COLUMNS: readonly BankColumn[] = COLUMNS.filter(({ readOnly }) => readOnly !== true);
const FIGURES: readonly BankColumnKey[] = ["number", "difficulty", "points"];
export const isFigure = (key: BankColumnKey): boolean => FIGURES.includes(key);

type Cells = Partial<Record<BankColumnKey, string | number | null>>;

/** A case takes one row, and one for each part behind it. */
export function printBank(entries: readonly BankQuestion[]): (string | number | null)[][] {
  const rows: Cells[] = [];
  for (const entry of entries) {
    const number = rows.length + 1;
    rows.push({ number, ...questionCells(entry.question), ...filedCells(entry) });
    if (entry.question.kind !== "case") continue;
    for (const part of entry.question.parts)
      rows.push({ number: rows.length + 1, ...questionCells(part), caseNumber: String(number) });
  }
  return rows.map((cells) => WRITTEN_COLUMNS.map(({ key }) => cells[key] ?? null));
}

const filedCells = ({ area, knowledgePoint, difficulty, points, source }: BankQuestion): Cells => ({
  area: areaWord(area),
  knowledgePoint,
  difficulty,
  points: points === null ? null : points / HUNDREDTHS,
  regulation: source?.regulation ?? null,
  article: source?.article ?? null,
  inForceSince: source?.inForceSince ?? null,
  inForceUntil: source?.inForceUntil ?? null,
});

const questionCells = (question: Question): Cells => ({
  kind: kindWord(question.kind),
  stem: question.stem,
  explanation: question.explanation,
  picture: question.picture,
  ...(question.kind === "case" ? {} : answerCells(question)),
});

function answerCells(question: PlainQuestion): Cells {
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice":
      return {
        ...Object.fromEntries(
          question.options.map(({ text }, index) => [OPTION_COLUMNS[index] ?? "options", text]),
        ),
        answer: question.answer.join(""),
      };
    case "trueFalse":
      return { answer: TRUTH_WORDS[question.answer ? "true" : "false"] };
    case "fillIn":
      return { answer: writeBlanks(question.blanks) };
    case "shortAnswer":
      return { answer: question.reference, expected: writeExpected(question.expected) };
  }
}
