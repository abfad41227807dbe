import { cellText, isBlank, type Sheet } from "../../people/roster-sheet.ts";
import type { Problem } from "../../scoring/problem.ts";
import type { PlainQuestion } from "../question.ts";
import { nameOf, type ReadBankQuestion, type ReadQuestion, remark } from "../read-question.ts";
import type { BankMatch } from "./bank-match.ts";
import { type BankRow, readRow } from "./bank-row.ts";
import { guessKind, questionOf } from "./row-question.ts";

/** The rows of a matched sheet as questions. Rows that name a case are its parts. PURE. */
export function readBankSheet({ sheet, match }: { sheet: Sheet; match: BankMatch }): ReadQuestion[] {
  const rows = sheet.rows.flatMap((cells, index) =>
    index <= match.headerRow || cells.every(isBlank) || isHeaderAgain({ sheet, match, index })
      ? []
      : [readRow({ sheet, match, index })],
  );
  const parts = new Map<string, BankRow[]>();
  for (const row of rows) {
    if (row.caseNumber !== "") parts.set(row.caseNumber, [...(parts.get(row.caseNumber) ?? []), row]);
  }
  const cases = new Set(
    rows.filter(({ kind, number }) => kind === "case" && number !== "").map(({ number }) => number),
  );
  return rows.flatMap((row): ReadQuestion[] => {
    if (row.caseNumber === "") return [row.kind === "case" ? readCase({ row, parts }) : readPlain(row)];
    // A part is read with its case; one without its case is told.
    return cases.has(row.caseNumber)
      ? []
      : [unreadable({ row, problem: remark("bank.case-lost", { number: row.caseNumber }, "caseNumber") })];
  });
}

/** Printed sheets repeat their header on every page. */
const isHeaderAgain = ({
  sheet,
  match,
  index,
}: {
  sheet: Sheet;
  match: BankMatch;
  index: number;
}): boolean => {
  const column = match.columns.stem;
  if (column === undefined) return false;
  const text = (row: number): string => cellText(sheet.rows[row]?.[column]).trim();
  return text(index) !== "" && text(index) === text(match.headerRow);
};

const unreadable = ({ row, problem }: { row: BankRow; problem: Problem }): ReadQuestion => ({
  at: row.at,
  name: nameOf(row.stem),
  question: null,
  picture: null,
  problems: [...row.problems, problem],
  notices: [],
});

const filed = (row: BankRow): Omit<ReadBankQuestion, "question"> => ({
  area: row.area,
  knowledgePoint: row.knowledgePoint,
  difficulty: row.difficulty,
  points: row.points,
  source: row.source,
});

const PICTURE_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Pictures do not travel in a sheet: a picture of this bank is named by its number. */
function pictureOf({ picture }: BankRow): { picture: string | null; problems: Problem[] } {
  if (picture === null) return { picture, problems: [] };
  return PICTURE_ID.test(picture)
    ? { picture, problems: [] }
    : {
        picture: null,
        problems: [remark("bank.picture-unknown", { value: picture.slice(0, 40) }, "picture")],
      };
}

function readPlain(row: BankRow): ReadQuestion {
  const kind = row.kind ?? guessKind(row);
  const { question, problems, notices } =
    kind === "case" ? { question: null, problems: [], notices: [] } : questionOf({ row, kind });
  const picture = pictureOf(row);
  return {
    at: row.at,
    name: nameOf(row.stem),
    question:
      question === null ? null : { ...filed(row), question: { ...question, picture: picture.picture } },
    picture: null,
    problems: [...row.problems, ...problems, ...picture.problems],
    notices,
  };
}

function readCase({ row, parts }: { row: BankRow; parts: ReadonlyMap<string, BankRow[]> }): ReadQuestion {
  const read = (row.number === "" ? [] : (parts.get(row.number) ?? [])).map(readPlain);
  const questions = read.flatMap(({ question }): PlainQuestion[] =>
    question === null || question.question.kind === "case" ? [] : [question.question],
  );
  const picture = pictureOf(row);
  const told = (all: (read: ReadQuestion) => Problem[]): Problem[] =>
    read.flatMap((part, index) =>
      all(part).map(({ path, ...rest }) => ({ ...rest, path: `parts[${index}].${path}` })),
    );
  const idle =
    row.answer === "" && row.options.length === 0 ? [] : [remark("bank.case-answer-not-kept", {}, "answer")];
  return {
    at: row.at,
    name: nameOf(row.stem),
    question: {
      ...filed(row),
      question: {
        kind: "case",
        stem: row.stem,
        picture: picture.picture,
        explanation: row.explanation,
        parts: questions,
      },
    },
    picture: null,
    problems: [...row.problems, ...picture.problems, ...told(({ problems }) => problems)],
    notices: [...idle, ...told(({ notices }) => notices)],
  };
}
