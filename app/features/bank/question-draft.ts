import { centi } from "#app/domain/quiz/expected-cell.ts";
import {
  type BankQuestion,
  DIFFICULTIES,
  type Difficulty,
  OPTION_KEYS,
  type PlainQuestion,
  type PostArea,
  type Question,
  type QuestionKind,
} from "#app/domain/quiz/question.ts";
import { blankMarksIn } from "#app/domain/quiz/question-limits.ts";

/**
 * What the form holds while somebody writes: every kind's fields at once, so that changing the kind loses nothing. `key`
 * tells rows apart while they move.
 */
export type OptionDraft = { key: string; text: string; right: boolean };
export type ExpectedDraft = { key: string; text: string; points: string };
export type PlainDraft = {
  key: string;
  kind: QuestionKind;
  stem: string;
  explanation: string;
  picture: string | null;
  options: OptionDraft[];
  truth: boolean;
  /** Accepted answers of each blank, one a line. */
  blanks: string[];
  reference: string;
  expected: ExpectedDraft[];
};
export type QuestionDraft = PlainDraft & {
  parts: PlainDraft[];
  area: PostArea;
  knowledgePoint: string;
  difficulty: Difficulty;
  points: string;
  regulation: string;
  article: string;
  inForceSince: string;
  inForceUntil: string;
};

let made = 0;
/** Only tells rows of one form apart. */
const freshKey = (): string => {
  made += 1;
  return `row${made}`;
};

const FIRST_OPTIONS = 4;
export const emptyOption = (): OptionDraft => ({ key: freshKey(), text: "", right: false });
export const emptyExpected = (): ExpectedDraft => ({ key: freshKey(), text: "", points: "" });

export const emptyPlain = (): PlainDraft => ({
  key: freshKey(),
  kind: "singleChoice",
  stem: "",
  explanation: "",
  picture: null,
  options: Array.from({ length: FIRST_OPTIONS }, emptyOption),
  truth: true,
  blanks: [""],
  reference: "",
  expected: [],
});

export const emptyDraft = (): QuestionDraft => ({
  ...emptyPlain(),
  parts: [],
  area: "partyBuilding",
  knowledgePoint: "",
  difficulty: 3,
  points: "",
  regulation: "",
  article: "",
  inForceSince: "",
  inForceUntil: "",
});

const HUNDREDTHS = 100;
const pointsOf = (points: number | null): string => (points === null ? "" : String(points / HUNDREDTHS));

function plainDraft(question: Question): PlainDraft {
  const { kind, stem, explanation, picture } = question;
  const draft = { ...emptyPlain(), kind, stem, explanation, picture };
  switch (question.kind) {
    case "singleChoice":
    case "multipleChoice": {
      const { options, answer } = question;
      const filled = options.map(({ key, text }) => ({ key: freshKey(), text, right: answer.includes(key) }));
      return { ...draft, options: filled };
    }
    case "trueFalse":
      return { ...draft, truth: question.answer };
    case "fillIn":
      return { ...draft, blanks: question.blanks.map((accepted) => accepted.join("\n")) };
    case "shortAnswer": {
      const expected = question.expected.map(({ text, points }) => ({
        key: freshKey(),
        text,
        points: pointsOf(points),
      }));
      return { ...draft, reference: question.reference, expected };
    }
    case "case":
      return draft;
  }
}

export const draftOf = (entry: BankQuestion): QuestionDraft => ({
  ...plainDraft(entry.question),
  parts: entry.question.kind === "case" ? entry.question.parts.map(plainDraft) : [],
  area: entry.area,
  knowledgePoint: entry.knowledgePoint ?? "",
  difficulty: entry.difficulty,
  points: pointsOf(entry.points),
  regulation: entry.source?.regulation ?? "",
  article: entry.source?.article ?? "",
  inForceSince: entry.source?.inForceSince ?? "",
  inForceUntil: entry.source?.inForceUntil ?? "",
});

/** As many blanks as the stem marks. */
export function blanksFor({ stem, blanks }: Pick<PlainDraft, "stem" | "blanks">): string[] {
  const marks = Math.max(1, blankMarksIn(stem));
  return Array.from({ length: marks }, (_, index) => blanks[index] ?? "");
}

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Points that are no number are no points: the rule about points says so. */
const points = (text: string): number => centi(text) ?? -1;

/** Rows at the end that nobody filled in are no options. */
function filled<Row extends { text: string }>(rows: readonly Row[]): Row[] {
  const last = rows.reduce((most, row, index) => (row.text.trim() === "" ? most : index + 1), 0);
  return rows.slice(0, last);
}

function plainQuestion(draft: PlainDraft): PlainQuestion {
  const base = { stem: draft.stem.trim(), explanation: draft.explanation.trim(), picture: draft.picture };
  switch (draft.kind) {
    case "singleChoice":
    case "multipleChoice": {
      const rows = filled(draft.options);
      const options = rows.map(({ text }, index) => ({ key: OPTION_KEYS[index] ?? "H", text: text.trim() }));
      const answer = OPTION_KEYS.filter((_, index) => rows[index]?.right === true);
      return { ...base, kind: draft.kind, options, answer };
    }
    case "fillIn":
      return { ...base, kind: "fillIn", blanks: blanksFor(draft).map(lines) };
    case "shortAnswer": {
      const expected = draft.expected.map((row) => ({ text: row.text.trim(), points: points(row.points) }));
      return { ...base, kind: "shortAnswer", reference: draft.reference.trim(), expected };
    }
    default:
      return { ...base, kind: "trueFalse", answer: draft.truth };
  }
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

export function entryOf(draft: QuestionDraft): BankQuestion {
  const { regulation, article, inForceSince, inForceUntil } = draft;
  const bare = [regulation, article, inForceSince, inForceUntil].every((text) => text.trim() === "");
  const question: Question =
    draft.kind === "case"
      ? {
          kind: "case",
          stem: draft.stem.trim(),
          explanation: draft.explanation.trim(),
          picture: draft.picture,
          parts: draft.parts.map(plainQuestion),
        }
      : plainQuestion(draft);
  return {
    question,
    area: draft.area,
    knowledgePoint: orNull(draft.knowledgePoint),
    difficulty: draft.difficulty,
    points: draft.points.trim() === "" ? null : points(draft.points),
    source: bare
      ? null
      : {
          regulation: regulation.trim(),
          article: article.trim(),
          inForceSince: orNull(inForceSince),
          inForceUntil: orNull(inForceUntil),
        },
  };
}

export const difficultyOf = (text: string): Difficulty =>
  DIFFICULTIES.find((value) => String(value) === text) ?? 3;
