import { OnContest } from "#app/contracts/contest.ts";
import { mayHostBuzzer, mayJudgeAnswers, mayReadBuzzerDesk } from "#app/domain/access/buzzer.ts";
import { listGames } from "#db/queries/buzzer.ts";
import { findContest } from "#db/queries/contests.ts";
import { defineView } from "#server/views/define-view.ts";

/** The prepared finals of a contest, for whoever works at their desk. */
export const buzzerGames = defineView({
  name: "buzzer.games",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    return found && { ...found, games: await listGames(db, contestId) };
  },
  allow: ({ actor, facts }) => mayReadBuzzerDesk(actor, facts),
  project: (facts, { viewer }) => ({
    games: facts.games.map(({ id, itemKey }) => ({ gameId: id, itemKey })),
    may: { host: mayHostBuzzer(viewer, facts), judge: mayJudgeAnswers(viewer, facts) },
  }),
});
