import type { QuestionKind } from "#app/domain/quiz/question.ts";
import type { buzzerText } from "#app/text/buzzer.ts";
import type { useText } from "#app/text/use-text.ts";

type Say = ReturnType<typeof useText<(typeof buzzerText)["zh-CN"]>>;

/** The answer in words: true and false have theirs in each language. */
export const answerWords = ({ kind, answer }: { kind: QuestionKind; answer: string }, t: Say): string =>
  kind === "trueFalse" ? t(answer === "true" ? "truth.yes" : "truth.no") : answer;
