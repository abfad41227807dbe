import { uuidv7 } from "uuidv7";
import type { Actor } from "#app/domain/access/actor.ts";
import { BUZZER_CHANNEL, listRunningGames } from "#db/queries/buzzer.ts";
import { decideQuestion } from "#server/commands/buzzer/decide-question.ts";
import type { Runtime } from "#server/runtime.ts";
import { findDue } from "#server/views/buzzer/due.ts";

/** Besides LISTEN, and after a start: a decision that is overdue is made by whoever finds it first. */
const POLL_MS = 1_000;
const actor: Actor = { kind: "system", name: "buzzer" };

/** Makes the decisions of open questions when their window is over. Every process does; the game's row lock lets one. */
export function startBuzzerTimer(runtime: Runtime): { close(): Promise<void> } {
  const { db, sql } = runtime.database;
  const timers = new Map<string, NodeJS.Timeout>();
  let ended = false;
  const onError = (error: unknown) => runtime.log.warn({ error }, "buzzer decision failed, trying again");

  const decide = (gameId: string) =>
    decideQuestion.execute({ runtime, actor, requestId: uuidv7() }, { gameId }).then(() => {}, onError);
  const schedule = async (gameId: string) => {
    const due = await findDue(db, gameId);
    const before = timers.get(gameId);
    if (before !== undefined) clearTimeout(before);
    timers.delete(gameId);
    if (due === null || ended) return;
    // One millisecond more: the timer's clock is coarser than the instant.
    const wait = Math.max(0, due - runtime.now().getTime() + 1);
    timers.set(
      gameId,
      setTimeout(() => void decide(gameId), wait),
    );
  };
  let polling = false;
  const poll = async () => {
    if (polling) return;
    polling = true;
    try {
      for (const gameId of await listRunningGames(db)) await schedule(gameId);
    } catch (error) {
      onError(error);
    } finally {
      polling = false;
    }
  };
  const tick = setInterval(() => void poll(), POLL_MS);
  const listening = sql
    .listen(
      BUZZER_CHANNEL,
      (gameId) => void schedule(gameId).catch(onError),
      () => void poll(),
    )
    .catch((error: unknown) => {
      onError(error);
      return undefined;
    });
  return {
    async close() {
      ended = true;
      clearInterval(tick);
      for (const timer of timers.values()) clearTimeout(timer);
      const listener = await listening;
      await listener?.unlisten().catch(() => {});
    },
  };
}
