import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { PaperQuestion } from "#app/domain/quiz/paper-form.ts";
import type { PaperSettings, PaperStatus } from "#app/domain/quiz/paper-settings.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { contest, contestant, ruleSetVersion } from "#db/schema/contest.ts";
import { paper, paperQuestion, sitting } from "#db/schema/paper.ts";
import { orgUnit } from "#db/schema/people.ts";
import { questionPicture, questionVersion } from "#db/schema/quiz.ts";

/** LISTEN channel; the payload is a sitting's id. */
export const SITTING_CHANNEL = "yanzhen_sitting";

export type SittingRow = typeof sitting.$inferSelect;
type PaperFacts = {
  paperId: string;
  contestId: string;
  itemKey: string;
  status: PaperStatus;
  settings: PaperSettings;
  opensAt: Date | null;
  closesAt: Date | null;
  sealedAt: Date | null;
};
export type SatPaper = SittingRow & PaperFacts;

const paperFacts = {
  contestId: paper.contestId,
  itemKey: paper.itemKey,
  status: paper.status,
  settings: paper.settings,
  opensAt: paper.opensAt,
  closesAt: paper.closesAt,
  sealedAt: paper.sealedAt,
};
const sittingFacts = {
  id: sitting.id,
  paperId: sitting.paperId,
  contestantId: sitting.contestantId,
  startedAt: sitting.startedAt,
  submittedAt: sitting.submittedAt,
  submittedBy: sitting.submittedBy,
  extraMs: sitting.extraMs,
  deviceKey: sitting.deviceKey,
};

/** What the rule set calls the paper's item. */
const itemName = sql<
  string | null
>`(select item->>'name' from jsonb_array_elements(${ruleSetVersion.body}->'rounds') round,
  jsonb_array_elements(round->'items') item where item->>'key' = ${paper.itemKey} limit 1)`;

const satPapers = (db: DbOrTx) =>
  db
    .select({ ...sittingFacts, ...paperFacts })
    .from(sitting)
    .innerJoin(paper, eq(sitting.paperId, paper.id));

export async function findSitting(db: DbOrTx, sittingId: string): Promise<SatPaper | null> {
  const [row] = await satPapers(db).where(eq(sitting.id, sittingId));
  return row ?? null;
}

/** A sitting with its paper's hours, without the blueprint. */
export type SatHours = Omit<SatPaper, "settings"> & { settings: Pick<PaperSettings, "minutes" | "graceMs"> };

/**
 * Locked in the order of their ids, so that two batches never wait for each other. The ids are one parameter: however
 * many they are, it is the same prepared statement.
 */
export const lockSittings = (tx: Tx, sittingIds: readonly string[]): Promise<SatHours[]> =>
  tx
    .select({ ...sittingFacts, ...paperFacts, settings: hoursOfSettings })
    .from(sitting)
    .innerJoin(paper, eq(sitting.paperId, paper.id))
    .where(
      sql`${sitting.id} = any (array(select asked.id::uuid from json_array_elements_text(${JSON.stringify(sittingIds)}::json) as asked(id)))`,
    )
    .orderBy(asc(sitting.id))
    .for("no key update", { of: sitting });

const hoursOfSettings = sql<SatHours["settings"]>`jsonb_build_object(
  'minutes', ${paper.settings}->'minutes', 'graceMs', ${paper.settings}->'graceMs')`;

/** Whose sitting it is, of which paper: neither ever changes. */
export async function findSittingOwner(db: DbOrTx, sittingId: string) {
  const [row] = await db
    .select({ contestantId: sitting.contestantId, paperId: sitting.paperId })
    .from(sitting)
    .where(eq(sitting.id, sittingId));
  return row ?? null;
}

/** A place for every registered contestant of the paper's contest who has none yet. */
export const saveMissingSittings = (db: DbOrTx, paperId: string) =>
  db.execute(sql`
    insert into sitting (id, paper_id, contestant_id)
    select gen_random_uuid(), p.id, k.id from paper p join contestant k on k.contest_id = p.contest_id
     where p.id = ${paperId}::uuid and k.status = 'registered'
    on conflict (paper_id, contestant_id) do nothing`);

/** What the contestant's page says of the sitting before any question. */
export async function findSittingHead(db: DbOrTx, sittingId: string) {
  const [row] = await db
    .select({
      ...sittingFacts,
      ...paperFacts,
      contestTitle: contest.title,
      rehearsal: contest.rehearsal,
      name: contestant.name,
      unitName: contestant.unitName,
      number: contestant.number,
      contestantStatus: contestant.status,
      itemName,
    })
    .from(sitting)
    .innerJoin(paper, eq(sitting.paperId, paper.id))
    .innerJoin(contest, eq(paper.contestId, contest.id))
    .innerJoin(
      ruleSetVersion,
      and(eq(ruleSetVersion.contestId, contest.id), eq(ruleSetVersion.version, contest.ruleVersion)),
    )
    .innerJoin(contestant, eq(sitting.contestantId, contestant.id))
    .where(eq(sitting.id, sittingId));
  return row ?? null;
}

