import { randomUUID } from "node:crypto";
import { DEFAULT_SETTINGS } from "#app/domain/quiz/blueprint.ts";
import { questionKey } from "#app/domain/quiz/paper-form.ts";
import type { PaperSettings } from "#app/domain/quiz/paper-settings.ts";
import type { Answer, PostArea, Question, QuestionKind, SourceClause } from "#app/domain/quiz/question.ts";
import { POST_AREAS } from "#app/domain/quiz/question.ts";
import { findPaper, listPaperQuestions, listSitters } from "#db/queries/papers.ts";
import { answer, sitting } from "#db/schema/paper.ts";
import { question, questionVersion } from "#db/schema/quiz.ts";
import { drawPaper } from "#server/commands/paper/draw-paper.ts";
import { saveBlueprint } from "#server/commands/paper/save-blueprint.ts";
import { sealPaper } from "#server/commands/paper/seal-paper.ts";
import type { Runtime } from "#server/runtime.ts";
import { type MadeAllPost, makeAllPost } from "#tests/support/all-post-builders.ts";
import { type AccountActor, execute, expectOk, type TestRuntime } from "#tests/support/commands.ts";
import { makeAccount, type Unit } from "#tests/support/organisation-builders.ts";
import { caseOf, multipleOf, shortOf, singleOf, truthOf } from "#tests/support/quiz-builders.ts";

export const PAPER_ITEM = "writtenPaper";
const MINUTE = 60_000;

export type MadeQuestion = { questionId: string; kind: QuestionKind; area: PostArea };

/** A question of a unit's bank in the state asked for; reviewed unless said otherwise. */
export async function makeQuestion(
  runtime: Runtime,
  given: {
    unit: Unit;
    question: Question;
    area?: PostArea;
    status?: "draft" | "reviewed" | "retired";
    retired?: boolean;
    source?: SourceClause | null;
    difficulty?: number;
  },
): Promise<MadeQuestion> {
  const questionId = randomUUID();
  const area = given.area ?? "mediation";
  const { db } = runtime.database;
  await db.insert(question).values({
    id: questionId,
    unitId: given.unit.id,
    retiredAt: given.retired ? runtime.now() : null,
  });
  await db.insert(questionVersion).values({
    questionId,
    version: 1,
    status: given.status ?? "reviewed",
    kind: given.question.kind,
    area,
    difficulty: given.difficulty ?? 3,
    body: given.question,
    source: given.source ?? null,
    stemIndex: given.question.stem,
  });
  return { questionId, kind: given.question.kind, area };
}

/** So many reviewed questions of each kind the all-post paper asks for, over all areas. */
export async function makeBank(runtime: Runtime, unit: Unit, each = 8): Promise<MadeQuestion[]> {
  const bodies: Question[] = [
    singleOf(),
    multipleOf(),
    truthOf(),
    shortOf(),
    caseOf([singleOf(), shortOf()]),
  ];
  const made: MadeQuestion[] = [];
  for (let index = 0; index < each; index += 1) {
    const area = POST_AREAS[index % POST_AREAS.length]!;
    for (const body of bodies) {
      made.push(
        await makeQuestion(runtime, {
          unit,
          question: { ...body, stem: `${body.stem}（${index + 1}）` },
          area,
        }),
      );
    }
  }
  return made;
}

/** A small paper that fits the criteria of the template: 40 + 20 + 10 + 10 + 20 points. */
export const SMALL_PAPER: PaperSettings = {
  ...DEFAULT_SETTINGS,
  minutes: 60,
  sections: (
    [
      ["singleChoice", 4, 10_00],
      ["multipleChoice", 2, 10_00],
      ["trueFalse", 2, 5_00],
      ["shortAnswer", 1, 10_00],
      ["case", 1, 20_00],
    ] as const
  ).map(([kind, count, points]) => ({
    key: kind,
    criterionKey: kind,
    title: kind,
    kind,
    count,
    points,
    areas: [],
    difficulties: [],
  })),
};

export type MadePaper = MadeAllPost & {
  graders: AccountActor[];
  /** Ids of contestants in the order of `people`. */
  contestantIds: string[];
  on: { contestId: string; itemKey: string };
};

