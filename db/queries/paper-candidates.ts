import { and, eq, isNull, sql } from "drizzle-orm";
import type { DbOrTx } from "#db/client.ts";
import { orgUnit } from "#db/schema/people.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";

/**
 * What a paper of a unit may be drawn from: questions of the banks of the unit and of the units above it, not retired,
 * each in its newest reviewed wording.
 */
export const listCandidates = (db: DbOrTx, unitPath: string) =>
  db
    .selectDistinctOn([question.id], {
      questionId: question.id,
      version: questionVersion.version,
      kind: questionVersion.kind,
      area: questionVersion.area,
      difficulty: questionVersion.difficulty,
      source: questionVersion.source,
    })
    .from(question)
    .innerJoin(
      questionVersion,
      and(eq(questionVersion.questionId, question.id), eq(questionVersion.status, "reviewed")),
    )
    .innerJoin(orgUnit, eq(question.unitId, orgUnit.id))
    .where(and(isNull(question.retiredAt), sql`starts_with(${unitPath}, ${orgUnit.path})`))
    .orderBy(question.id, sql`${questionVersion.version} desc`);
