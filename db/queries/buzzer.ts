import { and, asc, eq, inArray, notInArray, type SQL, sql } from "drizzle-orm";
import type { BuzzerEvent, LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import type { BuzzerSettings, BuzzerStatus } from "#app/domain/buzzer/buzzer-settings.ts";
import type { DbOrTx, Tx } from "#db/client.ts";
import { buzzerEvent, buzzerGame, buzzerQuestion } from "#db/schema/buzzer.ts";
import { contest, contestant, performance } from "#db/schema/contest.ts";
import { orgUnit } from "#db/schema/people.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";

const scoped = (db: DbOrTx) =>
  db
    .select({
      game: buzzerGame,
      contestId: contest.id,
      contestStatus: contest.status,
      unitPath: orgUnit.path,
    })
    .from(buzzerGame)
    .innerJoin(contest, eq(buzzerGame.contestId, contest.id))
    .innerJoin(orgUnit, eq(contest.unitId, orgUnit.id));

/** The game with its row locked: whoever holds it gives the log its next number. The contest's row is not locked. */
export async function lockGame(tx: Tx, gameId: string) {
  const [row] = await scoped(tx).where(eq(buzzerGame.id, gameId)).for("update", { of: buzzerGame });
  return row ?? null;
}

export async function findGameById(db: DbOrTx, gameId: string) {
  const [row] = await scoped(db).where(eq(buzzerGame.id, gameId));
  return row ?? null;
}

export const listGames = (db: DbOrTx, contestId: string) =>
  db.select().from(buzzerGame).where(eq(buzzerGame.contestId, contestId)).orderBy(asc(buzzerGame.itemKey));

export async function findGame(db: DbOrTx, of: { contestId: string; itemKey: string }) {
  const [row] = await scoped(db).where(
    and(eq(buzzerGame.contestId, of.contestId), eq(buzzerGame.itemKey, of.itemKey)),
  );
  return row ?? null;
}

/** As findGame, its row locked. */
export async function lockGameOfItem(tx: Tx, of: { contestId: string; itemKey: string }) {
  const [row] = await scoped(tx)
    .where(and(eq(buzzerGame.contestId, of.contestId), eq(buzzerGame.itemKey, of.itemKey)))
    .for("update", { of: buzzerGame });
  return row ?? null;
}

/** The whole log; `sinceAsked`: from the last question on, which is all that a press depends on. */
export async function listEvents(
  db: DbOrTx,
  { gameId, sinceAsked }: { gameId: string; sinceAsked: boolean },
): Promise<LogEntry[]> {
  const from = sql`${buzzerEvent.seq} >= coalesce((select max(e.seq) from ${buzzerEvent} e
    where e.game_id = ${gameId} and e.event ->> 'type' = 'asked'), 0)`;
  const rows = await db
    .select()
    .from(buzzerEvent)
    .where(and(eq(buzzerEvent.gameId, gameId), ...(sinceAsked ? [from] : [])))
    .orderBy(asc(buzzerEvent.seq));
  return rows.map(({ seq, at, by, event }) => ({ seq, atMs: at.getTime(), by, event }));
}

/** Number of the last event; 0: none. */
export async function lastSeq(tx: Tx, gameId: string): Promise<number> {
  const [row] = await tx
    .select({ seq: sql<number>`coalesce(max(${buzzerEvent.seq}), 0)::int` })
    .from(buzzerEvent)
    .where(eq(buzzerEvent.gameId, gameId));
  return row?.seq ?? 0;
}

/** Positions of the questions that were asked, also of those taken back. */
export async function listAskedPositions(db: DbOrTx, gameId: string): Promise<number[]> {
  const rows = await db
    .select({ position: sql<number>`(${buzzerEvent.event} ->> 'position')::int` })
    .from(buzzerEvent)
    .where(and(eq(buzzerEvent.gameId, gameId), sql`${buzzerEvent.event} ->> 'type' = 'asked'`));
  return rows.map(({ position }) => position);
}

export const savingEvents = (
  tx: Tx,
  given: { gameId: string; after: number; events: readonly BuzzerEvent[]; by: string; at: Date },
) =>
  tx.insert(buzzerEvent).values(
    given.events.map((event, index) => ({
      gameId: given.gameId,
      seq: given.after + index + 1,
      at: given.at,
      by: given.by,
      event,
    })),
  );

/** Those with an open question among them may have a decision due. */
export async function listRunningGames(db: DbOrTx): Promise<string[]> {
  const rows = await db
    .select({ id: buzzerGame.id })
    .from(buzzerGame)
    .where(eq(buzzerGame.status, "running"));
  return rows.map(({ id }) => id);
}

/** Who plays: drawn for the item and still in it, by number. */
export async function listPlayers(
  db: DbOrTx,
  of: { contestId: string; itemKey: string },
): Promise<{ contestantId: string; number: number | null; name: string; unitName: string }[]> {
  return db
    .select({
      contestantId: contestant.id,
      number: contestant.number,
      name: contestant.name,
      unitName: contestant.unitName,
    })
    .from(performance)
    .innerJoin(contestant, eq(performance.contestantId, contestant.id))
    .where(
      and(
        eq(performance.contestId, of.contestId),
        eq(performance.itemKey, of.itemKey),
        eq(contestant.status, "registered"),
        notInArray(performance.status, ["absent", "disqualified"]),
      ),
    )
    .orderBy(asc(contestant.number), asc(contestant.id));
}

export const insertGame = (tx: Tx, row: typeof buzzerGame.$inferInsert) => tx.insert(buzzerGame).values(row);

export const saveGame = (
  tx: Tx,
  {
    gameId,
    ...changes
  }: { gameId: string; settings?: BuzzerSettings; status?: BuzzerStatus; recordedAt?: Date | null },
) => tx.update(buzzerGame).set(changes).where(eq(buzzerGame.id, gameId));

export type ChosenQuestion = { questionId: string; version: number };

export async function listQuestionKeys(db: DbOrTx, gameId: string): Promise<ChosenQuestion[]> {
  return db
    .select({ questionId: buzzerQuestion.questionId, version: buzzerQuestion.questionVersion })
    .from(buzzerQuestion)
    .where(eq(buzzerQuestion.gameId, gameId))
    .orderBy(asc(buzzerQuestion.position));
}

/** Replaces the list of questions. */
export async function saveQuestions(
  tx: Tx,
  { gameId, questions }: { gameId: string; questions: readonly ChosenQuestion[] },
): Promise<void> {
  await tx.delete(buzzerQuestion).where(eq(buzzerQuestion.gameId, gameId));
  if (questions.length === 0) return;
  await tx.insert(buzzerQuestion).values(
    questions.map(({ questionId, version }, index) => ({
      gameId,
      position: index + 1,
      questionId,
      questionVersion: version,
    })),
  );
}

/** Which of the versions are reviewed and of a bank the contest's unit may use: its own, or that of a unit above. */
export async function listReviewed(
  db: DbOrTx,
  { asked, unitPath }: { asked: readonly ChosenQuestion[]; unitPath: string },
): Promise<(ChosenQuestion & { kind: string; hasPicture: boolean })[]> {
  if (asked.length === 0) return [];
  const ids = asked.map(({ questionId }) => questionId);
  const rows = await db
    .select({
      questionId: questionVersion.questionId,
      version: questionVersion.version,
      kind: questionVersion.kind,
      picture: sql<string | null>`${questionVersion.body} ->> 'picture'`,
    })
    .from(questionVersion)
    .innerJoin(question, eq(question.id, questionVersion.questionId))
    .innerJoin(orgUnit, eq(orgUnit.id, question.unitId))
    .where(
      and(
        inArray(questionVersion.questionId, ids),
        eq(questionVersion.status, "reviewed"),
        sql`starts_with(${unitPath}, ${orgUnit.path})`,
      ),
    );
  return rows.map(({ picture, ...row }) => ({ ...row, hasPicture: picture !== null }));
}

/** Wakes every process's timer; the payload is the game's id. */
export const BUZZER_CHANNEL = "yanzhen_buzzer";
export const wakingTimers = (gameId: string): SQL => sql`select pg_notify(${BUZZER_CHANNEL}, ${gameId})`;