/** A live all-post contest with a bank and three graders; the paper is as far as asked. */
export async function makePaper(
  runtime: Runtime,
  given: { contestants?: number; until?: "blueprint" | "drawn" | "sealed"; each?: number } = {},
): Promise<MadePaper> {
  const made = await makeAllPost(runtime, { contestants: given.contestants ?? 3 });
  await makeBank(runtime, made.organisation.district, given.each);
  const graders: AccountActor[] = [];
  for (const name of ["甲", "乙", "丙"]) {
    graders.push(await makeAccount(runtime, { name, grants: [{ role: "grader", contestId: made.id }] }));
  }
  const sitters = await listSitters(runtime.database.db, made.id);
  const contestantIds = made.people.map(
    ({ id }) => sitters.find(({ cadreId }) => cadreId === id)!.contestantId,
  );
  const on = { contestId: made.id, itemKey: PAPER_ITEM };
  const paper = { ...made, graders, contestantIds, on };
  const steps = { blueprint: 1, drawn: 2, sealed: 3 }[given.until ?? "sealed"];
  const run = async <V>(command: Parameters<typeof execute<V>>[1]["command"], input: object): Promise<V> =>
    expectOk(await execute(runtime, { command, actor: made.organiser, input: { ...on, ...input } }));
  await run(saveBlueprint, { settings: SMALL_PAPER });
  if (steps >= 2) await run(drawPaper, {});
  if (steps >= 3) await run(sealPaper, hoursFrom(runtime));
  return paper;
}

/** Opens in a minute, closes an hour later. */
export const hoursFrom = (runtime: Runtime) => {
  const opensAt = runtime.now().getTime() + MINUTE;
  return { opensAt, closesAt: opensAt + 60 * MINUTE };
};

/** The clock past the end and the grace period. */
export const closePaper = (runtime: TestRuntime) => runtime.clock.advance(120 * MINUTE);

export const questionsOf = async (runtime: Runtime, made: MadePaper) =>
  listPaperQuestions(runtime.database.db, (await findPaper(runtime.database.db, made.on))!.id);

/** Somebody sat: objective questions answered right or wrong, short answers in words. */
export async function sit(
  runtime: Runtime,
  made: MadePaper,
  given: { person: number; right?: boolean; text?: string | null; submitted?: boolean },
): Promise<string> {
  const { db } = runtime.database;
  const paper = (await findPaper(db, made.on))!;
  const at = runtime.now();
  const place = { paperId: paper.id, contestantId: made.contestantIds[given.person]! };
  const sat = {
    startedAt: at,
    submittedAt: given.submitted === false ? null : at,
    submittedBy: given.submitted === false ? null : ("contestant" as const),
  };
  // The sealing has given everybody a place.
  const [row] = await db
    .insert(sitting)
    .values({ id: randomUUID(), ...place, ...sat })
    .onConflictDoUpdate({ target: [sitting.paperId, sitting.contestantId], set: sat })
    .returning({ id: sitting.id });
  const sittingId = row!.id;
  const rows = (await questionsOf(runtime, made)).flatMap(({ id, question: body }) =>
    body.kind === "case"
      ? body.parts.map((part, index) => ({ key: questionKey(id, index + 1), body: part as Question }))
      : [{ key: id, body }],
  );
  for (const { key, body } of rows) {
    const value = answerOf(body, given);
    if (value === null) continue;
    await db.insert(answer).values({
      sittingId,
      questionKey: key,
      value,
      givenMs: at.getTime(),
      opId: randomUUID(),
      savedAt: at,
    });
  }
  return sittingId;
}

function answerOf(body: Question, given: { right?: boolean; text?: string | null }): Answer | null {
  const right = given.right ?? true;
  switch (body.kind) {
    case "singleChoice":
    case "multipleChoice":
      return { kind: "choice", keys: right ? body.answer : ["B"] };
    case "trueFalse":
      return { kind: "truth", value: right === body.answer };
    case "fillIn":
      return { kind: "blanks", texts: body.blanks.map(([first]) => (right ? (first ?? "") : "")) };
    case "shortAnswer":
      return given.text === null ? null : { kind: "text", text: given.text ?? "先听双方，再查现场。" };
    case "case":
      return null;
  }
}
