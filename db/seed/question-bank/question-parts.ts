import {
  type BankQuestion,
  type Difficulty,
  type ExpectedPoint,
  OPTION_KEYS,
  type Option,
  type OptionKey,
  type PlainQuestion,
  type PostArea,
  type Question,
  type SourceClause,
} from "#app/domain/quiz/question.ts";

/** Short forms in which the starter bank is written down; each makes a whole question of the bank. */

/** What every entry names besides its question. */
type Entry = {
  knowledgePoint: string;
  difficulty: Difficulty;
  source: SourceClause;
  stem: string;
  explanation: string;
};
/** Texts in the order A, B, C…; `answer` holds the keys of the right ones, such as "B" or "ACD". */
type ChoiceEntry = Entry & { options: string[]; answer: string };
type OpenEntry = Entry & { reference: string; expected: ExpectedPoint[] };
/** A part of a case asks for points; what its case explains and cites holds for it too. */
type CasePart = { stem: string; reference: string; expected: ExpectedPoint[] };

/** Points in hundredths, as everywhere. */
const worth = (expected: readonly ExpectedPoint[]) => expected.reduce((sum, { points }) => sum + points, 0);

const optionsOf = (texts: string[]): Option[] =>
  OPTION_KEYS.slice(0, texts.length).map((key, index) => ({ key, text: texts[index] ?? "" }));

const keysOf = (answer: string): OptionKey[] => OPTION_KEYS.filter((key) => answer.includes(key));

/** An expected point of an open answer; whole points, kept in hundredths. */
export const point = (points: number, text: string): ExpectedPoint => ({ text, points: points * 100 });

/** A regulation by its full name and the day since which the cited wording is in force; called with an article, the clause. */
export const regulation =
  (name: string, inForceSince: string) =>
  (article: string): SourceClause => ({ regulation: name, article, inForceSince, inForceUntil: null });

function filed(area: PostArea, entry: Entry, question: Question, points: number | null): BankQuestion {
  const { knowledgePoint, difficulty, source } = entry;
  return { question, area, knowledgePoint, difficulty, points, source };
}

/** The kinds of question for one post area. */
export function questionsOf(area: PostArea) {
  const common = ({ stem, explanation }: Entry) => ({ stem, explanation, picture: null });
  const choice = (kind: "singleChoice" | "multipleChoice", entry: ChoiceEntry) => {
    const options = optionsOf(entry.options);
    return filed(area, entry, { ...common(entry), kind, options, answer: keysOf(entry.answer) }, null);
  };
  return {
    single: (entry: ChoiceEntry) => choice("singleChoice", entry),
    multiple: (entry: ChoiceEntry) => choice("multipleChoice", entry),
    truth: (entry: Entry & { answer: boolean }) =>
      filed(area, entry, { ...common(entry), kind: "trueFalse", answer: entry.answer }, null),
    /** One list of accepted answers for each "____" of the stem. */
    fill: (entry: Entry & { blanks: string[][] }) =>
      filed(area, entry, { ...common(entry), kind: "fillIn", blanks: entry.blanks }, null),
    short: (entry: OpenEntry) => {
      const { reference, expected } = entry;
      const question: Question = { ...common(entry), kind: "shortAnswer", reference, expected };
      return filed(area, entry, question, worth(expected));
    },
    caseStudy: (entry: Entry & { parts: CasePart[] }) => {
      const parts = entry.parts.map(
        (part): PlainQuestion => ({
          ...part,
          kind: "shortAnswer",
          picture: null,
          explanation: part.reference,
        }),
      );
      const points = worth(entry.parts.flatMap(({ expected }) => expected));
      return filed(area, entry, { ...common(entry), kind: "case", parts }, points);
    },
  };
}
