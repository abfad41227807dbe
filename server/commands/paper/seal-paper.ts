import { SealPaper } from "#app/contracts/paper.ts";
import * as BlueprintProblems from "#app/domain/quiz/blueprint-problems.ts";
import * as PaperDraw from "#app/domain/quiz/paper-draw.ts";
import * as SealProblems from "#app/domain/quiz/seal-problems.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import type { DbOrTx } from "#db/client.ts";
import { listPaperQuestions, savePaper } from "#db/queries/papers.ts";
import { saveMissingSittings } from "#db/queries/sittings.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { lawDay } from "./candidates.ts";
import { allowEdit, loadPaper, type PaperFacts, paperChanged } from "./paper-facts.ts";

/** From now on nothing of the paper changes; it opens and closes by the server's clock. */
export const sealPaper = defineCommand({
  name: "paper.seal",
  input: SealPaper,
  async load({ tx, input, now }) {
    const facts = await loadPaper({ tx, input, now });
    return facts === null ? null : { ...facts, problems: await readSealProblems({ db: tx, facts, now }) };
  },
  allow: allowEdit,
  run({ input, facts, now }) {
    const { paper } = facts;
    if (paper === null) return refused("paper.no-blueprint");
    if (paper.status === "sealed" || paper.status === "recorded") return refused("paper.sealed");
    const { opensAt, closesAt } = input;
    const hours = { opensAt, closesAt, now: now.getTime(), settings: paper.settings };
    const problem = facts.problems[0] ?? SealProblems.ofHours(hours);
    if (problem !== null) return refused(problem.rule, problem.facts);
    return done(
      { opensAt, closesAt },
      {
        async write(tx) {
          await savePaper(tx, {
            paperId: paper.id,
            status: "sealed",
            sealedAt: now,
            opensAt: new Date(opensAt),
            closesAt: new Date(closesAt),
          });
          // A place for everybody, so that the entrance can show it and time can be given back before anybody comes.
          await saveMissingSittings(tx, paper.id);
        },
        ...paperChanged({
          contestId: input.contestId,
          itemKey: input.itemKey,
          type: "paper-sealed",
          details: { opensAt: new Date(opensAt).toISOString(), closesAt: new Date(closesAt).toISOString() },
        }),
      },
    );
  },
});

/** Everything that is missing before the paper can be sealed, its hours apart. */
export async function readSealProblems(given: { db: DbOrTx; facts: PaperFacts; now: Date }) {
  const { db, facts, now } = given;
  const { paper } = facts;
  if (paper === null) return [];
  const day = lawDay(facts.contest, now);
  const questions = (await listPaperQuestions(db, paper.id)).map((row) => ({
    position: row.position,
    status: row.status,
    retired: row.retiredAt !== null,
    inForce: PaperDraw.inForce(row.source, day),
  }));
  const contestants = facts.sitters.filter(({ status }) => status === "registered").length;
  return [
    ...BlueprintProblems.of({ settings: paper.settings, criteria: facts.item.criteria }),
    ...SealProblems.ofPaper({ settings: paper.settings, questions, contestants }),
  ];
}
