import { z } from "zod";
import { mayReadBuzzerDesk } from "#app/domain/access/buzzer.ts";
import { listEvents, listGames, listPlayers } from "#db/queries/buzzer.ts";
import { findContest } from "#db/queries/contests.ts";
import { defineView } from "#server/views/define-view.ts";

/** The log of a final with the rule it was played by: the page makes every state of it anew. */
export const buzzerReplay = defineView({
  name: "buzzer.replay",
  input: z.strictObject({ contestId: z.uuid(), item: z.string().max(100).optional() }),
  async load({ db, input: { contestId, item } }) {
    const found = await findContest(db, contestId);
    if (found === null) return null;
    const games = await listGames(db, contestId);
    const game = games.find(({ itemKey }) => itemKey === item) ?? games[0];
    if (game === undefined) return { ...found, game: null, log: [], players: [] };
    const [log, players] = await Promise.all([
      listEvents(db, { gameId: game.id, sinceAsked: false }),
      listPlayers(db, { contestId, itemKey: game.itemKey }),
    ]);
    return { ...found, game, log, players };
  },
  allow: ({ actor, facts }) => mayReadBuzzerDesk(actor, facts),
  project: ({ contest, game, log, players }) => ({
    title: contest.title,
    settings: game?.settings ?? null,
    log: log.map(({ by: _, ...entry }) => entry),
    players: players.map(({ contestantId, number, name }) => ({ contestantId, number, name })),
  }),
});
