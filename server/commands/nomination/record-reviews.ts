import { uuidv7 } from "uuidv7";
import { RecordReviews } from "#app/contracts/nomination.ts";
import { mayHoldRound } from "#app/domain/access/selection.ts";
import { departmentsOf } from "#app/domain/selection/gates.ts";
import { takesStatements } from "#app/domain/selection/nomination-life.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { listStandingCandidates, saveReviews } from "#db/queries/selection-nominations.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { accountOf, loadLockedRound, recorded } from "#server/commands/selection/round-facts.ts";

/** A department's letter, for one candidate or for many. A later statement takes the place of an earlier one; none is deleted. */
export const recordReviews = defineCommand({
  name: "nomination.record-reviews",
  input: RecordReviews,
  async load({ tx, input, actor }) {
    const facts = await loadLockedRound({ tx, input, actor });
    return facts === null ? null : { ...facts, standing: await listStandingCandidates(tx, input.roundId) };
  },
  allow: ({ actor, facts }) => mayHoldRound(actor, facts),
  run({ input: { roundId, reviews }, facts, actor, now }) {
    const { round, standing } = facts;
    if (!takesStatements(round.status)) return refused("nomination.statements-over");
    const departments = departmentsOf(round.rules.gates);
    const foreign = reviews.find(({ department }) => !departments.includes(department));
    if (foreign !== undefined)
      return refused("nomination.department-unknown", { department: foreign.department, departments });
    const known = new Set(standing.map(({ id }) => id));
    const gone = reviews.filter(({ candidateId }) => !known.has(candidateId)).length;
    if (gone > 0) return refused("nomination.not-standing", { n: gone });
    const rows = reviews.map((review) => ({
      id: uuidv7(),
      ...review,
      recordedBy: accountOf(actor),
      at: now,
    }));
    const candidateIds = [...new Set(reviews.map(({ candidateId }) => candidateId))];
    return done(
      { recorded: rows.length },
      {
        write: (tx) => saveReviews(tx, rows),
        ...recorded({ roundId, people: candidateIds.length, statements: rows.length }),
      },
    );
  },
});
