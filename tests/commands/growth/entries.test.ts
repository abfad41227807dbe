import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { growthEntry, growthObjection, notification, trialPost } from "#db/schema/growth.ts";
import { reserveCandidate } from "#db/schema/selection.ts";
import { addEntry } from "#server/commands/growth/add-entry.ts";
import { answerObjection } from "#server/commands/growth/answer-objection.ts";
import { objectToFile } from "#server/commands/growth/object.ts";
import { recordExport } from "#server/commands/growth/record-export.ts";
import { writeReview } from "#server/commands/growth/write-review.ts";
import { leaveReserve } from "#server/commands/reserve/leave-reserve.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeFile, makeEntry, makeFile, makeTrial } from "#tests/support/growth-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

const NOW = "2026-12-15T02:00:00Z";
const REVIEW = "半年来独立主持议事会两次，调解物业纠纷三起，普法能力还要加强。";
let runtime: TestRuntime;
let file: MadeFile;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(async () => {
  runtime.clock.set(NOW);
  file = await makeFile(runtime);
});
afterAll(() => runtime.close());

const add = (more: object = {}, actor: Actor = file.keeper) =>
  execute(runtime, {
    ...{ command: addEntry, actor },
    input: {
      reserveId: file.reserveId,
      kind: "award",
      onDay: "2026-12-01",
      text: "区级先进个人",
      document: "翠委〔2026〕12号",
      ...more,
    },
  });
const review = (more: object = {}, actor: Actor = file.own) =>
  execute(runtime, {
    command: writeReview,
    actor,
    input: { reserveId: file.reserveId, text: REVIEW, ...more },
  });
const object = (more: object = {}, actor: Actor = file.own) =>
  execute(runtime, {
    ...{ command: objectToFile, actor },
    input: {
      reserveId: file.reserveId,
      section: "awards",
      statement: "奖励日期与证书不一致，请核对。",
      ...more,
    },
  });
const answer = (objectionId: string, actor: Actor = file.keeper) =>
  execute(runtime, {
    ...{ command: answerObjection, actor },
    input: { objectionId, decision: "upheld", answer: "已核对证书，另写更正。" },
  });
const leave = (actor: Actor = file.keeper) =>
  execute(runtime, {
    ...{ command: leaveReserve, actor },
    input: { reserveId: file.reserveId, leftOn: "2026-12-10", why: "resigned", reason: "本人申请退出" },
  });
const entriesOf = () =>
  runtime.database.db.select().from(growthEntry).where(eq(growthEntry.reserveId, file.reserveId));

describe("an entry does", () => {
  it("stand in the file with who wrote it, when, and the document", async () => {
    const { entryId } = expectOk(await add());
    expect(await entriesOf()).toContainEqual(
      expect.objectContaining({
        ...{ id: entryId, kind: "award", onDay: "2026-12-01", document: "翠委〔2026〕12号" },
        ...{ accountId: file.keeper.accountId, at: new Date(NOW) },
      }),
    );
  });

  it("correct another one, and both stay", async () => {
    const { entryId } = expectOk(await add());
    expectOk(await add({ text: "区级优秀个人", correctsId: entryId }));
    const awards = (await entriesOf()).filter(({ kind }) => kind === "award");
    expect(awards.map(({ correctsId }) => correctsId)).toEqual(expect.arrayContaining([null, entryId]));
  });

  it("leave no word of it in the log", async () => {
    const { entryId } = expectOk(await add());
    const row = await lastAudit(runtime, null);
    expect(row).toMatchObject({ command: "growth.add-entry", details: { entryId, kind: "award" } });
    expect(JSON.stringify(row?.details)).not.toMatch(/先进|翠委/);
  });
});

describe("an entry refuses", () => {
  it.each([
    ["a day that has not come", { onDay: "2026-12-16" }, "growth.day-in-future"],
    ["an award without a document", { document: " " }, "growth.document-missing"],
    ["a sanction without a document", { kind: "sanction", document: "" }, "growth.document-missing"],
    [
      "to correct what is not there",
      { correctsId: "00000000-0000-7000-8000-000000000000" },
      "growth.corrects-other",
    ],
  ])("%s", async (_, more, rule) => {
    expectRefused(await add(more), rule);
    expect((await entriesOf()).map(({ kind }) => kind)).toEqual(["opened"]);
  });

  it("to correct an entry of another kind, or one that is corrected", async () => {
    const { entryId } = expectOk(await add());
    expectRefused(await add({ kind: "opinion", correctsId: entryId }), "growth.corrects-other");
    expectOk(await add({ correctsId: entryId }));
    expectRefused(await add({ correctsId: entryId }), "growth.corrected-already");
  });

  it("empty words, kinds that others write, and a file that is closed", async () => {
    expect(expectInvalid(await add({ text: " " }))).toEqual({ text: "field.required" });
    expect(expectInvalid(await add({ kind: "review" }))).toEqual({ kind: "field.invalid" });
    expectOk(await leave());
    expectRefused(await add(), "growth.file-closed");
    expectRefused(await review(), "growth.file-closed");
  });
});

