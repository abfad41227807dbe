import { BankFilter } from "#app/contracts/bank.ts";
import type { BankListRow, BankListView } from "#app/contracts/bank-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayOpenBank, mayReadWholeQuestion, mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionProblems from "#app/domain/quiz/question-problems.ts";
import { isInForce } from "#app/domain/quiz/source-problems.ts";
import { dayOf } from "#app/text/time.ts";
import { entryOf } from "#db/queries/bank.ts";
import { type BankRow, countBank, listBank } from "#db/queries/bank-list.ts";
import { listUnits } from "#db/queries/org.ts";
import { wholeStarterBank } from "#db/seed/question-bank/starter-bank.ts";
import { defineView } from "#server/views/define-view.ts";
import { bankReach, bankUnits } from "./bank-reach.ts";

const PAGE_SIZE = 50;

/** The bank as the reader sees it: own questions in their newest wording, those of units above as reviewed. */
export const questionList = defineView({
  name: "bank.question-list",
  input: BankFilter,
  load: async ({ db, input, actor, now }) => {
    const units = await listUnits(db);
    const reach = bankReach({ actor, units });
    const { page, ...filter } = input;
    const wish = { ...reach, ...filter, unit: input.unit, today: dayOf(now) };
    const [listed, statistics] = await Promise.all([
      listBank(db, {
        ...wish,
        kind: input.kind,
        area: input.area,
        difficulty: input.difficulty,
        status: input.status,
        validity: input.validity,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      }),
      countBank(db, reach),
    ]);
    return { ...listed, statistics, units, today: wish.today };
  },
  allow: ({ actor }) => mayOpenBank(actor),
  project: (facts, { viewer, input }): BankListView => ({
    rows: facts.rows.map((row) => shown({ row, viewer, today: facts.today })),
    total: facts.total,
    size: PAGE_SIZE,
    filter: input,
    ...bankUnits({ actor: viewer, units: facts.units }),
    statistics: facts.statistics,
    starter: wholeStarterBank.length,
  }),
});

function shown({ row, viewer, today }: { row: BankRow; viewer: Actor; today: string }): BankListRow {
  const { version, unit, retiredAt } = row;
  const { source, kind, area, knowledgePoint, points, status } = version;
  const entry = entryOf(version);
  const own = viewer.kind === "account" && version.authorId === viewer.accountId;
  return {
    id: version.questionId,
    version: version.version,
    stem: entry.question.stem,
    ...{ kind, area, knowledgePoint, points, source },
    difficulty: entry.difficulty,
    status: retiredAt === null ? status : "retired",
    expired: source !== null && !isInForce(source, today),
    hasPicture: entry.question.picture !== null,
    unitName: unit.name,
    ownUnit: mayReadWholeQuestion(viewer, unit.path),
    maySubmit:
      status === "draft" &&
      retiredAt === null &&
      mayWriteBank(viewer, unit.path) &&
      QuestionProblems.beforeReview(entry).length === 0,
    mayReview: status === "submitted" && retiredAt === null && !own && mayWriteBank(viewer, unit.path),
  };
}