/** The questions of a paper as they were drawn, with their answers: for the server only. */
export const listSatQuestions = (db: DbOrTx, paperId: string): Promise<PaperQuestion[]> =>
  db
    .select({
      id: paperQuestion.id,
      position: paperQuestion.position,
      sectionKey: paperQuestion.sectionKey,
      points: paperQuestion.points,
      question: questionVersion.body,
    })
    .from(paperQuestion)
    .innerJoin(
      questionVersion,
      and(
        eq(paperQuestion.questionId, questionVersion.questionId),
        eq(paperQuestion.questionVersion, questionVersion.version),
      ),
    )
    .where(eq(paperQuestion.paperId, paperId))
    .orderBy(asc(paperQuestion.position));

export async function findPaperSeed(db: DbOrTx, paperId: string): Promise<string | null> {
  const [row] = await db.select({ seed: paper.seed }).from(paper).where(eq(paper.id, paperId));
  return row?.seed ?? null;
}

/** Papers that were opened and are not recorded yet. */
export const listOpenedPapers = (db: DbOrTx, now: Date) =>
  db
    .select({ paperId: paper.id, ...paperFacts })
    .from(paper)
    .where(
      and(
        eq(paper.status, "sealed"),
        isNotNull(paper.opensAt),
        sql`${paper.opensAt} <= ${now.toISOString()}`,
      ),
    );

/** Sittings of a paper that were begun and not handed in. */
export const listUnsubmitted = (db: DbOrTx, paperId: string) =>
  satPapers(db).where(
    and(eq(sitting.paperId, paperId), isNotNull(sitting.startedAt), isNull(sitting.submittedAt)),
  );

export const saveDevice = (tx: Tx, row: { sittingId: string; deviceKey: string }) =>
  tx.update(sitting).set({ deviceKey: row.deviceKey }).where(eq(sitting.id, row.sittingId));

/** Adds time; a sitting that the clock had closed is open again. */
export const addExtraTime = (tx: Tx, row: { sittingIds: readonly string[]; extraMs: number }) =>
  tx
    .update(sitting)
    .set({
      extraMs: sql`${sitting.extraMs} + ${row.extraMs}`,
      submittedAt: sql`case when ${sitting.submittedBy} = 'time' then null else ${sitting.submittedAt} end`,
      submittedBy: sql`case when ${sitting.submittedBy} = 'time' then null else ${sitting.submittedBy} end`,
    })
    .where(inArray(sitting.id, [...row.sittingIds]));

/** Tells every process which sittings changed. */
export const tellingSittings = (sittingIds: readonly string[]) =>
  sql`select pg_notify(${SITTING_CHANNEL}, asked.id) from json_array_elements_text(${JSON.stringify(sittingIds)}::json) as asked(id)`;

/** The contest with what access rules ask, and its papers. */
export async function findSatContest(db: DbOrTx, contestId: string) {
  const [row] = await db
    .select({ contestId: contest.id, title: contest.title, unitPath: orgUnit.path })
    .from(contest)
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id))
    .where(eq(contest.id, contestId));
  return row ?? null;
}

export const listPapers = (db: DbOrTx, contestId: string) =>
  db
    .select({ paperId: paper.id, ...paperFacts })
    .from(paper)
    .where(eq(paper.contestId, contestId))
    .orderBy(asc(paper.createdAt), asc(paper.id));

/** How many answers a paper asks for: a case asks once for each of its parts. */
export async function countPlaces(db: DbOrTx, paperId: string): Promise<number> {
  const [row] = await db
    .select({
      places: sql<number>`coalesce(sum(case when ${questionVersion.kind} = 'case'
        then jsonb_array_length(${questionVersion.body}->'parts') else 1 end), 0)::int`,
    })
    .from(paperQuestion)
    .innerJoin(
      questionVersion,
      and(
        eq(paperQuestion.questionId, questionVersion.questionId),
        eq(paperQuestion.questionVersion, questionVersion.version),
      ),
    )
    .where(eq(paperQuestion.paperId, paperId));
  return row?.places ?? 0;
}

export async function findPicture(db: DbOrTx, pictureId: string) {
  const [row] = await db
    .select({ contentType: questionPicture.contentType, content: questionPicture.content })
    .from(questionPicture)
    .where(eq(questionPicture.id, pictureId));
  return row ?? null;
}
