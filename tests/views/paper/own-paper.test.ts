import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { questionPicture } from "#db/schema/quiz.ts";
import { recordPaper } from "#server/commands/paper/record-paper.ts";
import { saveGrade } from "#server/commands/paper/save-grade.ts";
import { ownPaper } from "#server/views/paper/own-paper.ts";
import { paperOverview } from "#server/views/paper/paper-overview.ts";
import { readPaperPicture } from "#server/views/paper/paper-picture.ts";
import {
  accountActor,
  execute,
  expectKind,
  expectOk,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { closePaper, type MadePaper, makePaper, questionsOf, sit } from "#tests/support/paper-builders.ts";

let runtime: TestRuntime;
let made: MadePaper;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makePaper(runtime);
  const sittingId = await sit(runtime, made, { person: 0, text: "先听双方" });
  closePaper(runtime);
  const rows = await questionsOf(runtime, made);
  const short = rows.find(({ question }) => question.kind === "shortAnswer")!.id;
  const part = `${rows.find(({ question }) => question.kind === "case")!.id}.2`;
  for (const questionKey of [short, part]) {
    for (const actor of made.graders.slice(0, 2)) {
      const input = { ...made.on, sittingId, questionKey, points: 5_00, comment: "批注" };
      expectOk(await execute(runtime, { command: saveGrade, actor, input }));
    }
  }
  const { record } = expectOk(
    await read(runtime, { view: paperOverview, actor: made.organiser, input: made.on }),
  );
  const input = { ...made.on, seen: record!.seen };
  expectOk(await execute(runtime, { command: recordPaper, actor: made.organiser, input }));
});
afterAll(() => runtime.close());

const account = (person: number) => accountActor({ grants: [], cadreId: made.people[person]!.id });
const ownOf = async (person: number) =>
  read(runtime, { view: ownPaper, actor: account(person), input: { contestId: made.id } });

test("nobody reads their paper before the contest is published", async () => {
  expectKind(await ownOf(0), "missing");
});

test("after publication it says what was answered, what was right, and the profile by post area", async () => {
  await runtime.database.sql`update contest set status = 'published' where id = ${made.id}`;
  const [paper] = expectOk(await ownOf(0)).papers;
  expect(paper).toMatchObject({
    sat: true,
    total: 40_00 + 20_00 + 10_00 + 5_00 + 10_00 + 5_00,
    maximum: 100_00,
  });
  const single = paper!.questions[0]!;
  expect(single).toMatchObject({ explanation: "见条文。", reached: 10_00, points: 10_00 });
  expect(single.items[0]).toMatchObject({
    answer: { kind: "choice", keys: ["A"] },
    question: { answer: ["A"] },
  });
  const reached = paper!.profile.reduce((sum, area) => sum + area.reached, 0);
  const possible = paper!.profile.reduce((sum, area) => sum + area.possible, 0);
  expect([reached, possible]).toEqual([paper!.total, paper!.maximum]);
  expect(JSON.stringify(paper)).not.toContain("批注");
});

test("its pictures are read with it, by nobody else and from no other address", async () => {
  const { db, sql } = runtime.database;
  const unitId = made.organisation.district.id;
  const pictureId = randomUUID();
  const content = Buffer.from("picture");
  await db
    .insert(questionPicture)
    .values({ id: pictureId, unitId, hash: content, contentType: "image/png", content });
  const asked = { contestId: made.id, pictureId };
  const readBy = (actor: Actor) => readPaperPicture({ runtime, actor }, asked);
  expect(await readBy(made.organiser)).toBeNull();
  const { questionId } = (await questionsOf(runtime, made))[0]!;
  await sql`update question_version set body = jsonb_set(body, '{picture}', to_jsonb(${pictureId}::text)) where question_id = ${questionId}`;
  for (const actor of [made.organiser, made.graders[0]!, made.officers.supervisor, account(2)]) {
    expect(await readBy(actor)).toMatchObject({ contentType: "image/png" });
  }
  for (const actor of [publicActor, made.officers.host, accountActor({ grants: [] })]) {
    expect(await readBy(actor)).toBeNull();
  }
  await sql`update contest set status = 'signed' where id = ${made.id}`;
  expect(await readBy(account(2))).toBeNull();
  await sql`update contest set status = 'published' where id = ${made.id}`;
});

test("who did not sit may learn from it, and strangers read nothing", async () => {
  const [paper] = expectOk(await ownOf(2)).papers;
  expect(paper).toMatchObject({ sat: false, total: 0 });
  for (const actor of [publicActor, made.organiser, made.graders[0]!]) {
    expectKind(await read(runtime, { view: ownPaper, actor, input: { contestId: made.id } }), "missing");
  }
});
