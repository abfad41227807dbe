import { PressButton } from "#app/contracts/buzzer.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayPress } from "#app/domain/access/buzzer.ts";
import type { LogEntry } from "#app/domain/buzzer/buzzer-event.ts";
import * as Press from "#app/domain/buzzer/press.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { addingEvents, gameChanged, loadGame, unlessRunning } from "./game-facts.ts";

/**
 * A contestant's press, committed before it is acknowledged. It takes the game's row and not the contest's: the rooms hear of
 * it with the decision. A foul changes points and is told at once. The same press sent again gets the first answer.
 */
export const pressButton = defineCommand({
  name: "buzzer.press-button",
  input: PressButton,
  load: ({ tx, input }) => loadGame(tx, { gameId: input.gameId, sinceAsked: true }),
  allow: ({ actor, input }) => mayPress(actor, input.contestantId),
  run({ input: { gameId: _, ...press }, facts, actor, now }) {
    const before = facts.log.map(pressIn).find((event) => event?.pressId === press.pressId);
    const nothingToRecord = "the press stands in the game's own log, which is append-only";
    if (before !== undefined && before !== null && before.contestantId === press.contestantId) {
      return done({ kind: before.type, fairMs: before.fairMs }, { writing: () => [], nothingToRecord });
    }
    const closed = unlessRunning(facts);
    if (closed !== null) return closed;
    const taken = Press.take(facts.state, facts.rule, press);
    if (!taken.ok) return taken;
    const event = taken.value;
    const told = { fouled: "buzzer-fouled", cameLate: "buzzer-came-late", pressed: null } as const;
    const type = told[event.type];
    return done(
      { kind: event.type, fairMs: event.fairMs },
      {
        writing: (tx) => addingEvents(tx, { facts, events: [event], by: actorKey(actor), at: now }),
        nothingToRecord,
        events: type === null ? [] : gameChanged(facts, type),
      },
    );
  },
});

const pressIn = ({ event }: LogEntry): Press.PressEvent | null =>
  event.type === "pressed" || event.type === "fouled" || event.type === "cameLate" ? event : null;
