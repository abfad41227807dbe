import { uuidv7 } from "uuidv7";
import type { LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import { USUAL_SETTINGS } from "#app/domain/buzzer/buzzer-settings.ts";
import { stemIndexOf } from "#app/domain/quiz/stem-index.ts";
import { listHeldBy } from "#db/queries/bank.ts";
import { findGame, listEvents, listPlayers } from "#db/queries/buzzer.ts";
import { buzzerQuestions } from "#db/seed/question-bank/buzzer.ts";
import { acceptOrder } from "#server/commands/buzzer/accept-order.ts";
import { askQuestion } from "#server/commands/buzzer/ask-question.ts";
import { chooseQuestions } from "#server/commands/buzzer/choose-questions.ts";
import { decideQuestion } from "#server/commands/buzzer/decide-question.ts";
import { endGame } from "#server/commands/buzzer/end-game.ts";
import { judgeAnswer } from "#server/commands/buzzer/judge-answer.ts";
import { openQuestion } from "#server/commands/buzzer/open-question.ts";
import { pressButton } from "#server/commands/buzzer/press-button.ts";
import { recordGame } from "#server/commands/buzzer/record-game.ts";
import { saveGame } from "#server/commands/buzzer/save-game.ts";
import { startGame } from "#server/commands/buzzer/start-game.ts";
import { type Builder, SYSTEM } from "./builder.ts";
import { type Accounts, signedIn } from "./load-accounts.ts";

const ITEM_KEY = "buzzer";
const QUESTIONS = 12;
/** Everybody begins with full marks of the usual kind. */
const BASE = 60_00;
const SECOND_MS = 1_000;

type Given = { contestId: string; unitId: string; accounts: Accounts };
type Account = Awaited<ReturnType<typeof signedIn>>;
type Game = { gameId: string; contestId: string; host: Account; players: readonly string[] };

/** The rule and the questions, as the organiser sets them up beforehand. */
export async function prepareBuzzer(builder: Builder, { contestId, unitId, accounts }: Given): Promise<void> {
  const organiser = await signedIn(builder, accounts.organiser);
  const item = { contestId, itemKey: ITEM_KEY };
  await builder.run(saveGame, organiser, { ...item, settings: { ...USUAL_SETTINGS, base: BASE } });
  const held = await listHeldBy(builder.runtime.database.db, unitId);
  const ids = new Map(held.map(({ question, version }) => [version.stemIndex, question.id]));
  const questions = builder.random
    .shuffled(buzzerQuestions)
    .flatMap(({ question }) => ids.get(stemIndexOf(question.stem)) ?? [])
    .slice(0, QUESTIONS)
    .map((questionId) => ({ questionId, version: 1 }));
  await builder.run(chooseQuestions, organiser, { ...item, questions });
}

/** Twelve questions before the hall, pressed for on phones; the points enter the contest. */
export async function runBuzzer(builder: Builder, { contestId, accounts }: Given): Promise<void> {
  const { db } = builder.runtime.database;
  const found = await findGame(db, { contestId, itemKey: ITEM_KEY });
  if (found === null) throw new Error("the buzzer final was not prepared");
  const gameId = found.game.id;
  const players = await listPlayers(db, { contestId, itemKey: ITEM_KEY });
  const host = await signedIn(builder, accounts.host);
  const game: Game = { gameId, contestId, host, players: players.map((row) => row.contestantId) };
  await builder.run(startGame, host, { gameId });
  for (let position = 1; position <= QUESTIONS; position += 1) await playQuestion(builder, game, position);
  await builder.run(endGame, host, { gameId });
  const organiser = await signedIn(builder, accounts.organiser);
  await builder.run(recordGame, organiser, { gameId });
}

async function playQuestion(builder: Builder, game: Game, position: number): Promise<void> {
  const { gameId, host } = game;
  const { clock, random } = builder;
  const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
  later(20 * SECOND_MS);
  await builder.run(askQuestion, host, { gameId, position });
  later(random.between(5, 9) * SECOND_MS);
  await builder.run(openQuestion, host, { gameId });
  const opened = await lastEntry(builder, gameId);
  if (opened?.event.type !== "opened") throw new Error("the question did not open");
  const { openMs } = opened.event;
  await press(builder, game, { position, opening: opened.seq, openMs });
  clock.set(new Date(openMs + 3 * SECOND_MS));
  await builder.run(decideQuestion, SYSTEM, { gameId });
  const decided = (await lastEntry(builder, gameId))?.event;
  later(random.between(4, 12) * SECOND_MS);
  if (decided?.type !== "decided") throw new Error("nobody was first");
  if (decided.tooClose) await builder.run(acceptOrder, host, { gameId });
  await builder.run(judgeAnswer, host, { gameId, outcome: "right" });
}

/** Three or four fingers within a second of the light; their phones are 20 to 120 ms away. */
async function press(
  builder: Builder,
  { gameId, contestId, players }: Game,
  { position, opening, openMs }: { position: number; opening: number; openMs: number },
): Promise<void> {
  const { clock, random } = builder;
  const fingers = random
    .shuffled(players)
    .slice(0, random.between(3, 4))
    .map((contestantId) => ({ contestantId, at: openMs + random.between(180, 900) }))
    .sort((a, b) => a.at - b.at);
  for (const { contestantId, at } of fingers) {
    const delayMs = random.between(20, 120);
    clock.set(new Date(at + delayMs));
    const actor = { kind: "contestant" as const, contestantId, contestId, cadreId: null, name: "" };
    await builder.run(pressButton, actor, {
      gameId,
      contestantId,
      pressId: uuidv7(),
      position,
      opening,
      claimedMs: at,
      uncertaintyMs: delayMs / 10,
      receivedMs: at + delayMs,
      measuredBoundMs: delayMs * 1.5,
    });
  }
}

async function lastEntry({ runtime }: Builder, gameId: string): Promise<LogEntry | undefined> {
  return (await listEvents(runtime.database.db, { gameId, sinceAsked: true })).at(-1);
}
