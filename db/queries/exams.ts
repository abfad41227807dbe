import { and, count, desc, eq, gte, lte, sql } from "drizzle-orm";
import type { ExamKind, ExamStatus } from "#app/domain/development/development.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { exam } from "#db/schema/development.ts";
import { cadre, orgUnit } from "#db/schema/people.ts";
import { type ListQuery, withinPaths } from "./study-tours.ts";

export type ExamRow = typeof exam.$inferSelect;
export type ExamInsert = typeof exam.$inferInsert;

/** Exams belong to their person: they are read where the person belongs now. The year is that of the application. */
export async function listExams(
  db: DbOrTx,
  query: ListQuery & { status: ExamStatus | undefined; kind: ExamKind | undefined },
) {
  if (query.paths.length === 0) return { rows: [], total: 0, subsidies: 0 };
  const { year, status, kind } = query;
  const where = and(
    withinPaths(query),
    year === undefined
      ? undefined
      : and(gte(exam.appliedOn, `${year}-01-01`), lte(exam.appliedOn, `${year}-12-31`)),
    status === undefined ? undefined : eq(exam.status, status),
    kind === undefined ? undefined : eq(exam.kind, kind),
  );
  const [rows, [total]] = await Promise.all([
    db
      .select({ exam, name: cadre.name, unitName: orgUnit.name, unitPath: orgUnit.path })
      .from(exam)
      .innerJoin(cadre, eq(exam.cadreId, cadre.id))
      .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
      .where(where)
      .orderBy(desc(exam.appliedOn), desc(exam.id))
      .offset(query.offset)
      .limit(query.limit),
    db
      .select({ exams: count(), subsidies: sql<string>`coalesce(sum(${exam.subsidy}), 0)` })
      .from(exam)
      .innerJoin(cadre, eq(exam.cadreId, cadre.id))
      .innerJoin(orgUnit, eq(cadre.unitId, orgUnit.id))
      .where(where),
  ]);
  return { rows, total: total?.exams ?? 0, subsidies: Number(total?.subsidies ?? 0) };
}

export const listExamsOf = (db: DbOrTx, cadreId: string): Promise<ExamRow[]> =>
  db.select().from(exam).where(eq(exam.cadreId, cadreId)).orderBy(desc(exam.appliedOn), desc(exam.id));

export async function lockExam(tx: Tx, examId: string): Promise<ExamRow | null> {
  const [row] = await tx.select().from(exam).where(eq(exam.id, examId)).for("update");
  return row ?? null;
}

export const saveExam = (tx: Tx, row: ExamInsert) => tx.insert(exam).values(row);

export const updateExam = (tx: Tx, { examId, change }: { examId: string; change: Partial<ExamInsert> }) =>
  tx
    .update(exam)
    .set({ ...change, revision: sql`${exam.revision} + 1` })
    .where(eq(exam.id, examId));
