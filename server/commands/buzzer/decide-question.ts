import { OnGame } from "#app/contracts/buzzer.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import * as Press from "#app/domain/buzzer/press.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { addingEvents, gameChanged, loadGame, unlessRunning } from "./game-facts.ts";

/**
 * The decision at the end of the window, or the close of a question that nobody wanted. Every process tries when it is due;
 * the game's row lock lets one of them, and the others find nothing due any more.
 */
export const decideQuestion = defineCommand({
  name: "buzzer.decide-question",
  input: OnGame,
  load: ({ tx, input }) => loadGame(tx, { gameId: input.gameId, sinceAsked: true }),
  allow: ({ actor }) => actor.kind === "system",
  run({ facts, actor, now }) {
    const closed = unlessRunning(facts);
    if (closed !== null) return closed;
    const event = Press.decide(facts.state, facts.rule, now.getTime());
    if (event === null) return refused("buzzer.nothing-due");
    return done(
      { type: event.type },
      {
        writing: (tx) => addingEvents(tx, { facts, events: [event], by: actorKey(actor), at: now }),
        nothingToRecord: "the decision stands in the game's own log, which is append-only",
        events: gameChanged(facts, event.type === "decided" ? "buzzer-decided" : "buzzer-closed"),
      },
    );
  },
});
