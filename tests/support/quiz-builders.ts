import { createHash } from "node:crypto";
import type { PaperQuestion } from "#app/domain/quiz/paper-form.ts";
import type {
  CaseQuestion,
  ChoiceQuestion,
  FillInQuestion,
  OptionKey,
  Question,
  ShortAnswerQuestion,
  TrueFalseQuestion,
} from "#app/domain/quiz/question.ts";

const words = { picture: null, explanation: "见条文。" };

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const singleOf = (given: Partial<ChoiceQuestion> = {}): ChoiceQuestion => ({
  ...words,
  kind: "singleChoice",
  stem: "居民委员会的性质是什么？",
  options: [
    { key: "A", text: "基层群众性自治组织" },
    { key: "B", text: "一级政府" },
    { key: "C", text: "派出机关" },
    { key: "D", text: "企业" },
  ],
  answer: ["A"],
  ...given,
});
export const multipleOf = (answer: OptionKey[] = ["A", "C", "D"]): ChoiceQuestion =>
  singleOf({ kind: "multipleChoice", stem: "下列哪些属于居委会的任务？", answer });
export const truthOf = (answer = true): TrueFalseQuestion => ({
  ...words,
  kind: "trueFalse",
  stem: "居民委员会每届任期五年。",
  answer,
});
export const fillInOf = (blanks: string[][] = [["五年", "5年"]]): FillInQuestion => ({
  ...words,
  kind: "fillIn",
  stem: "居民委员会每届任期____。",
  blanks,
});
export const shortOf = (expected: number[] = [6_00, 4_00]): ShortAnswerQuestion => ({
  ...words,
  kind: "shortAnswer",
  stem: "如何处置邻里噪声纠纷？",
  reference: "先听双方，再查现场，依据条例调解。",
  expected: expected.map((points, index) => ({ text: `要点${index + 1}`, points })),
});
export const caseOf = (parts: CaseQuestion["parts"] = [singleOf(), shortOf()]): CaseQuestion => ({
  ...words,
  kind: "case",
  stem: "某小区电梯停运三天，居民聚集。",
  parts,
});

export const paperQuestionOf = (
  question: Question,
  given: Partial<Omit<PaperQuestion, "question">> = {},
): PaperQuestion => ({
  id: "q1",
  position: 1,
  sectionKey: "s",
  points: 2_00,
  question,
  ...given,
});
