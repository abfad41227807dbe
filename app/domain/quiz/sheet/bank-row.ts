import { cellText, type Sheet } from "../../people/roster-sheet.ts";
import type { Problem } from "../../scoring/problem.ts";
import { centi } from "../expected-cell.ts";
import { keyed, optionTexts } from "../option-list.ts";
import type { Difficulty, Option, PostArea, QuestionKind, SourceClause } from "../question.ts";
import { areaOf, difficultyOf, kindOf } from "../question-words.ts";
import { remark } from "../read-question.ts";
import { type BankColumnKey, headerOf, OPTION_COLUMNS } from "./bank-columns.ts";
import type { BankMatch } from "./bank-match.ts";

/** One row as the words of its cells, and what they mean where a word is one of ours. PURE. */
export type BankRow = {
  /** As the person sees it, from 1. */
  at: number;
  number: string;
  caseNumber: string;
  kind: QuestionKind | null;
  stem: string;
  options: Option[];
  answer: string;
  explanation: string;
  expected: string;
  difficulty: Difficulty | null;
  points: number | null;
  area: PostArea | null;
  knowledgePoint: string | null;
  source: SourceClause | null;
  picture: string | null;
  problems: Problem[];
};

type Text = (key: BankColumnKey) => string;

export function readRow({ sheet, match, index }: { sheet: Sheet; match: BankMatch; index: number }): BankRow {
  const text: Text = (key) => {
    const column = match.columns[key];
    return column === undefined ? "" : plainCell(cellText(sheet.rows[index]?.[column]));
  };
  const problems: Problem[] = [];
  const word = <V>(key: BankColumnKey, read: (value: string) => V | null): V | null => {
    const value = text(key);
    if (value === "") return null;
    const meant = read(value);
    if (meant === null)
      problems.push(remark("bank.word-unknown", { column: headerOf(key), value: cut(value) }, key));
    return meant;
  };
  return {
    at: index + 1,
    number: text("number"),
    caseNumber: text("caseNumber"),
    kind: word("kind", kindOf),
    stem: text("stem"),
    options: optionsOf(text),
    answer: text("answer"),
    explanation: text("explanation"),
    expected: text("expected"),
    difficulty: word("difficulty", difficultyOf),
    points: word("points", centi),
    area: word("area", areaOf),
    knowledgePoint: oneLine(text("knowledgePoint")) || null,
    source: sourceOf({ text, since: word("inForceSince", dayText), until: word("inForceUntil", dayText) }),
    picture: text("picture") || null,
    problems,
  };
}

/** One kind of line end, nothing that cannot be seen; a text keeps its shape. */
const plainCell = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t]/gu, "")
    .trim();

const SHOWN = 30;
const cut = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");

/** Own columns up to the last one filled, an empty one between shows as an empty option; else all options of one cell. */
function optionsOf(text: Text): Option[] {
  const own = OPTION_COLUMNS.map(text);
  const count = own.reduce((most, value, index) => (value === "" ? most : index + 1), 0);
  return keyed(count === 0 ? optionTexts(text("options")) : own.slice(0, count));
}

function sourceOf({
  text,
  since,
  until,
}: {
  text: Text;
  since: string | null;
  until: string | null;
}): SourceClause | null {
  const regulation = oneLine(text("regulation"));
  const article = oneLine(text("article"));
  return regulation === "" && article === "" && since === null && until === null
    ? null
    : { regulation, article, inForceSince: since, inForceUntil: until };
}

/** `2021年1月1日`, `2021.1.1`, `2021/01/01`, `20210101` → `2021-01-01`; whether the day exists is asked later. */
export function dayText(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/起(?:施行)?$/, "");
  const [, year, month, day] =
    /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:00:00:00)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
