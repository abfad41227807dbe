import { OnGame } from "#app/contracts/buzzer.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import { mayRecordBuzzer } from "#app/domain/access/buzzer.ts";
import * as GamePoints from "#app/domain/buzzer/game-points.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveGame } from "#db/queries/buzzer.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { lockMeasured, refuseMeasured, writeMeasured } from "#server/commands/score/measured-results.ts";
import { loadGame } from "./game-facts.ts";

/**
 * The points enter the contest as the tabulator seat's sheets, held within the criterion's range; whoever did not play is
 * absent. Refuses `buzzer.not-ended`, `buzzer.recorded-already` and what refuses measured results.
 */
export const recordGame = defineCommand({
  name: "buzzer.record-game",
  input: OnGame,
  // The game's row first, then the contest's: as every command of a game takes them.
  async load({ tx, input }) {
    const facts = await loadGame(tx, { gameId: input.gameId, sinceAsked: false });
    if (facts === null) return null;
    const { contestId } = facts.scope;
    const measured = await lockMeasured(tx, { contestId, itemKey: facts.itemKey });
    return measured === null ? null : { ...facts, measured };
  },
  allow: ({ actor, facts }) => mayRecordBuzzer(actor, facts.scope),
  run({ facts, actor, now }) {
    const { measured, gameId } = facts;
    if (facts.status === "recorded") return refused("buzzer.recorded-already");
    if (facts.status !== "ended") return refused("buzzer.not-ended");
    const criterion = measured.item.criteria[0];
    if (criterion === undefined) throw new Error("an item of a rule set has a criterion");
    const points = GamePoints.of(facts.state.tallies, criterion);
    const byContestant = new Map(points.map((each) => [each.contestantId, each.points]));
    const results = measured.performances.map(({ contestantId }) => {
      const own = byContestant.get(contestantId);
      return { contestantId, marks: own === undefined ? null : { [criterion.key]: own } };
    });
    const no = refuseMeasured(measured, results);
    if (no !== null) return no;
    const clamped = points.filter((each) => each.clamped).length;
    const { contestId } = facts.scope;
    return done(
      { recorded: points.length, clamped },
      {
        async write(tx) {
          await writeMeasured(tx, { facts: measured, results, by: actorKey(actor), at: now });
          await saveGame(tx, { gameId, status: "recorded", recordedAt: now });
        },
        audit: { contestId, details: { gameId, recorded: points.length, clamped } },
        events: [{ contestId, type: "buzzer-recorded", performanceIds: null }],
      },
    );
  },
});
