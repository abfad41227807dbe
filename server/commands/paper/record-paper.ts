import { RecordPaper } from "#app/contracts/paper.ts";
import { actorKey } from "#app/domain/access/actor.ts";
import type { PersonScore } from "#app/domain/quiz/paper-scores.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { savePaper } from "#db/queries/papers.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  lockMeasured,
  type MeasuredResult,
  refuseMeasured,
  writeMeasured,
} from "#server/commands/score/measured-results.ts";
import { allowEdit, loadPaper } from "./paper-facts.ts";
import { readScoreFacts, scoresOf, seenHash } from "./paper-scores-facts.ts";

/**
 * Everybody's points per criterion enter the contest. Refuses while somebody may still answer or an answer waits for a
 * grade. After a question was voided it is done again and changes only those who moved.
 */
export const recordPaper = defineCommand({
  name: "paper.record",
  input: RecordPaper,
  async load({ tx, input, now }) {
    // The contest's lock first, as every command takes it.
    const measured = await lockMeasured(tx, input);
    const facts = await loadPaper({ tx, input, now });
    const scored = facts && (await readScoreFacts(tx, facts));
    return measured === null || facts === null || scored === null ? null : { ...facts, measured, scored };
  },
  allow: allowEdit,
  run({ input, facts, actor, now }) {
    const { contestId, itemKey } = input;
    if (facts.phase !== "closed") return refused("paper.not-closed");
    const scores = scoresOf(facts.scored);
    const open = scores.reduce((sum, score) => sum + score.open.length, 0);
    if (open > 0) return refused("paper.grades-open", { answers: open });
    const results = measuredOf(scores);
    if (seenHash(results) !== input.seen) return refused("paper.outcome-changed");
    const no = refuseMeasured(facts.measured, results);
    if (no !== null) return no;
    const details = { itemKey, present: scores.filter(({ sat }) => sat).length, contestants: scores.length };
    const event = { contestId, type: "paper-recorded", performanceIds: null };
    return done(
      { recorded: results.length },
      {
        async write(tx) {
          await writeMeasured(tx, { facts: facts.measured, results, by: actorKey(actor), at: now });
          await savePaper(tx, { paperId: facts.scored.paper.id, status: "recorded", recordedAt: now });
        },
        audit: { contestId, details },
        events: [event],
      },
    );
  },
});

/** Who did not sit is absent. */
export const measuredOf = (scores: readonly PersonScore[]): MeasuredResult[] =>
  scores.map(({ contestantId, sat, byCriterion }) => ({ contestantId, marks: sat ? byCriterion : null }));
