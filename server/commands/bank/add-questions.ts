import type { z } from "zod";
import { AddQuestions } from "#app/contracts/bank.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { mayWriteBank } from "#app/domain/access/bank.ts";
import type { BankQuestion } from "#app/domain/quiz/question.ts";
import * as QuestionProblems from "#app/domain/quiz/question-problems.ts";
import { stemIndexOf } from "#app/domain/quiz/stem-index.ts";
import { ok, type Result, refused } from "#app/domain/shared/refusal.ts";
import type { Tx } from "#db/client.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { listHeldBy, lockBank, saveQuestions } from "#db/queries/bank.ts";
import { findUnitById } from "#db/queries/org.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { newQuestion } from "./question-rows.ts";

type Input = z.output<typeof AddQuestions>;

/**
 * Many questions at once, from a set that was reviewed before it came here. Stems that are there already are skipped.
 * An account adds as itself and leaves the review to others; only the system names author and reviewer.
 */
export const addQuestions = defineCommand({
  name: "bank.add-questions",
  input: AddQuestions,
  load: ({ tx, input }) => loadAdding(tx, input),
  allow: ({ actor, facts }) => mayWriteBank(actor, facts.unit.path),
  run: ({ input, facts, actor, now }) => adding({ input, facts, actor, now }),
});

export type Adding = NonNullable<Awaited<ReturnType<typeof loadAdding>>>;

export async function loadAdding(tx: Tx, input: Pick<Input, "unitId" | "authorId" | "reviewerId">) {
  const unit = await findUnitById(tx, input.unitId);
  if (unit === null) return null;
  for (const id of [input.authorId, input.reviewerId])
    if (id !== undefined && (await findAccount(tx, id)) === null) return null;
  await lockBank(tx, unit.id);
  const held = await listHeldBy(tx, unit.id);
  return { unit, stems: new Set(held.map(({ version }) => version.stemIndex)) };
}

/** What `addQuestions` answers and writes; the starter bank is added by the same rule. */
export function adding({
  input,
  facts,
  actor,
  now,
}: {
  input: Input;
  facts: Adding;
  actor: Actor;
  now: Date;
}) {
  const people = peopleOf({ input, actor });
  if (!people.ok) return people;
  const { authorId, reviewerId } = people.value;
  const unsound = input.entries.filter((entry) => problemsOf(entry, input.status).length > 0);
  const [first] = unsound;
  if (first !== undefined)
    return refused("bank.unsound-among", { count: unsound.length, stem: first.question.stem.slice(0, 40) });
  const fresh = withoutTwins({ entries: input.entries, stems: facts.stems });
  const { status } = input;
  const reviewed = status === "reviewed" ? { reviewerId, reviewedAt: now } : {};
  const made = fresh.map((entry) => newQuestion({ unitId: facts.unit.id, entry, status, authorId, now }));
  const counts = { added: made.length, skipped: input.entries.length - made.length };
  return done(counts, {
    write: (tx) =>
      saveQuestions(tx, {
        questions: made.map(({ question }) => question),
        versions: made.map(({ version }) => ({ ...version, ...reviewed })),
      }),
    audit: { contestId: null, details: { unitId: facts.unit.id, status, ...counts } },
    events: [],
  });
}

const problemsOf = (entry: BankQuestion, status: Input["status"]) =>
  status === "draft" ? QuestionProblems.of(entry) : QuestionProblems.beforeReview(entry);

function peopleOf({
  input,
  actor,
}: {
  input: Input;
  actor: Actor;
}): Result<{ authorId: string | null; reviewerId: string | null }> {
  const { status } = input;
  if (actor.kind === "account") {
    const alone = input.authorId === undefined && input.reviewerId === undefined && status !== "reviewed";
    return alone ? ok({ authorId: actor.accountId, reviewerId: null }) : refused("bank.own-question");
  }
  const { authorId = null, reviewerId = null } = input;
  if (status === "reviewed" && (reviewerId === null || reviewerId === authorId))
    return refused("bank.own-question");
  return ok({ authorId, reviewerId });
}

function withoutTwins({
  entries,
  stems,
}: {
  entries: readonly BankQuestion[];
  stems: ReadonlySet<string>;
}): BankQuestion[] {
  const seen = new Set(stems);
  return entries.filter(({ question }) => {
    const index = stemIndexOf(question.stem);
    if (seen.has(index)) return false;
    seen.add(index);
    return true;
  });
}
