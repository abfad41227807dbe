import type { ExamFacts } from "#app/contracts/development-views.ts";
import type { ExamRow } from "#db/queries/exams.ts";

/** An exam as pages show it. */
export const examFactsOf = (exam: ExamRow): ExamFacts => ({
  ...{ id: exam.id, kind: exam.kind, education: exam.education, certificate: exam.certificate },
  ...{ school: exam.school, status: exam.status, appliedOn: exam.appliedOn, approvedOn: exam.approvedOn },
  ...{ passedOn: exam.passedOn, paidOn: exam.paidOn, endedOn: exam.endedOn },
  ...{ certificateNumber: exam.certificateNumber, subsidy: exam.subsidy, reason: exam.reason },
});
