import { and, desc, eq, ilike, inArray, isNotNull, isNull, like, or, type SQL, sql } from "drizzle-orm";
import type { PostArea, QuestionKind, QuestionStatus } from "#app/domain/quiz/question.ts";
import type { DbOrTx } from "#db/client.ts";
import { orgUnit } from "#db/schema/people.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";
import type { BankUnit, VersionRow } from "./bank.ts";

/** The bank as lists. `paths`: subtrees read whole; `above`: units of which the reviewed wording is read. */
export type Reach = { paths: readonly string[]; above: readonly string[] };
export type BankWish = Reach & {
  search: string;
  unit: string | undefined;
  kind: QuestionKind | undefined;
  area: PostArea | undefined;
  difficulty: number | undefined;
  status: QuestionStatus | undefined;
  validity: "inForce" | "expired" | "unknown" | undefined;
  /** YYYY-MM-DD */
  today: string;
};
export type BankRow = { version: VersionRow; unit: BankUnit; retiredAt: Date | null; currentVersion: number };

const within = (paths: readonly string[]): SQL =>
  paths.length === 0
    ? sql`false`
    : (or(...paths.map((path) => like(orgUnit.path, `${path}%`))) ?? sql`false`);

const newestReviewed = sql`(select max(r.version) from question_version r
  where r.question_id = ${question.id} and r.status = 'reviewed')`;

/** The version a reader gets to see: the newest of an own question, the newest reviewed one of a unit above. */
const shownVersion = ({ paths, above }: Reach): SQL =>
  above.length === 0
    ? sql`${questionVersion.version} = ${question.currentVersion}`
    : sql`${questionVersion.version} = case when ${within(paths)} then ${question.currentVersion} else ${newestReviewed} end`;

const readable = ({ paths, above }: Reach): SQL =>
  or(
    within(paths),
    above.length === 0
      ? undefined
      : and(inArray(question.unitId, [...above]), isNull(question.retiredAt), isNotNull(newestReviewed)),
  ) ?? sql`false`;

const since = sql`nullif(${questionVersion.source}->>'inForceSince', '')`;
const until = sql`nullif(${questionVersion.source}->>'inForceUntil', '')`;

/** A clause is out of force before its first day and after its last; without a clause nothing is known. */
function validityIs(validity: BankWish["validity"], today: string): SQL | undefined {
  const known = sql`(${questionVersion.source} is not null and jsonb_typeof(${questionVersion.source}) = 'object')`;
  const out = sql`(${since} > ${today} or ${until} < ${today})`;
  switch (validity) {
    case "expired":
      return sql`${known} and coalesce(${out}, false)`;
    case "inForce":
      return sql`${known} and not coalesce(${out}, false)`;
    case "unknown":
      return sql`not coalesce(${known}, false)`;
    case undefined:
      return undefined;
  }
}

const escaped = (search: string): string => search.replace(/[\\%_]/g, "\\$&");

/** Words of the stem and of all it asks, of the knowledge point, and of the regulation. */
function found(search: string): SQL | undefined {
  if (search === "") return undefined;
  const words = `%${escaped(search)}%`;
  return or(
    ilike(sql`${questionVersion.body}->>'stem'`, words),
    ilike(sql`(${questionVersion.body}->'parts')::text`, words),
    ilike(questionVersion.knowledgePoint, words),
    ilike(sql`${questionVersion.source}->>'regulation'`, words),
    ilike(sql`${questionVersion.source}->>'article'`, words),
  );
}

/** Retired ones are shown only where they are asked for. */
const statusIs = (status: QuestionStatus | undefined): SQL | undefined =>
  status === "retired"
    ? isNotNull(question.retiredAt)
    : and(isNull(question.retiredAt), status === undefined ? undefined : eq(questionVersion.status, status));

const conditions = (wish: BankWish): SQL | undefined =>
  and(
    readable(wish),
    wish.unit === undefined ? undefined : eq(question.unitId, wish.unit),
    wish.kind === undefined ? undefined : eq(questionVersion.kind, wish.kind),
    wish.area === undefined ? undefined : eq(questionVersion.area, wish.area),
    wish.difficulty === undefined ? undefined : eq(questionVersion.difficulty, wish.difficulty),
    statusIs(wish.status),
    validityIs(wish.validity, wish.today),
    found(wish.search),
  );

export async function listBank(
  db: DbOrTx,
  { offset, limit, ...wish }: BankWish & { offset: number; limit: number },
): Promise<{ rows: BankRow[]; total: number }> {
  const where = conditions(wish);
  const on = and(eq(questionVersion.questionId, question.id), shownVersion(wish));
  const rows = db
    .select({
      version: questionVersion,
      unit: { id: orgUnit.id, name: orgUnit.name, path: orgUnit.path },
      retiredAt: question.retiredAt,
      currentVersion: question.currentVersion,
    })
    .from(question)
    .innerJoin(orgUnit, eq(orgUnit.id, question.unitId))
    .innerJoin(questionVersion, on)
    .where(where)
    .orderBy(desc(question.createdAt), desc(question.id))
    .offset(offset)
    .limit(limit);
  const count = db
    .select({ total: sql<number>`count(*)::int` })
    .from(question)
    .innerJoin(orgUnit, eq(orgUnit.id, question.unitId))
    .innerJoin(questionVersion, on)
    .where(where);
  const [listed, [counted]] = await Promise.all([rows, count]);
  return { rows: listed, total: counted?.total ?? 0 };
}

export type BankCount = { area: PostArea; kind: QuestionKind; status: QuestionStatus; count: number };

/** How many questions of each area, kind and status the reader has that are not retired. */
export const countBank = (db: DbOrTx, reach: Reach): Promise<BankCount[]> =>
  db
    .select({
      area: questionVersion.area,
      kind: questionVersion.kind,
      status: questionVersion.status,
      count: sql<number>`count(*)::int`,
    })
    .from(question)
    .innerJoin(orgUnit, eq(orgUnit.id, question.unitId))
    .innerJoin(questionVersion, and(eq(questionVersion.questionId, question.id), shownVersion(reach)))
    .where(and(readable(reach), isNull(question.retiredAt)))
    .groupBy(questionVersion.area, questionVersion.kind, questionVersion.status);
