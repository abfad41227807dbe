import { and, eq, sql } from "drizzle-orm";
import type { DbOrTx, Tx } from "#db/client.ts";
import { orgUnit } from "#db/schema/people.ts";
import { questionPicture, questionVersion } from "#db/schema/quiz.ts";

/** Pictures of stems. */
export async function findPicture(db: DbOrTx, pictureId: string) {
  const [row] = await db
    .select({ picture: questionPicture, unitPath: orgUnit.path })
    .from(questionPicture)
    .innerJoin(orgUnit, eq(orgUnit.id, questionPicture.unitId))
    .where(eq(questionPicture.id, pictureId));
  return row ?? null;
}

/** The id of the picture with these bytes in the unit: the one that is there, or the new one. */
export async function savePicture(tx: Tx, row: typeof questionPicture.$inferInsert): Promise<string> {
  const [saved] = await tx
    .insert(questionPicture)
    .values(row)
    .onConflictDoUpdate({
      target: [questionPicture.unitId, questionPicture.hash],
      set: { contentType: row.contentType },
    })
    .returning({ id: questionPicture.id });
  if (saved === undefined) throw new Error("the picture was not saved");
  return saved.id;
}

export async function listPictureIds(db: DbOrTx, unitId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: questionPicture.id })
    .from(questionPicture)
    .where(eq(questionPicture.unitId, unitId));
  return new Set(rows.map(({ id }) => id));
}

/** Stands in a reviewed wording, as the stem's picture or in a part of a case. */
export async function isInReviewed(db: DbOrTx, pictureId: string): Promise<boolean> {
  const [row] = await db
    .select({ version: questionVersion.version })
    .from(questionVersion)
    .where(
      and(
        eq(questionVersion.status, "reviewed"),
        sql`position(${pictureId} in ${questionVersion.body}::text) > 0`,
      ),
    )
    .limit(1);
  return row !== undefined;
}
