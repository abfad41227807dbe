import type { JudgeQuestion, LiveQuestion } from "#app/contracts/live-question.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import type { PerformanceFacts } from "#db/queries/contest-facts.ts";
import { oncePer } from "./once-per.ts";

/** The drawn question as the desk shows it. */
export const liveQuestion = oncePer((row: PerformanceFacts): LiveQuestion | undefined => {
  if (row.question === null) return undefined;
  const { number, body, drawnAt, preparationMs } = row.question;
  return { number, stem: body.stem, drawnAt: drawnAt.getTime(), preparationMs };
});

/** With what a good answer names: no view of anybody but judges may carry it. */
export const judgeQuestion = oncePer((row: PerformanceFacts): JudgeQuestion | undefined => {
  const question = liveQuestion(row);
  if (question === undefined || row.question?.body.kind !== "shortAnswer") return undefined;
  const { reference, expected } = row.question.body;
  return {
    ...question,
    reference,
    expected: expected.map(({ text, points }) => ({ text, points: Decimal.points(points) })),
  };
});
