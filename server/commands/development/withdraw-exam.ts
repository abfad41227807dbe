import { ExamStep } from "#app/contracts/development.ts";
import { mayEnterRecord } from "#app/domain/access/daily.ts";
import { updateExam } from "#db/queries/exams.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadExam, stepOf } from "./exam-facts.ts";

/** The person, or whoever manages them, takes an application back. */
export const withdrawExam = defineCommand({
  name: "development.withdraw-exam",
  input: ExamStep,
  load: ({ tx, input, actor }) => loadExam(tx, { examId: input.examId, actor }),
  allow: ({ actor, facts }) => mayEnterRecord(actor, facts),
  run: ({ input, facts, now }) => {
    const { exam } = facts;
    const step = stepOf({ exam, move: "withdraw", on: input.on, now });
    if (!step.ok) return step;
    const { status, on } = step.value;
    const change = { status, endedOn: on };
    return done(
      { examId: exam.id },
      {
        write: (tx) => updateExam(tx, { examId: exam.id, change }),
        audit: { contestId: null, details: { examId: exam.id, cadreId: exam.cadreId, status, on } },
        events: [],
      },
    );
  },
});
