/** A question of the bank (题库, domain "The all-post contest"). PURE. Points are integers in hundredths. */

export const QUESTION_KINDS = [
  "singleChoice",
  "multipleChoice",
  "trueFalse",
  "fillIn",
  "shortAnswer",
  "case",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The posts one worker of the all-post contest serves at. */
export const POST_AREAS = [
  "partyBuilding",
  "socialAssistance",
  "civilAffairs",
  "housingProperty",
  "mediation",
  "gridSafety",
  "eGovernment",
] as const;
export type PostArea = (typeof POST_AREAS)[number];

/** 1 is easy, 5 is hard. */
export const DIFFICULTIES = [1, 2, 3, 4, 5] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** draft: in work · submitted: waits for a reviewer · reviewed: may be asked, its wording stands for good · retired: asked no more. */
export const QUESTION_STATUSES = ["draft", "submitted", "reviewed", "retired"] as const;
export type QuestionStatus = (typeof QUESTION_STATUSES)[number];

export const OPTION_KEYS = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
export type OptionKey = (typeof OPTION_KEYS)[number];
export type Option = { key: OptionKey; text: string };

/** What a good answer names; graders and judges see it, contestants only after the end. */
export type ExpectedPoint = { text: string; points: number };

type Common = {
  stem: string;
  /** Id of a stored picture. */
  picture: string | null;
  /** Why the answer is right; shown after the end. */
  explanation: string;
};

export type ChoiceQuestion = Common & {
  kind: "singleChoice" | "multipleChoice";
  options: Option[];
  answer: OptionKey[];
};
export type TrueFalseQuestion = Common & { kind: "trueFalse"; answer: boolean };
/** One list of accepted answers for each blank; a stem marks its blanks with "____" or names none and has one. */
export type FillInQuestion = Common & { kind: "fillIn"; blanks: string[][] };
export type ShortAnswerQuestion = Common & {
  kind: "shortAnswer";
  reference: string;
  expected: ExpectedPoint[];
};
/** A question that is answered as it stands. */
export type PlainQuestion = ChoiceQuestion | TrueFalseQuestion | FillInQuestion | ShortAnswerQuestion;
/** A case (案例分析): the stem tells it, the parts ask. */
export type CaseQuestion = Common & { kind: "case"; parts: PlainQuestion[] };
export type Question = PlainQuestion | CaseQuestion;

/** The clause an answer rests on. Days are ISO texts; null: not known, or still in force. */
export type SourceClause = {
  regulation: string;
  article: string;
  inForceSince: string | null;
  inForceUntil: string | null;
};

/** A question with what the bank files it under. */
export type BankQuestion = {
  question: Question;
  area: PostArea;
  knowledgePoint: string | null;
  difficulty: Difficulty;
  /** Usual points on a paper; null: as the blueprint says. */
  points: number | null;
  source: SourceClause | null;
};

/** What somebody answers to a plain question. */
export type Answer =
  | { kind: "choice"; keys: OptionKey[] }
  | { kind: "truth"; value: boolean }
  | { kind: "blanks"; texts: string[] }
  | { kind: "text"; text: string };
