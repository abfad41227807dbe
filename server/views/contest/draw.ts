import { OnContest } from "#app/contracts/contest.ts";
import { DrawnRounds } from "#app/contracts/draw.ts";
import { mayEditSetup, mayReadSetup } from "#app/domain/access/contest-setup.ts";
import { isSettled } from "#app/domain/contest/ending.ts";
import * as ItemPanels from "#app/domain/contest/item-panels.ts";
import { mayEdit } from "#app/domain/contest/life.ts";
import { listContestants } from "#db/queries/contestants.ts";
import { findContest } from "#db/queries/contests.ts";
import { findDraw, listRunningOrder } from "#db/queries/draws.ts";
import { listPanels } from "#db/queries/panels.ts";
import { listRecusals } from "#db/queries/recusals.ts";
import { findRules } from "#db/queries/rule-sets.ts";
import { defineView } from "#server/views/define-view.ts";

/** Commitment, seed once drawn, and the running order of every item and panel. */
export const draw = defineView({
  name: "contest.draw",
  input: OnContest,
  async load({ db, input: { contestId } }) {
    const found = await findContest(db, contestId);
    const rules = found && (await findRules(db, { contestId, version: found.contest.ruleVersion }));
    if (found === null || rules === null) return null;
    const [row, contestants, performances, panels, recusals] = await Promise.all([
      findDraw(db, contestId),
      listContestants(db, contestId),
      listRunningOrder(db, contestId),
      listPanels(db, contestId),
      listRecusals(db, contestId),
    ]);
    return { ...found, ruleSet: rules.body, draw: row, contestants, performances, panels, recusals };
  },
  allow: ({ actor, facts }) => mayReadSetup(actor, facts),
  project(facts, { viewer }) {
    const organises = mayEditSetup(viewer, facts);
    const { status } = facts.contest;
    const people = new Map(facts.contestants.map((row) => [row.id, row]));
    const drawnRounds = DrawnRounds.catch([]).parse(facts.draw?.entries ?? []);
    const settled = (roundKey: string | undefined) => {
      const own = facts.performances.filter((row) => row.roundKey === roundKey);
      return own.length > 0 && own.every((row) => isSettled(row.status));
    };
    const { rounds } = facts.ruleSet;
    return {
      publicCode: facts.contest.publicCode,
      committed: facts.draw && { commitment: facts.draw.commitment, at: facts.draw.committedAt.getTime() },
      // The seed leaves the server only after the draw.
      drawn: facts.draw?.drawnAt == null ? null : { seed: facts.draw.seed, at: facts.draw.drawnAt.getTime() },
      openRecusals: facts.recusals.filter((row) => row.status === "proposed").length,
      registered: facts.contestants.filter((row) => row.status === "registered").length,
      rounds: rounds.map((round, index) => {
        const drawn =
          drawnRounds.some(({ roundKey }) => roundKey === round.key) ||
          facts.performances.some(({ roundKey }) => roundKey === round.key);
        return {
          key: round.key,
          name: round.name,
          drawn,
          mayDraw:
            organises &&
            index > 0 &&
            !drawn &&
            mayEdit({ status, edit: "laterDraw" }) &&
            settled(rounds[index - 1]?.key),
          items: round.items.map((item) => ({
            key: item.key,
            name: item.name,
            panels: ItemPanels.of({ panels: facts.panels, item }).map((panel) => ({
              id: panel.id,
              name: panel.name,
              order: facts.performances
                .filter((row) => row.itemKey === item.key && row.panelId === panel.id)
                .flatMap((row) => {
                  const person = people.get(row.contestantId);
                  if (person === undefined) return [];
                  const { number, name, unitName } = person;
                  return [{ id: row.id, position: row.position, number, name, unitName, status: row.status }];
                }),
            })),
          })),
        };
      }),
      may: { draw: organises && mayEdit({ status, edit: "firstDraw" }) },
    };
  },
});
