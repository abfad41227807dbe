import { uuidv7 } from "uuidv7";
import * as Gradable from "#app/domain/quiz/gradable.ts";
import { questionKey } from "#app/domain/quiz/paper-form.ts";
import * as PartPoints from "#app/domain/quiz/part-points.ts";
import { listAnswersOfSitting, listSittingTimes } from "#db/queries/paper-sittings.ts";
import { findPaper, listPaperQuestions, type PaperQuestionRow } from "#db/queries/papers.ts";
import { inventAnswer, inventGrade } from "#db/seed/answering.ts";
import { saveGrade } from "#server/commands/paper/save-grade.ts";
import { sit } from "#server/commands/sitting/sit.ts";
import { takeSittingOp } from "#server/commands/sitting/take-op.ts";
import type { Builder } from "./builder.ts";
import { signedIn } from "./load-accounts.ts";
import { PAPER_ITEM } from "./make-paper.ts";

const MINUTE_MS = 60_000;
/** Fifteen people write at once: their answers are committed in groups. */
const AT_ONCE = 15;

export type Sitters = {
  contestId: string;
  /** How able each contestant is; who is not in it stays away. */
  ability: ReadonlyMap<string, number>;
};

/** Everybody answers, question by question, and hands in. */
export async function sitPaper(
  builder: Builder,
  { contestId, ability, opensAt }: Sitters & { opensAt: Date },
): Promise<void> {
  const { questions, sittings } = await paperOf(builder, contestId);
  const rows = sittings.filter(({ contestantId }) => ability.has(contestantId));
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await Promise.all(
      rows.slice(at, at + AT_ONCE).map((row) =>
        sitOne(builder, {
          ...row,
          contestId,
          questions,
          ability: ability.get(row.contestantId) ?? 0.8,
          opensAtMs: opensAt.getTime(),
        }),
      ),
    );
  }
}

async function paperOf({ runtime }: Builder, contestId: string) {
  const { db } = runtime.database;
  const paper = await findPaper(db, { contestId, itemKey: PAPER_ITEM });
  if (paper === null) throw new Error("the contest has no paper");
  const [questions, sittings] = await Promise.all([
    listPaperQuestions(db, paper.id),
    listSittingTimes(db, paper.id),
  ]);
  return { questions, sittings };
}

async function sitOne(
  builder: Builder,
  given: {
    sittingId: string;
    contestantId: string;
    contestId: string;
    questions: readonly PaperQuestionRow[];
    ability: number;
    opensAtMs: number;
  },
): Promise<void> {
  const { runtime, random } = builder;
  const { sittingId, contestantId, contestId, ability } = given;
  const actor = { kind: "contestant" as const, contestantId, contestId, cadreId: null, name: "" };
  const place = await sit({ runtime, actor }, { sittingId, deviceKey: uuidv7(), take: true });
  if (!place.ok) throw new Error(`a place was refused: ${JSON.stringify(place.refusal)}`);
  let claimedMs = given.opensAtMs + random.between(20_000, 3 * MINUTE_MS);
  const send = async (op: object): Promise<void> => {
    const reply = await takeSittingOp(
      { runtime, actor },
      { opId: uuidv7(), sittingId, claimedMs: Math.round(claimedMs), afterMs: 0, form: 1, ...op },
    );
    if (!reply.ok) throw new Error(`an answer was refused: ${JSON.stringify(reply.refusal)}`);
  };
  const answers = given.questions.flatMap((row) =>
    PartPoints.itemsOf(row).flatMap(({ part, question }) => {
      claimedMs += random.between(20_000, 80_000);
      const value = inventAnswer(random, { question, ability, difficulty: row.difficulty });
      return value === null ? [] : [{ kind: "answer", questionKey: questionKey(row.id, part), value }];
    }),
  );
  await Promise.all(answers.map(send));
  claimedMs += MINUTE_MS;
  await send({ kind: "handIn", by: "contestant" });
}

/** Two graders go through every short answer; a third where they are too far apart. */
export async function gradePaper(
  builder: Builder,
  { contestId, graders }: { contestId: string; graders: readonly [string, string, string] },
): Promise<void> {
  const { runtime, random } = builder;
  const { questions, sittings } = await paperOf(builder, contestId);
  const [first, second, third] = await Promise.all([
    signedIn(builder, graders[0]),
    signedIn(builder, graders[1]),
    signedIn(builder, graders[2]),
  ]);
  const gradables = Gradable.of(questions);
  const gradeSitting = async ({ sittingId }: { sittingId: string }): Promise<void> => {
    const answers = await listAnswersOfSitting(runtime.database.db, sittingId);
    for (const { key, question, points } of gradables) {
      const value = answers.find((row) => row.questionKey === key)?.value;
      if (value?.kind !== "text") continue;
      const invented = { text: value.text, expected: question.expected, points };
      const place = { contestId, itemKey: PAPER_ITEM, sittingId, questionKey: key, comment: null };
      const given = [inventGrade(random, invented), inventGrade(random, invented)] as const;
      await builder.run(saveGrade, first, { ...place, points: given[0] });
      await builder.run(saveGrade, second, { ...place, points: given[1] });
      if (Math.abs(given[0] - given[1]) > 3_00)
        await builder.run(saveGrade, third, {
          ...place,
          points: Math.round((given[0] + given[1]) / 100) * 50,
        });
    }
  };
  for (let at = 0; at < sittings.length; at += AT_ONCE)
    await Promise.all(sittings.slice(at, at + AT_ONCE).map(gradeSitting));
}
