import type { z } from "zod";
import { RecordExamResult } from "#app/contracts/development.ts";
import { mayDecideDevelopment } from "#app/domain/access/development.ts";
import { type ExamRow, updateExam } from "#db/queries/exams.ts";
import { type CadreInsert, type CadreRow, updateCadres } from "#db/queries/people.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { loadExam, stepOf } from "./exam-facts.ts";
import { isHigher } from "./exam-target.ts";

type Input = z.output<typeof RecordExamResult>;

/** What a passed exam changes of the person's record; null: the record already says as much or more. */
function recordChange({
  exam,
  cadre,
  input,
}: {
  exam: ExamRow;
  cadre: CadreRow;
  input: Input;
}): Partial<CadreInsert> | null {
  const { education, certificate, school } = exam;
  if (!isHigher({ target: { education, certificate }, cadre })) return null;
  if (certificate !== null) {
    return {
      socialWorkCertificate: certificate,
      socialWorkCertificateNumber: input.certificateNumber ?? cadre.socialWorkCertificateNumber,
    };
  }
  return { partTimeEducation: education, partTimeSchool: school ?? cadre.partTimeSchool };
}

/** Passed, which the person's record follows from the day on, or failed. */
export const recordExamResult = defineCommand({
  name: "development.record-exam-result",
  input: RecordExamResult,
  load: ({ tx, input, actor }) => loadExam(tx, { examId: input.examId, actor }),
  allow: ({ actor, facts }) => mayDecideDevelopment(actor, facts),
  run: ({ input, facts, now }) => {
    const { exam, cadre } = facts;
    const passed = input.outcome === "passed";
    if (passed && exam.kind === "certificate" && input.certificateNumber === null) {
      return { ok: false, refusal: { kind: "invalid", fields: { certificateNumber: "field.required" } } };
    }
    const step = stepOf({ exam, move: passed ? "pass" : "fail", on: input.on, now });
    if (!step.ok) return step;
    const { status, on } = step.value;
    const { certificateNumber } = input;
    const change = passed ? { status, passedOn: on, certificateNumber } : { status, endedOn: on };
    const record = passed ? recordChange({ exam, cadre, input }) : null;
    const fields = Object.keys(record ?? {});
    return done(
      { examId: exam.id, recordChanged: record !== null },
      {
        write: async (tx) => {
          await updateExam(tx, { examId: exam.id, change });
          if (record !== null)
            await updateCadres(tx, { changes: [{ cadreId: cadre.id, change: record }], on });
        },
        audit: { contestId: null, details: { examId: exam.id, cadreId: cadre.id, status, on, fields } },
        events: [],
      },
    );
  },
});
