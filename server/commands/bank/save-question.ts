import type { z } from "zod";
import { SaveQuestion } from "#app/contracts/bank.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import type { BankQuestion } from "#app/domain/quiz/question.ts";
import * as QuestionProblems from "#app/domain/quiz/question-problems.ts";
import * as QuestionReview from "#app/domain/quiz/question-review.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import {
  entryOf,
  type HeldQuestion,
  lockQuestion,
  saveNextVersion,
  saveQuestions,
  updateVersion,
} from "#db/queries/bank.ts";
import { listPictureIds } from "#db/queries/bank-pictures.ts";
import { findUnitById } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { digestOf, newQuestion, standingOf, versionContent, versionRow } from "./question-rows.ts";

type Input = z.output<typeof SaveQuestion>;

/** A new question, an edit of a draft, or the next version of a reviewed question as a draft. */
export const saveQuestion = defineCommand({
  name: "bank.save-question",
  input: SaveQuestion,
  load: async ({ tx, input }) => {
    const held = input.questionId === undefined ? null : await lockQuestion(tx, input.questionId);
    if (input.questionId !== undefined && held === null) return null;
    const unit = held?.unit ?? (await findUnitById(tx, input.unitId));
    return unit === null ? null : { held, unit, pictures: await listPictureIds(tx, unit.id) };
  },
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts, actor, now }) => {
    const { held, unit, pictures } = facts;
    const problems = QuestionProblems.of(input.entry);
    if (problems.length > 0) return refused("bank.unsound", { count: problems.length });
    if (picturesOf(input.entry).some((id) => !pictures.has(id)))
      return refused("bank.picture-unknown", { value: "" });
    const written = { entry: input.entry, status: "draft" as const, authorId: accountOf(actor), now };
    if (held === null) {
      const made = newQuestion({ ...written, unitId: unit.id });
      return answer({
        at: { questionId: made.question.id, version: 1 },
        write: (tx) => saveQuestions(tx, { questions: [made.question], versions: [made.version] }),
      });
    }
    return change({ held, input, written });
  },
});

const accountOf = (actor: Actor): string | null => (actor.kind === "account" ? actor.accountId : null);

const picturesOf = ({ question }: BankQuestion): string[] => [
  ...((question.picture ?? "") ? [question.picture ?? ""] : []),
  ...(question.kind === "case" ? question.parts.flatMap(({ picture }) => picture ?? []) : []),
];

type Change = {
  held: HeldQuestion;
  input: Input;
  written: { entry: BankQuestion; status: "draft"; authorId: string | null; now: Date };
};

function change({ held, input, written }: Change) {
  if (input.seen !== undefined && input.seen !== digestOf(entryOf(held.version)))
    return refused("bank.changed-since");
  const how = QuestionReview.edit(standingOf(held));
  if (!how.ok) return how;
  const questionId = held.question.id;
  if (how.value === "nextVersion") {
    const version = held.version.version + 1;
    const row = versionRow({ ...written, questionId, version });
    return answer({ at: { questionId, version }, write: (tx) => saveNextVersion(tx, row) });
  }
  const at = { questionId, version: held.version.version };
  const { authorId } = written;
  // Back to a draft: what was submitted is not what stands now.
  const content = { ...versionContent(written.entry), authorId, status: "draft" as const, reviewNote: null };
  return answer({ at, write: (tx) => updateVersion(tx, at, content) });
}

const answer = ({
  at,
  write,
}: {
  at: { questionId: string; version: number };
  write: (tx: Tx) => Promise<unknown>;
}) => done(at, { write, audit: { contestId: null, details: at }, events: [] });
