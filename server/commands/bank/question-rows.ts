import { createHash } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { BankQuestion, QuestionStatus } from "#app/domain/quiz/question.ts";
import { canonical } from "#app/domain/quiz/same-question.ts";
import { stemIndexOf } from "#app/domain/quiz/stem-index.ts";
import type { HeldQuestion, NewVersion } from "#db/queries/bank.ts";

/** Questions as rows to be written. */
type Written = { entry: BankQuestion; status: QuestionStatus; authorId: string | null; now: Date };

export const versionContent = (entry: BankQuestion) => ({
  kind: entry.question.kind,
  area: entry.area,
  knowledgePoint: entry.knowledgePoint,
  difficulty: entry.difficulty,
  points: entry.points,
  body: entry.question,
  source: entry.source,
  stemIndex: stemIndexOf(entry.question.stem),
});

export const versionRow = ({
  questionId,
  version,
  entry,
  status,
  authorId,
  now,
}: Written & { questionId: string; version: number }): NewVersion => ({
  ...versionContent(entry),
  ...{ questionId, version, status, authorId, createdAt: now },
});

/** A new question with its first version. */
export function newQuestion({ unitId, ...written }: Written & { unitId: string }) {
  const id = uuidv7();
  return {
    question: { id, unitId, currentVersion: 1, createdAt: written.now },
    version: versionRow({ ...written, questionId: id, version: 1 }),
  };
}

/** Tells whether a form was filled in from the wording that stands now. */
export const digestOf = (entry: BankQuestion): string =>
  createHash("sha256").update(canonical(entry)).digest("base64url").slice(0, 22);

export const standingOf = ({ question, version }: HeldQuestion) => ({
  status: version.status,
  retired: question.retiredAt !== null,
  authorId: version.authorId,
});
