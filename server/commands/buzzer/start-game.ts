import { OnGame } from "#app/contracts/buzzer.ts";
import { mayHostBuzzer } from "#app/domain/access/buzzer.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listQuestionKeys, saveGame } from "#db/queries/buzzer.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { gameChanged, loadGame } from "./game-facts.ts";

/** Alone nobody can be first. */
const FEWEST_PLAYERS = 2;

/**
 * The final begins: phones and screen show it. Refuses `buzzer.contest-not-live`, `buzzer.started-already`,
 * `buzzer.no-questions` and `buzzer.too-few-players`.
 */
export const startGame = defineCommand({
  name: "buzzer.start-game",
  input: OnGame,
  async load({ tx, input }) {
    const facts = await loadGame(tx, { gameId: input.gameId, sinceAsked: false });
    return facts === null ? null : { ...facts, questions: (await listQuestionKeys(tx, input.gameId)).length };
  },
  allow: ({ actor, facts }) => mayHostBuzzer(actor, facts.scope),
  run({ facts }) {
    if (facts.status !== "prepared") return refused("buzzer.started-already");
    if (facts.contestStatus !== "live") return refused("buzzer.contest-not-live");
    if (facts.questions === 0) return refused("buzzer.no-questions");
    const players = facts.rule.players.length;
    if (players < FEWEST_PLAYERS)
      return refused("buzzer.too-few-players", { players, fewest: FEWEST_PLAYERS });
    const { gameId } = facts;
    return done(
      { players },
      {
        writing: (tx) => [saveGame(tx, { gameId, status: "running" })],
        audit: { contestId: facts.scope.contestId, details: { gameId, players } },
        events: gameChanged(facts, "buzzer-started"),
      },
    );
  },
});
