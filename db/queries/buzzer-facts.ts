import { and, asc, eq, inArray } from "drizzle-orm";
import type { LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import type { BuzzerSettings, BuzzerStatus } from "#app/domain/buzzer/buzzer-settings.ts";
import type { PostArea, Question, SourceClause } from "#app/domain/quiz/question.ts";
import type { DbOrTx } from "#db/client.ts";
import { buzzerEvent, buzzerGame, buzzerQuestion } from "#db/schema/buzzer.ts";
import { questionVersion } from "#db/schema/quiz.ts";

export type BuzzerQuestionFacts = {
  position: number;
  questionId: string;
  version: number;
  question: Question;
  area: PostArea;
  source: SourceClause | null;
};
/** A buzzer final whole: its rule, its questions with their answers, and its log. */
export type BuzzerFacts = {
  id: string;
  itemKey: string;
  status: BuzzerStatus;
  settings: BuzzerSettings;
  questions: BuzzerQuestionFacts[];
  log: LogEntry[];
};

/** The buzzer finals of a contest; most contests have none, and cost one query. */
export async function readBuzzers(db: DbOrTx, contestId: string): Promise<BuzzerFacts[]> {
  const games = await db
    .select()
    .from(buzzerGame)
    .where(eq(buzzerGame.contestId, contestId))
    .orderBy(asc(buzzerGame.itemKey));
  if (games.length === 0) return [];
  const ids = games.map(({ id }) => id);
  const [questions, events] = await Promise.all([readQuestions(db, ids), readEvents(db, ids)]);
  return games.map(({ id, itemKey, status, settings }) => ({
    id,
    itemKey,
    status,
    settings,
    questions: questions.filter(({ gameId }) => gameId === id).map(({ gameId: _, ...row }) => row),
    log: events
      .filter(({ gameId }) => gameId === id)
      .map(({ seq, at, by, event }) => ({ seq, atMs: at.getTime(), by, event })),
  }));
}

const readQuestions = (db: DbOrTx, gameIds: string[]) =>
  db
    .select({
      gameId: buzzerQuestion.gameId,
      position: buzzerQuestion.position,
      questionId: buzzerQuestion.questionId,
      version: buzzerQuestion.questionVersion,
      question: questionVersion.body,
      area: questionVersion.area,
      source: questionVersion.source,
    })
    .from(buzzerQuestion)
    .innerJoin(
      questionVersion,
      and(
        eq(questionVersion.questionId, buzzerQuestion.questionId),
        eq(questionVersion.version, buzzerQuestion.questionVersion),
      ),
    )
    .where(inArray(buzzerQuestion.gameId, gameIds))
    .orderBy(asc(buzzerQuestion.position));

const readEvents = (db: DbOrTx, gameIds: string[]) =>
  db
    .select()
    .from(buzzerEvent)
    .where(inArray(buzzerEvent.gameId, gameIds))
    .orderBy(asc(buzzerEvent.gameId), asc(buzzerEvent.seq));
