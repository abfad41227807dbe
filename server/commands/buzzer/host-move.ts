import type { z } from "zod";
import { type Actor, actorKey } from "#app/domain/access/actor.ts";
import { mayHostBuzzer } from "#app/domain/access/buzzer.ts";
import type { ContestScope } from "#app/domain/access/contest.ts";
import type { BuzzerEvent, LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import type { BuzzerStatus } from "#app/domain/buzzer/buzzer-settings.ts";
import * as BuzzerState from "#app/domain/buzzer/buzzer-state.ts";
import { type Refusal, type Result, refused } from "#app/domain/shared/refusal.ts";
import { listQuestionKeys, saveGame } from "#db/queries/buzzer.ts";
import { type Command, defineCommand, done } from "#server/commands/define-command.ts";
import type { Runtime } from "#server/runtime.ts";
import { addingEvents, type GameFacts, gameChanged, loadGame, unlessRunning } from "./game-facts.ts";

type Facts = GameFacts & { questions: number };
type Move<I> = {
  name: string;
  input: z.ZodType<I>;
  /** The desk, unless it says otherwise. */
  may?: (actor: Actor, contest: ContestScope) => boolean;
  /** Also after the end: what was recorded then has to be recorded anew. */
  afterEnd?: boolean;
  /** The kind of change, as the rooms are told. */
  told: `buzzer-${string}`;
  rule: (given: { input: I; facts: Facts; now: Date; runtime: Runtime }) => Result<BuzzerEvent[]>;
  details?: (input: I, facts: Facts) => Record<string, unknown>;
};

/**
 * A button of the host's desk: the rule over the state of the log gives the events, and they are all that is written, except
 * that the game's row says whether it runs. Refuses `buzzer.contest-not-live`, `buzzer.not-running`, `buzzer.not-started` and
 * what the rule refuses.
 */
export function hostMove<I extends { gameId: string }>(move: Move<I>): Command<unknown, { seq: number }> {
  return defineCommand({
    name: move.name,
    input: move.input,
    async load({ tx, input }): Promise<Facts | null> {
      const facts = await loadGame(tx, { gameId: input.gameId, sinceAsked: false });
      if (facts === null) return null;
      return { ...facts, questions: (await listQuestionKeys(tx, input.gameId)).length };
    },
    allow: ({ actor, facts }) => (move.may ?? mayHostBuzzer)(actor, facts.scope),
    run({ input, facts, actor, now, runtime }) {
      const closed = move.afterEnd === true ? unlessStarted(facts) : unlessRunning(facts);
      if (closed !== null) return closed;
      const ruled = move.rule({ input, facts, now, runtime });
      if (!ruled.ok) return ruled;
      const events = ruled.value;
      const seq = (facts.log.at(-1)?.seq ?? 0) + events.length;
      const by = actorKey(actor);
      const status = statusAfter(facts, events, now);
      return done(
        { seq },
        {
          writing: (tx) => [
            ...addingEvents(tx, { facts, events, by, at: now }),
            ...(status === facts.status
              ? []
              : [saveGame(tx, { gameId: facts.gameId, status, recordedAt: null })]),
          ],
          audit: {
            contestId: facts.scope.contestId,
            details: { gameId: facts.gameId, seq, ...move.details?.(input, facts) },
          },
          events: gameChanged(facts, move.told),
        },
      );
    },
  });
}

function unlessStarted(facts: GameFacts): { ok: false; refusal: Refusal } | null {
  if (facts.status === "prepared") return refused("buzzer.not-started");
  return unlessRunning({ ...facts, status: "running" });
}

const statusAfter = (facts: GameFacts, events: readonly BuzzerEvent[], now: Date): BuzzerStatus => {
  const last = facts.log.at(-1)?.seq ?? 0;
  const added: LogEntry[] = events.map((event, index) => ({
    seq: last + index + 1,
    atMs: now.getTime(),
    by: "",
    event,
  }));
  return BuzzerState.of([...facts.log, ...added], facts.rule).phase === "ended" ? "ended" : "running";
};

/** One event instead of a list. */
export const only = (result: Result<BuzzerEvent>): Result<BuzzerEvent[]> =>
  result.ok ? { ok: true, value: [result.value] } : result;
