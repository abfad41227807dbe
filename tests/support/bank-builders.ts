import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/access/actor.ts";
import type { BankQuestion, ChoiceQuestion } from "#app/domain/quiz/question.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";
import { addQuestions } from "#server/commands/bank/add-questions.ts";
import { saveQuestion } from "#server/commands/bank/save-question.ts";
import type { Runtime } from "#server/runtime.ts";
import { execute, expectOk, systemActor } from "#tests/support/commands.ts";
import type { Unit } from "#tests/support/organisation-builders.ts";

/** A sound single choice; `stem` tells questions apart. */
export const choiceEntry = ({
  stem = "火警电话是？",
  question: part = {},
  ...filed
}: Partial<Omit<BankQuestion, "question">> & {
  stem?: string;
  question?: Partial<ChoiceQuestion>;
} = {}): BankQuestion => ({
  question: {
    kind: "singleChoice",
    stem,
    picture: null,
    explanation: "火警是 119。",
    options: [
      { key: "A", text: "119" },
      { key: "B", text: "120" },
    ],
    answer: ["A"],
    ...part,
  },
  area: "gridSafety",
  knowledgePoint: "消防",
  difficulty: 2,
  points: 200,
  source: {
    regulation: "中华人民共和国消防法",
    article: "第四十四条",
    inForceSince: "2021-04-29",
    inForceUntil: null,
  },
  ...filed,
});

export const saveAs = (
  runtime: Runtime,
  given: { actor: Actor; unit: Unit; entry?: BankQuestion; questionId?: string; seen?: string },
) =>
  execute(runtime, {
    command: saveQuestion,
    actor: given.actor,
    input: {
      unitId: given.unit.id,
      entry: given.entry ?? choiceEntry(),
      ...(given.questionId === undefined ? {} : { questionId: given.questionId }),
      ...(given.seen === undefined ? {} : { seen: given.seen }),
    },
  });

/** A draft of the actor's; its id. */
export const makeQuestion = async (
  runtime: Runtime,
  given: { actor: Actor; unit: Unit; entry?: BankQuestion },
): Promise<string> => {
  const saved = expectOk(await saveAs(runtime, given)) as { questionId: string };
  return saved.questionId;
};

/** Questions that are reviewed, by two accounts. */
export const addReviewed = (
  runtime: Runtime,
  given: { unit: Unit; authorId: string; reviewerId: string; entries: readonly BankQuestion[] },
) =>
  execute(runtime, {
    command: addQuestions,
    actor: systemActor,
    input: {
      unitId: given.unit.id,
      entries: given.entries,
      status: "reviewed",
      authorId: given.authorId,
      reviewerId: given.reviewerId,
    },
  });

export const versionsOf = (runtime: Runtime, questionId: string) =>
  runtime.database.db
    .select()
    .from(questionVersion)
    .where(eq(questionVersion.questionId, questionId))
    .orderBy(asc(questionVersion.version));

export const allQuestions = (runtime: Runtime) =>
  runtime.database.db.select().from(question).orderBy(asc(question.createdAt), asc(question.id));

export const bankFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/bank/${name}`, import.meta.url)));

export const textFile = (text: string): Uint8Array => new TextEncoder().encode(text);

/** One red pixel. */
export const PNG = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
);
