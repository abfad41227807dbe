import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "#app/domain/access/actor.ts";
import type { BuzzerEvent } from "#app/domain/buzzer/buzzer-event.ts";
import {
  type BuzzerSettings,
  type BuzzerStatus,
  USUAL_SETTINGS,
} from "#app/domain/buzzer/buzzer-settings.ts";
import type { Question } from "#app/domain/quiz/question.ts";
import { listEvents } from "#db/queries/buzzer.ts";
import { session } from "#db/schema/access.ts";
import { buzzerEvent, buzzerGame, buzzerQuestion } from "#db/schema/buzzer.ts";
import { seat } from "#db/schema/contest.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";
import { contestantCookieName } from "#server/auth/cookies.ts";
import { buzzerCommand } from "#server/commands/buzzer/by-intent.ts";
import { pressButton } from "#server/commands/buzzer/press-button.ts";
import type { Runtime } from "#server/runtime.ts";
import { execute, systemActor, type TestRuntime } from "#tests/support/commands.ts";
import { type MadeContest, type MakeContest, makeContest } from "#tests/support/contest-builders.ts";
import { criterionOf, itemOf, ruleSetOf, scoringOf } from "#tests/support/rule-set-builders.ts";

export type MadeBuzzer = Awaited<ReturnType<typeof makeBuzzer>>;

/** Nobody else writes this: whoever reads it has read an answer. */
export const ANSWER_MARK = "答案只给主持人";

/** A reviewed single choice of the district's bank, right answer B. */
export async function makeQuestion(
  runtime: Runtime,
  given: { unitId: string; stem: string; status?: "draft" | "reviewed"; body?: Partial<Question> },
): Promise<{ questionId: string; version: number }> {
  const { db } = runtime.database;
  const questionId = randomUUID();
  const body = {
    kind: "singleChoice",
    stem: given.stem,
    picture: null,
    explanation: `${ANSWER_MARK}：${given.stem}`,
    options: [
      { key: "A", text: "七日" },
      { key: "B", text: "十五日" },
      { key: "C", text: "三十日" },
    ],
    answer: ["B"],
    ...given.body,
  } as Question;
  await db.insert(question).values({ id: questionId, unitId: given.unitId });
  await db.insert(questionVersion).values({
    questionId,
    version: 1,
    status: given.status ?? "reviewed",
    kind: body.kind,
    area: "civilAffairs",
    difficulty: 2,
    body,
    source: {
      regulation: "社会救助暂行办法",
      article: "第十条",
      inForceSince: "2014-05-01",
      inForceUntil: null,
    },
    stemIndex: given.stem,
  });
  return { questionId, version: 1 };
}

export const buzzerRules = () =>
  ruleSetOf({
    items: [
      itemOf({
        key: "buzzer",
        kind: "buzzer",
        name: "抢答",
        timing: null,
        criteria: [criterionOf({ key: "points", name: "抢答得分", maximum: 200_00, weight: 10_000 })],
        scoring: scoringOf({ combineJudges: "mean", trim: [] }),
      }),
    ],
  });

export type MakeBuzzer = {
  contestants?: number;
  questions?: number;
  status?: BuzzerStatus;
  settings?: Partial<BuzzerSettings>;
  contestStatus?: NonNullable<MakeContest["status"]>;
};

/** A contest with a buzzer final of three players and three questions, running unless told otherwise. */
export async function makeBuzzerGame(runtime: Runtime, given: MakeBuzzer = {}) {
  const { db } = runtime.database;
  const made = await makeContest(runtime, {
    ruleSet: buzzerRules(),
    contestants: given.contestants ?? 3,
    judges: 1,
    status: given.contestStatus ?? "live",
  });
  await db.insert(seat).values({
    id: randomUUID(),
    contestId: made.id,
    panelId: made.panels[0]!.id,
    number: 1,
    role: "tabulator",
    scoring: "counts",
    holderName: "记分席",
  });
  const gameId = randomUUID();
  const settings = { ...USUAL_SETTINGS, ...given.settings };
  await db.insert(buzzerGame).values({
    id: gameId,
    contestId: made.id,
    itemKey: "buzzer",
    status: given.status ?? "running",
    settings,
  });
  const questions = [];
  for (let position = 1; position <= (given.questions ?? 3); position += 1) {
    const row = await makeQuestion(runtime, {
      unitId: made.organisation.district.id,
      stem: `第 ${position} 题：低保审核多少日内作出决定？`,
    });
    questions.push(row);
    await db
      .insert(buzzerQuestion)
      .values({ gameId, position, questionId: row.questionId, questionVersion: row.version });
  }
  const players = made.contestants.map(({ id }) => id);
  return { made, gameId, players, questions, settings };
}

/** The same with the hands that play it. */
export async function makeBuzzer(runtime: TestRuntime, given: MakeBuzzer = {}) {
  const game = await makeBuzzerGame(runtime, given);
  return { ...game, ...hands({ runtime, ...game }) };
}

function hands({ runtime, made, gameId }: { runtime: TestRuntime; made: MadeContest; gameId: string }) {
  const move = (intent: string, input: object = {}, actor: Actor = systemActor) =>
    execute(runtime, { command: buzzerCommand(intent)!, actor, input: { gameId, ...input } });
  const log = () => listEvents(runtime.database.db, { gameId, sinceAsked: false });
  /** Presses as the phone of the contestant, `afterMs` after the light, over a line the server measured at 40 ms. */
  const press = async (contestantId: string, afterMs: number, changes: Record<string, unknown> = {}) => {
    const entries = await log();
    const opened = entries.findLast(({ event }) => event.type === "opened");
    const asked = entries.findLast(({ event }) => event.type === "asked");
    const openMs = opened?.event.type === "opened" ? opened.event.openMs : runtime.now().getTime();
    return execute(runtime, {
      command: pressButton,
      actor: playerActor(made, contestantId),
      input: {
        gameId,
        contestantId,
        pressId: randomUUID(),
        position: asked?.event.type === "asked" ? asked.event.position : 1,
        opening: opened?.seq ?? 0,
        claimedMs: openMs + afterMs,
        uncertaintyMs: 5,
        receivedMs: openMs + afterMs + 20,
        measuredBoundMs: 40,
        ...changes,
      },
    });
  };
  return { move, log, press };
}

export const playerActor = (made: MadeContest, contestantId: string): Actor => ({
  kind: "contestant",
  contestId: made.id,
  contestantId,
  cadreId: null,
  name: "选手",
});

/** Writes what a test starts from, past the commands. */
export async function writeLog(runtime: TestRuntime, gameId: string, events: BuzzerEvent[]): Promise<void> {
  if (events.length === 0) return;
  await runtime.database.db
    .insert(buzzerEvent)
    .values(
      events.map((event, index) => ({ gameId, seq: index + 1, at: runtime.now(), by: "system:test", event })),
    );
}

/** A living session's cookie of a contestant's own device. */
export async function signInContestant(runtime: Runtime, contestantId: string): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  const idHash = createHash("sha256").update(id).digest();
  const now = runtime.now();
  await runtime.database.db.insert(session).values({
    idHash,
    contestantId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + 86_400_000),
  });
  return `${contestantCookieName(runtime, contestantId)}=${id}`;
}
