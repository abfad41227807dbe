import { ExamStep } from "#app/contracts/development.ts";
import { mayDecideDevelopment } from "#app/domain/access/development.ts";
import { updateExam } from "#db/queries/exams.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadExam, stepOf } from "./exam-facts.ts";
import { accountIdOf } from "./person-facts.ts";

/** The managing level says yes to an application; nobody to their own. */
export const approveExam = defineCommand({
  name: "development.approve-exam",
  input: ExamStep,
  load: ({ tx, input, actor }) => loadExam(tx, { examId: input.examId, actor }),
  allow: ({ actor, facts }) => mayDecideDevelopment(actor, facts),
  run: ({ input, facts, actor, now }) => {
    const { exam } = facts;
    const step = stepOf({ exam, move: "approve", on: input.on, now });
    if (!step.ok) return step;
    const { status, on } = step.value;
    const change = { status, approvedOn: on, approvedBy: accountIdOf(actor) };
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
