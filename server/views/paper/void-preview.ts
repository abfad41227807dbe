import { PreviewVoid } from "#app/contracts/paper.ts";
import type { VoidPreview } from "#app/contracts/paper-views.ts";
import { mayEditPaper } from "#app/domain/access/paper.ts";
import * as ScoreMoves from "#app/domain/quiz/score-moves.ts";
import { readPaper } from "#server/commands/paper/paper-facts.ts";
import { readScoreFacts, scoresOf, seenHash } from "#server/commands/paper/paper-scores-facts.ts";
import { defineView } from "#server/views/define-view.ts";
import { analysedShown } from "./analysis.ts";

/** Who would move, and by how much, if a question were voided or counted again. */
export const voidPreview = defineView({
  name: "paper.void-preview",
  input: PreviewVoid,
  async load({ db, input, now }) {
    const facts = await readPaper(db, input, now);
    if (facts === null || facts.phase !== "closed") return null;
    const scored = await readScoreFacts(db, facts);
    const question = scored?.questions.find(({ id }) => id === input.paperQuestionId);
    return scored === null || question === undefined ? null : { ...facts, scored, question };
  },
  allow: ({ actor, facts }) => mayEditPaper(actor, facts.scope),
  project(facts, { input: { paperQuestionId, mode } }): VoidPreview {
    const moves = ScoreMoves.of({
      before: scoresOf(facts.scored),
      after: scoresOf(facts.scored, { paperQuestionId, mode }),
    });
    const people = new Map(facts.sitters.map((row) => [row.contestantId, row]));
    return {
      question: analysedShown(facts.question),
      mode,
      moves: moves.flatMap((move) => {
        const person = people.get(move.contestantId);
        if (person === undefined) return [];
        const { number, name, unitName } = person;
        return [{ number, name, unitName, ...move }];
      }),
      recorded: facts.scored.paper.status === "recorded",
      seen: seenHash(moves),
    };
  },
});
