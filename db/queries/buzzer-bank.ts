import { and, asc, eq, ilike, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { PostArea, Question, QuestionKind } from "#app/domain/quiz/question.ts";
import type { DbOrTx } from "#db/client.ts";
import { buzzerQuestion } from "#db/schema/buzzer.ts";
import { orgUnit } from "#db/schema/people.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";

/** A question as it stands in the bank. */
export type BankRow = {
  questionId: string;
  version: number;
  kind: QuestionKind;
  area: PostArea;
  difficulty: number;
  question: Question;
};

const COLUMNS = {
  questionId: questionVersion.questionId,
  version: questionVersion.version,
  kind: questionVersion.kind,
  area: questionVersion.area,
  difficulty: questionVersion.difficulty,
  question: questionVersion.body,
};

/** The questions of a game in their order. */
export const listChosen = (db: DbOrTx, gameId: string): Promise<BankRow[]> =>
  db
    .select(COLUMNS)
    .from(buzzerQuestion)
    .innerJoin(
      questionVersion,
      and(
        eq(questionVersion.questionId, buzzerQuestion.questionId),
        eq(questionVersion.version, buzzerQuestion.questionVersion),
      ),
    )
    .where(eq(buzzerQuestion.gameId, gameId))
    .orderBy(asc(buzzerQuestion.position));

const ON_STAGE: readonly QuestionKind[] = [
  "singleChoice",
  "multipleChoice",
  "trueFalse",
  "fillIn",
  "shortAnswer",
];

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * One page of what a stage can ask: the newest reviewed wording of questions not retired, of banks of the unit and the units
 * above it, without cases and pictures.
 */
export async function searchBank(
  db: DbOrTx,
  query: {
    unitPath: string;
    text?: string | undefined;
    area?: PostArea | undefined;
    kind?: QuestionKind | undefined;
    difficulty?: number | undefined;
    offset: number;
    limit: number;
  },
): Promise<{ rows: BankRow[]; total: number }> {
  const { text, area, kind, difficulty } = query;
  const where: (SQL | undefined)[] = [
    eq(questionVersion.status, "reviewed"),
    isNull(question.retiredAt),
    sql`starts_with(${query.unitPath}, ${orgUnit.path})`,
    sql`not exists (select 1 from ${questionVersion} newer where newer.question_id = ${questionVersion.questionId}
      and newer.version > ${questionVersion.version} and newer.status = 'reviewed')`,
    inArray(questionVersion.kind, [...ON_STAGE]),
    sql`${questionVersion.body} ->> 'picture' is null`,
    text === undefined || text === ""
      ? undefined
      : ilike(sql`${questionVersion.body} ->> 'stem'`, `%${escaped(text)}%`),
    area === undefined ? undefined : eq(questionVersion.area, area),
    kind === undefined ? undefined : eq(questionVersion.kind, kind),
    difficulty === undefined ? undefined : eq(questionVersion.difficulty, difficulty),
  ];
  const from = () =>
    db
      .select({ ...COLUMNS, total: sql<number>`(count(*) over ())::int` })
      .from(questionVersion)
      .innerJoin(question, eq(question.id, questionVersion.questionId))
      .innerJoin(orgUnit, eq(orgUnit.id, question.unitId))
      .where(and(...where))
      .orderBy(asc(questionVersion.area), asc(questionVersion.stemIndex), asc(questionVersion.questionId));
  const rows = await from().offset(query.offset).limit(query.limit);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
