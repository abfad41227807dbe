import { QuestionOnly } from "#app/contracts/bank.ts";
import type { QuestionView, VersionView } from "#app/contracts/bank-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayReadReviewed, mayReadWholeQuestion, mayWriteBank } from "#app/domain/access/bank.ts";
import * as QuestionProblems from "#app/domain/quiz/question-problems.ts";
import { isInForce } from "#app/domain/quiz/source-problems.ts";
import { dayOf } from "#app/text/time.ts";
import {
  entryOf,
  findQuestion,
  type HeldQuestion,
  listVersions,
  type NamedVersion,
} from "#db/queries/bank.ts";
import { countSlips, listPaperUses, type PaperUse } from "#db/queries/bank-usage.ts";
import { digestOf } from "#server/commands/bank/question-rows.ts";
import { defineView } from "#server/views/define-view.ts";

/** One question with its versions and where it was asked; to units below its reviewed wording alone. */
export const question = defineView({
  name: "bank.question",
  input: QuestionOnly,
  load: async ({ db, input }) => {
    const held = await findQuestion(db, input.questionId);
    if (held === null) return null;
    const [versions, papers, slips] = await Promise.all([
      listVersions(db, input.questionId),
      listPaperUses(db, input.questionId),
      countSlips(db, input.questionId),
    ]);
    return { held, versions, papers, slips };
  },
  allow: ({ actor, facts }) => {
    const { unit, question: row } = facts.held;
    if (mayReadWholeQuestion(actor, unit.path)) return true;
    const reviewed = facts.versions.some(({ version }) => version.status === "reviewed");
    return reviewed && row.retiredAt === null && mayReadReviewed(actor, unit.path);
  },
  project: ({ held, versions, papers, slips }, { viewer, now }): QuestionView => {
    const whole = mayReadWholeQuestion(viewer, held.unit.path);
    const reviewed = versions.find(({ version }) => version.status === "reviewed");
    const shown = whole ? versions : reviewed === undefined ? [] : [reviewed];
    const newest = shown[0]?.version ?? held.version;
    const retired = held.question.retiredAt;
    const entry = entryOf(newest);
    return {
      id: held.question.id,
      unitId: held.unit.id,
      unitName: held.unit.name,
      status: retired === null ? newest.status : "retired",
      retired:
        retired === null ? null : { at: retired.toISOString(), reason: held.question.retiredReason ?? "" },
      versions: shown.map((named) => versionView({ named, whole })),
      seen: digestOf(entry),
      expired: newest.source !== null && !isInForce(newest.source, dayOf(now)),
      lacks: whole ? QuestionProblems.beforeReview(entry) : [],
      usage: { papers: whole ? papers.map(paperView) : [], slips: whole ? slips : 0 },
      may: mayOf({ held, viewer }),
    };
  },
});

function versionView({ named, whole }: { named: NamedVersion; whole: boolean }): VersionView {
  const { version, authorName, reviewerName } = named;
  return {
    version: version.version,
    status: version.status,
    authorName: whole ? authorName : null,
    reviewerName: whole ? reviewerName : null,
    createdAt: version.createdAt.toISOString(),
    reviewedAt: version.reviewedAt?.toISOString() ?? null,
    note: whole ? version.reviewNote : null,
    entry: entryOf(version),
  };
}

const paperView = ({ contestId, contestTitle, version, sealedAt, voidedAt }: PaperUse) => ({
  contestId,
  title: contestTitle,
  version,
  sealed: sealedAt !== null,
  voided: voidedAt !== null,
});

function mayOf({ held, viewer }: { held: HeldQuestion; viewer: Actor }): QuestionView["may"] {
  const writes = mayWriteBank(viewer, held.unit.path);
  const inUse = held.question.retiredAt === null;
  const own = viewer.kind === "account" && held.version.authorId === viewer.accountId;
  const { status } = held.version;
  return {
    edit: writes && inUse,
    submit: writes && inUse && status === "draft",
    review: writes && inUse && status === "submitted" && !own,
    ownDraft: own && status === "submitted",
    retire: writes && inUse,
    restore: writes && !inUse,
  };
}
