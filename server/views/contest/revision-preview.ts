import { PreviewRevision } from "#app/contracts/contest.ts";
import { mayEditSetup } from "#app/domain/access/contest-setup.ts";
import { type ContestFacts, loadContest } from "#db/queries/contest-facts.ts";
import { outcomeOf } from "#server/commands/contest/revision-facts.ts";
import { defineView } from "#server/views/define-view.ts";

const scopeOf = (facts: ContestFacts) => ({ contestId: facts.contest.id, unitPath: facts.unitPath });

/** What new rules would change, before anybody decides: problems, marks that no longer fit, and who moves. */
export const revisionPreview = defineView({
  name: "contest.revision-preview",
  input: PreviewRevision,
  load: ({ db, input }) => loadContest(db, input.contestId),
  allow: ({ actor, facts }) => mayEditSetup(actor, scopeOf(facts)),
  project(facts, { input }) {
    const { moves, ...outcome } = outcomeOf({ facts, ruleSet: input.ruleSet });
    const people = new Map(facts.contestants.map((row) => [row.id, row]));
    return {
      ...outcome,
      moves: moves.map((move) => {
        const person = people.get(move.contestantId);
        return {
          ...move,
          number: person?.number ?? null,
          name: person?.name ?? "",
          unitName: person?.unitName ?? "",
        };
      }),
    };
  },
});
