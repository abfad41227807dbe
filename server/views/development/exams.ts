import { ExamFilter } from "#app/contracts/development.ts";
import type { ExamsView } from "#app/contracts/development-views.ts";
import { mayOpenDaily } from "#app/domain/access/daily.ts";
import { mayDecideDevelopment } from "#app/domain/access/development.ts";
import { listExams } from "#db/queries/exams.ts";
import { defineView } from "#server/views/define-view.ts";
import { examFactsOf } from "./exam-row.ts";
import { listFrame, loadList, sliceOf } from "./list-facts.ts";

/** Exams of the people the reader reads, and what was paid for them. */
export const exams = defineView({
  name: "development.exams",
  input: ExamFilter,
  load: async ({ db, input, actor, now }) => {
    const facts = await loadList(db, { actor, unit: input.unit, now });
    const { year, state: status, kind } = input;
    return { ...facts, list: await listExams(db, { ...facts, ...sliceOf(input), year, status, kind }) };
  },
  allow: ({ actor }) => mayOpenDaily(actor),
  project: (facts, { viewer, input }): ExamsView => {
    const { manages, shown } = listFrame(facts, viewer);
    const { managers, list } = facts;
    return {
      ...shown,
      filter: input,
      total: list.total,
      subsidies: list.subsidies,
      rows: list.rows.map(({ exam, name, unitName, unitPath }) => ({
        ...examFactsOf(exam),
        ...{ cadreId: exam.cadreId, name, unitName },
        may: {
          decide: mayDecideDevelopment(viewer, { cadreId: exam.cadreId, unitPath, managers }),
          withdraw: manages(unitPath),
        },
      })),
    };
  },
});
