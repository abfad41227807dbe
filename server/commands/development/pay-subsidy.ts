import { PaySubsidy } from "#app/contracts/development.ts";
import { mayDecideDevelopment } from "#app/domain/access/development.ts";
import { updateExam } from "#db/queries/exams.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadExam, stepOf } from "./exam-facts.ts";

/** The subsidy of a passed exam is paid, once. */
export const paySubsidy = defineCommand({
  name: "development.pay-subsidy",
  input: PaySubsidy,
  load: ({ tx, input, actor }) => loadExam(tx, { examId: input.examId, actor }),
  allow: ({ actor, facts }) => mayDecideDevelopment(actor, facts),
  run: ({ input, facts, now }) => {
    const { exam } = facts;
    const step = stepOf({ exam, move: "pay", on: input.on, now });
    if (!step.ok) return step;
    const { status, on } = step.value;
    const change = { status, paidOn: on, subsidy: input.amount };
    return done(
      { examId: exam.id },
      {
        write: (tx) => updateExam(tx, { examId: exam.id, change }),
        audit: {
          contestId: null,
          details: { examId: exam.id, cadreId: exam.cadreId, status, on, amount: input.amount },
        },
        events: [],
      },
    );
  },
});
