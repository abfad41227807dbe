import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { BankQuestion, Difficulty } from "#app/domain/quiz/question.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { account, orgUnit } from "#db/schema/people.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";

/** Questions of the bank and their versions. */
export type QuestionRow = typeof question.$inferSelect;
export type VersionRow = typeof questionVersion.$inferSelect;
export type NewVersion = typeof questionVersion.$inferInsert;

/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const AT_ONCE = 1_000;

/** A version as the rules know it. */
export const entryOf = (row: VersionRow): BankQuestion => ({
  question: row.body,
  area: row.area,
  knowledgePoint: row.knowledgePoint,
  // The column holds 1 to 5 only: every row is written through the contract.
  difficulty: row.difficulty as Difficulty,
  points: row.points,
  source: row.source,
});

export type BankUnit = { id: string; name: string; path: string };
export type HeldQuestion = { question: QuestionRow; unit: BankUnit; version: VersionRow };

const unit = { id: orgUnit.id, name: orgUnit.name, path: orgUnit.path };

/** The question with its newest version, locked until the transaction ends. */
export async function lockQuestion(tx: Tx, questionId: string): Promise<HeldQuestion | null> {
  const [locked] = await lockQuestions(tx, [questionId]);
  return locked ?? null;
}

export async function lockQuestions(tx: Tx, questionIds: readonly string[]): Promise<HeldQuestion[]> {
  if (questionIds.length === 0) return [];
  await tx
    .select({ id: question.id })
    .from(question)
    .where(inArray(question.id, [...questionIds]))
    .orderBy(question.id)
    .for("update");
  return newest(tx, inArray(question.id, [...questionIds]));
}

const newest = (db: DbOrTx, where: ReturnType<typeof and>): Promise<HeldQuestion[]> =>
  db
    .select({ question, unit, version: questionVersion })
    .from(question)
    .innerJoin(orgUnit, eq(orgUnit.id, question.unitId))
    .innerJoin(
      questionVersion,
      and(eq(questionVersion.questionId, question.id), eq(questionVersion.version, question.currentVersion)),
    )
    .where(where);

/** All questions of a unit that are not retired, each with its newest version. */
export const listHeldBy = (db: DbOrTx, unitId: string): Promise<HeldQuestion[]> =>
  newest(db, and(eq(question.unitId, unitId), isNull(question.retiredAt)));

/** Changes of many questions of one unit follow one another. */
export const lockBank = (tx: Tx, unitId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`yanzhen bank ${unitId}`}))`);

export type NamedVersion = { version: VersionRow; authorName: string | null; reviewerName: string | null };

/** Newest first, with the names of who wrote and who reviewed. */
export async function listVersions(db: DbOrTx, questionId: string): Promise<NamedVersion[]> {
  const rows = await db
    .select()
    .from(questionVersion)
    .where(eq(questionVersion.questionId, questionId))
    .orderBy(desc(questionVersion.version));
  const ids = rows.flatMap(({ authorId, reviewerId }) => [authorId ?? [], reviewerId ?? []].flat());
  const names = new Map(
    ids.length === 0
      ? []
      : (
          await db
            .select({ id: account.id, name: account.displayName })
            .from(account)
            .where(inArray(account.id, [...new Set(ids)]))
        ).map(({ id, name }) => [id, name] as const),
  );
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
  return rows.map((version) => ({
    version,
    authorName: nameOf(version.authorId),
    reviewerName: nameOf(version.reviewerId),
  }));
}

export async function findQuestion(db: DbOrTx, questionId: string): Promise<HeldQuestion | null> {
  const [row] = await newest(db, eq(question.id, questionId));
  return row ?? null;
}

export async function saveQuestions(
  tx: Tx,
  given: { questions: readonly (typeof question.$inferInsert)[]; versions: readonly NewVersion[] },
): Promise<void> {
  for (let from = 0; from < given.questions.length; from += AT_ONCE)
    await tx.insert(question).values(given.questions.slice(from, from + AT_ONCE));
  for (let from = 0; from < given.versions.length; from += AT_ONCE)
    await tx.insert(questionVersion).values(given.versions.slice(from, from + AT_ONCE));
}

/** The next version of a question, which is then its newest. */
export async function saveNextVersion(tx: Tx, version: NewVersion): Promise<void> {
  await tx.insert(questionVersion).values(version);
  await tx
    .update(question)
    .set({ currentVersion: version.version })
    .where(eq(question.id, version.questionId));
}

export const updateVersion = (
  tx: Tx,
  at: { questionId: string; version: number },
  change: Partial<NewVersion>,
) =>
  tx
    .update(questionVersion)
    .set(change)
    .where(and(eq(questionVersion.questionId, at.questionId), eq(questionVersion.version, at.version)));

export const updateQuestion = (tx: Tx, questionId: string, change: Partial<typeof question.$inferInsert>) =>
  tx.update(question).set(change).where(eq(question.id, questionId));