describe("who may", () => {
  it.each([
    ["the person", "own", "forbidden"],
    ["the mentor of nobody", "mentor", "missing"],
    ["the head of the community below", "head", "missing"],
    ["a keeper beside", "foreign", "missing"],
  ] as const)("write an entry: not %s", async (_, who, kind) => {
    expectKind(await add({}, file[who]), kind);
  });

  it.each(["keeper", "mentor", "foreign"] as const)("write somebody's review: not the %s", async (who) => {
    expect((await review({}, file[who])).ok).toBe(false);
    expect((await object({}, file[who])).ok).toBe(false);
  });

  it("take the document: whoever reads the file, and it is recorded", async () => {
    const input = { reserveId: file.reserveId };
    expectOk(await execute(runtime, { command: recordExport, actor: file.keeper, input }));
    expect(await lastAudit(runtime, null)).toMatchObject({ command: "growth.record-export", details: input });
    expectKind(await execute(runtime, { command: recordExport, actor: file.foreign, input }), "forbidden");
  });
});

describe("a review", () => {
  it("is the person's own, of today", async () => {
    const { entryId } = expectOk(await review());
    const [row] = await runtime.database.db.select().from(growthEntry).where(eq(growthEntry.id, entryId));
    expect(row).toMatchObject({ kind: "review", onDay: "2026-12-15", accountId: file.own.accountId });
  });

  it("says more than a line", async () => {
    expect(expectInvalid(await review({ text: "很好" }))).toEqual({ text: "growth.too-short" });
  });
});

describe("an objection", () => {
  it("is told to the keepers and answered to the person", async () => {
    const { objectionId } = expectOk(await object());
    expectOk(await answer(objectionId));
    const told = await runtime.database.db.select().from(notification);
    const topic = `growth-objection:${objectionId}`;
    const mine = told.filter((each) => each.topic === topic);
    expect(mine.map(({ kind, accountId, cadreId }) => [kind, accountId ?? cadreId])).toEqual(
      expect.arrayContaining([
        ["growthObjection", file.keeper.accountId],
        ["growthObjection", file.second.accountId],
        ["growthAnswer", file.person.id],
      ]),
    );
    const [row] = await runtime.database.db
      .select()
      .from(growthObjection)
      .where(eq(growthObjection.id, objectionId));
    expect(row).toMatchObject({ decision: "upheld", decidedBy: file.keeper.accountId });
  });

  it("stands once in a section until it is answered, and is answered once", async () => {
    const { objectionId } = expectOk(await object());
    expectRefused(await object(), "growth.objection-open");
    expectOk(await object({ section: "opinions" }));
    expectOk(await answer(objectionId));
    expectRefused(await answer(objectionId), "growth.answered-already");
    expectOk(await object());
  });

  it("is not answered by who wrote the section while somebody else is there", async () => {
    expectOk(await add());
    const { objectionId } = expectOk(await object());
    expectRefused(await answer(objectionId), "growth.answerer-concerned");
    expectOk(await answer(objectionId, file.second));
  });

  it("is answered by who wrote it where everybody wrote into the section", async () => {
    expectOk(await add());
    expectOk(await add({}, file.second));
    const { objectionId } = expectOk(await object());
    expectOk(await answer(objectionId));
  });
});

describe("leaving the reserve", () => {
  it("closes the file and breaks off the trial", async () => {
    const trialId = await makeTrial(runtime, file);
    await makeEntry(runtime, file.reserveId, {});
    expectOk(await leave());
    expect(await entriesOf()).toContainEqual(
      expect.objectContaining({ kind: "exit", onDay: "2026-12-10", text: "本人申请退出" }),
    );
    const [trial] = await runtime.database.db.select().from(trialPost).where(eq(trialPost.id, trialId));
    expect(trial).toMatchObject({ status: "ended", opinion: "本人申请退出" });
    const [entry] = await runtime.database.db
      .select()
      .from(reserveCandidate)
      .where(eq(reserveCandidate.id, file.reserveId));
    expect(entry?.leftOn).toBe("2026-12-10");
  });
});
