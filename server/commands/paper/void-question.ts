import { VoidQuestion } from "#app/contracts/paper.ts";
import * as ScoreMoves from "#app/domain/quiz/score-moves.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { saveVoid } from "#db/queries/papers.ts";
import { accountOf } from "#server/commands/contest/set-up.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { allowEdit, loadPaper, paperChanged } from "./paper-facts.ts";
import { readScoreFacts, scoresOf, seenHash } from "./paper-scores-facts.ts";

/**
 * A faulty question is taken out for all, or counts again, with a reason. Who moves was shown before and counts only if it
 * is still so. What is recorded already is recorded anew by `paper.record`.
 */
export const voidQuestion = defineCommand({
  name: "paper.void-question",
  input: VoidQuestion,
  async load({ tx, input, now }) {
    const facts = await loadPaper({ tx, input, now });
    const scored = facts && (await readScoreFacts(tx, facts));
    return facts === null || scored === null ? null : { ...facts, scored };
  },
  allow: allowEdit,
  run({ input, facts, actor, now }) {
    const { paperQuestionId, mode, reason } = input;
    if (facts.phase !== "closed") return refused("paper.not-closed");
    const question = facts.scored.questions.find(({ id }) => id === paperQuestionId);
    if (question === undefined) return refused("paper.question-unknown");
    if (question.voidMode === mode) return refused("paper.void-no-change");
    const moves = ScoreMoves.of({
      before: scoresOf(facts.scored),
      after: scoresOf(facts.scored, { paperQuestionId, mode }),
    });
    if (seenHash(moves) !== input.seen) return refused("paper.outcome-changed");
    return done(
      { moved: moves.length },
      {
        write: (tx) => saveVoid(tx, { paperQuestionId, mode, reason, by: accountOf(actor), at: now }),
        ...paperChanged({
          contestId: input.contestId,
          itemKey: input.itemKey,
          type: mode === null ? "paper-question-reinstated" : "paper-question-voided",
          details: {
            position: question.position,
            mode: mode ?? "counts",
            reason,
            moved: moves.map(({ contestantId }) => contestantId),
          },
        }),
      },
    );
  },
});
