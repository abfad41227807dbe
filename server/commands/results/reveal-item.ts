import { RevealItem } from "#app/contracts/results.ts";
import { mayRunDesk } from "#app/domain/access/contest.ts";
import { measuredRows } from "#app/domain/contest/measured-item.ts";
import * as PerformanceLife from "#app/domain/contest/performance-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveRevealed } from "#db/queries/results.ts";
import { defineCommand, done } from "../define-command.ts";
import { lockAndRead } from "./result-facts.ts";

/**
 * Makes the points of a written paper or a buzzer final public, all at once: they have no stage on which one after the
 * other is revealed. Refuses: results.item-not-measured · results.item-unfinished · results.nothing-to-reveal.
 */
export const revealItem = defineCommand({
  name: "results.reveal-item",
  input: RevealItem,
  load: ({ tx, input }) => lockAndRead(tx, input.contestId),
  allow: ({ actor, facts }) => mayRunDesk(actor, facts.scope),
  run({ input, facts: { facts, scope }, now }) {
    const items = facts.ruleSet.rounds.flatMap((round) => round.items);
    const item = items.find(({ key }) => key === input.itemKey);
    if (item === undefined) return refused("results.item-not-measured");
    const rows = measuredRows({ item, performances: [...facts.performances.values()] });
    if (rows === null) return refused("results.item-not-measured");
    if (rows.unfinished > 0)
      return refused("results.item-unfinished", { item: item.name, count: rows.unfinished });
    if (rows.covered.length === 0) return refused("results.nothing-to-reveal", { item: item.name });
    const ids = (status: "complete" | "revealed") =>
      rows.covered.filter((row) => PerformanceLife.shown(row.status) === status).map(({ id }) => id);
    const performanceIds = rows.covered.map(({ id }) => id);
    return done(
      { revealed: performanceIds.length },
      {
        write: (tx) => saveRevealed(tx, { complete: ids("complete"), revealed: ids("revealed"), at: now }),
        audit: { contestId: scope.contestId, details: { itemKey: item.key, performanceIds } },
        events: [{ contestId: scope.contestId, type: "item-revealed", performanceIds }],
      },
    );
  },
});
