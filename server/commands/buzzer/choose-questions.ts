import { ChooseQuestions } from "#app/contracts/buzzer.ts";
import { mayPrepareBuzzer } from "#app/domain/access/buzzer.ts";
import { type Refusal, refused } from "#app/domain/shared/refusal.ts";
import {
  type ChosenQuestion,
  listAskedPositions,
  listQuestionKeys,
  listReviewed,
  saveQuestions,
} from "#db/queries/buzzer.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import { gameChanged } from "./game-facts.ts";
import { loadPrepared, madeGame } from "./prepared-game.ts";

/**
 * Which questions of the bank are asked, and in which order. Refuses `buzzer.questions-fixed` (the game is over),
 * `buzzer.question-asked` (the place of one that was asked), `buzzer.question-twice`, `buzzer.question-not-reviewed` and
 * `buzzer.question-unfit` (cases and pictures, which a stage cannot ask).
 */
export const chooseQuestions = defineCommand({
  name: "buzzer.choose-questions",
  input: ChooseQuestions,
  async load({ tx, input }) {
    const facts = await loadPrepared(tx, input);
    if (facts === null) return null;
    const gameId = facts.game?.id ?? null;
    const [before, asked, reviewed] = await Promise.all([
      gameId === null ? [] : listQuestionKeys(tx, gameId),
      gameId === null ? [] : listAskedPositions(tx, gameId),
      listReviewed(tx, { asked: input.questions, unitPath: facts.scope.unitPath }),
    ]);
    return { ...facts, before, reviewed, asked };
  },
  allow: ({ actor, facts }) => mayPrepareBuzzer(actor, facts.scope),
  run({ input: { questions }, facts }) {
    const no = refuse(questions, facts);
    if (no !== null) return no;
    return done(
      { questions: questions.length },
      {
        write: async (tx) => saveQuestions(tx, { gameId: await madeGame(tx, { facts }), questions }),
        audit: {
          contestId: facts.scope.contestId,
          details: { item: facts.item.key, questions: questions.length },
        },
        events: gameChanged(facts, "buzzer-questions-chosen"),
      },
    );
  },
});

type Facts = {
  game: { status: string } | null;
  before: readonly ChosenQuestion[];
  asked: readonly number[];
  reviewed: Awaited<ReturnType<typeof listReviewed>>;
};

const keyOf = ({ questionId, version }: ChosenQuestion): string => `${questionId} ${version}`;

function refuse(questions: readonly ChosenQuestion[], facts: Facts): { ok: false; refusal: Refusal } | null {
  if (facts.game?.status === "ended" || facts.game?.status === "recorded")
    return refused("buzzer.questions-fixed");
  const moved = facts.asked.find((position) => {
    const [before, now] = [facts.before[position - 1], questions[position - 1]];
    return before !== undefined && (now === undefined || keyOf(before) !== keyOf(now));
  });
  if (moved !== undefined) return refused("buzzer.question-asked", { position: moved });
  if (new Set(questions.map(({ questionId }) => questionId)).size < questions.length)
    return refused("buzzer.question-twice");
  const reviewed = new Map(facts.reviewed.map((row) => [keyOf(row), row]));
  for (const [index, each] of questions.entries()) {
    const row = reviewed.get(keyOf(each));
    const position = index + 1;
    if (row === undefined) return refused("buzzer.question-not-reviewed", { position });
    if (row.kind === "case" || row.hasPicture) return refused("buzzer.question-unfit", { position });
  }
  return null;
}
