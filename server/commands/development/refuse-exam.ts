import { RefuseExam } from "#app/contracts/development.ts";
import { mayDecideDevelopment } from "#app/domain/access/development.ts";
import { updateExam } from "#db/queries/exams.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadExam, stepOf } from "./exam-facts.ts";

/** The managing level says no to an application, and why. */
export const refuseExam = defineCommand({
  name: "development.refuse-exam",
  input: RefuseExam,
  load: ({ tx, input, actor }) => loadExam(tx, { examId: input.examId, actor }),
  allow: ({ actor, facts }) => mayDecideDevelopment(actor, facts),
  run: ({ input, facts, now }) => {
    const { exam } = facts;
    const step = stepOf({ exam, move: "refuse", on: input.on, now });
    if (!step.ok) return step;
    const { status, on } = step.value;
    const change = { status, endedOn: on, reason: input.reason };
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
