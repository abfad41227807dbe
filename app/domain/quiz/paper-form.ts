import type { PaperSettings } from "./paper-settings.ts";
import * as PartPoints from "./part-points.ts";
import {
  OPTION_KEYS,
  type Option,
  type OptionKey,
  type PlainQuestion,
  type Question,
  type QuestionKind,
} from "./question.ts";

/**
 * The paper as one person meets it: the same questions for everybody, in an order of their own. PURE; the hash is handed in.
 *
 * Stated algorithm: the person's seed is SHA-256 of "paper seed:contestant id", in lower-case hexadecimal. Questions are
 * sorted inside their section by SHA-256 of "person's seed:question key", the options of a choice by SHA-256 of "person's
 * seed:question key:option key". Sections keep their order. Options that speak of other options keep the bank's order.
 *
 * Answers are kept with the BANK's option keys, never with the letters shown, so no order can change a score. What comes
 * out holds no answer, explanation or expected point: it may be sent to whoever sits the paper.
 */
export type PaperQuestion = {
  /** Id on the paper, not in the bank. */
  id: string;
  position: number;
  sectionKey: string;
  /** Hundredths. */
  points: number;
  question: Question;
};

/** `shown` is the letter on this person's paper, `key` the bank's, which an answer names. */
export type ShownOption = { shown: OptionKey; key: OptionKey; text: string };

/** What is answered by itself: a plain question, or a part of a case. */
export type FormItem = {
  key: string;
  kind: PlainQuestion["kind"];
  /** Null for a plain question, whose stem stands in the entry. */
  stem: string | null;
  picture: string | null;
  /** Hundredths. */
  points: number;
  /** Empty unless it is a choice. */
  options: ShownOption[];
  /** How many blanks a fill-in has; 0 for other kinds. */
  blanks: number;
};

export type FormEntry = {
  paperQuestionId: string;
  /** From 1, as it stands on this person's paper. */
  number: number;
  sectionKey: string;
  kind: QuestionKind;
  stem: string;
  picture: string | null;
  /** Hundredths. */
  points: number;
  /** One for a plain question, the parts in their order for a case. */
  items: FormItem[];
};

/** Under what an answer is kept; parts count from 1. */
export const questionKey = (paperQuestionId: string, part: number | null = null): string =>
  part === null ? paperQuestionId : `${paperQuestionId}.${part}`;

type Shuffle = {
  /** Hexadecimal SHA-256 of "seed:contestant id". */
  personSeed: string;
  hashOf: (text: string) => string;
  settings: Pick<PaperSettings, "shuffleQuestions" | "shuffleOptions">;
};

/** `hashOf` gives the lower-case hexadecimal SHA-256 of a text. Does not depend on the order of `questions`. */
export function of(input: {
  paperSeed: string;
  contestantId: string;
  questions: readonly PaperQuestion[];
  settings: Pick<PaperSettings, "shuffleQuestions" | "shuffleOptions">;
  hashOf: (text: string) => string;
}): FormEntry[] {
  const { settings, hashOf } = input;
  const shuffle = { personSeed: hashOf(`${input.paperSeed}:${input.contestantId}`), hashOf, settings };
  return inSections(input.questions)
    .flatMap((section) => (settings.shuffleQuestions ? shuffled(section, shuffle, ({ id }) => id) : section))
    .map((question, index) => entryOf({ question, number: index + 1, shuffle }));
}

/** The unshuffled paper, as it is printed: everything in the order of its positions and of the bank. */
export const master = (questions: readonly PaperQuestion[]): FormEntry[] =>
  inSections(questions)
    .flat()
    .map((question, index) => entryOf({ question, number: index + 1, shuffle: null }));

/** Sections in the order of their first position, each with its questions by position. */
function inSections(questions: readonly PaperQuestion[]): PaperQuestion[][] {
  const sections = new Map<string, PaperQuestion[]>();
  for (const question of [...questions].sort((a, b) => a.position - b.position)) {
    const section = sections.get(question.sectionKey) ?? [];
    section.push(question);
    sections.set(question.sectionKey, section);
  }
  return [...sections.values()];
}

function shuffled<Row>(rows: readonly Row[], shuffle: Shuffle, textOf: (row: Row) => string): Row[] {
  const keyed = rows.map((row) => {
    const text = textOf(row);
    return { row, text, hash: shuffle.hashOf(`${shuffle.personSeed}:${text}`) };
  });
  keyed.sort((a, b) => compareText(a.hash, b.hash) || compareText(a.text, b.text));
  return keyed.map(({ row }) => row);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function entryOf(input: { question: PaperQuestion; number: number; shuffle: Shuffle | null }): FormEntry {
  const { id, sectionKey, points, question } = input.question;
  const items = PartPoints.itemsOf({ points, question }).map(
    ({ part, points, question: plain }): FormItem => ({
      key: questionKey(id, part),
      kind: plain.kind,
      stem: part === null ? null : plain.stem,
      picture: part === null ? null : plain.picture,
      points,
      options: shownOptions({ plain, key: questionKey(id, part), shuffle: input.shuffle }),
      blanks: plain.kind === "fillIn" ? plain.blanks.length : 0,
    }),
  );
  const { kind, stem, picture } = question;
  return { paperQuestionId: id, number: input.number, sectionKey, kind, stem, picture, points, items };
}

function shownOptions(input: { plain: PlainQuestion; key: string; shuffle: Shuffle | null }): ShownOption[] {
  const { plain, key, shuffle } = input;
  if (plain.kind !== "singleChoice" && plain.kind !== "multipleChoice") return [];
  const keepsOrder = shuffle === null || !shuffle.settings.shuffleOptions || speakOfOthers(plain.options);
  const order = keepsOrder
    ? plain.options
    : shuffled(plain.options, shuffle, (option) => `${key}:${option.key}`);
  return order.map((option, index) => ({
    shown: OPTION_KEYS[index] ?? option.key,
    key: option.key,
    text: option.text,
  }));
}

/** "以上都是", "A 和 C", "none of the above": such options only make sense where they stand. */
const speakOfOthers = (options: readonly Option[]): boolean =>
  options.some(
    ({ text }) =>
      /^\s*(以上|上述|前述|都对|都不对|都正确|全部正确|均正确|(all|none|both) of )/iu.test(text) ||
      /^\s*[A-HＡ-Ｈ](\s*[、，,和与及]?\s*[A-HＡ-Ｈ])+\s*(都|均|项|正确|对)*\s*$/u.test(text),
  );
