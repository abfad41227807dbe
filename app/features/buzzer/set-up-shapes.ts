import type { BuzzerSettings } from "#app/domain/buzzer/buzzer-settings.ts";
import type { PostArea, QuestionKind } from "#app/domain/quiz/question.ts";

/** What the set-up page shows. */
export type BankQuestionRow = {
  questionId: string;
  version: number;
  kind: QuestionKind;
  area: PostArea;
  difficulty: number;
  stem: string;
  answer: string;
};
export type SetUpView = {
  item: string;
  items: readonly { key: string; name: string }[];
  status: string | null;
  settings: BuzzerSettings;
  range: { minimum: string; maximum: string };
  players: readonly { contestantId: string; number: number | null; name: string; unitName: string }[];
  questions: readonly (BankQuestionRow & { asked: boolean })[];
  bank: { rows: readonly BankQuestionRow[]; total: number; page: number; pages: number };
  query: { text: string; area: string; kind: string; difficulty: string };
  may: { rule: boolean; questions: boolean; desk: boolean; host: boolean };
};
