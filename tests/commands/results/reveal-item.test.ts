import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadContest } from "#db/queries/contest-facts.ts";
import { performance } from "#db/schema/contest.ts";
import { inTransaction } from "#db/transaction.ts";
import { revealItem } from "#server/commands/results/reveal-item.ts";
import { lockMeasured, writeMeasured } from "#server/commands/score/measured-results.ts";
import { projectPublic } from "#server/views/live/public-view.ts";
import { type MadeAllPost, makeAllPost } from "#tests/support/all-post-builders.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { eventsOf, lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: MadeAllPost;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeAllPost(runtime, { contestants: 2 });
});

const record = () =>
  inTransaction(runtime.database.sql, async (tx, commit) => {
    const facts = (await lockMeasured(tx, { contestId: made.id, itemKey: "writtenPaper" }))!;
    const marks = { singleChoice: 40_00, multipleChoice: 0, trueFalse: 0, shortAnswer: 0, case: 0 };
    const results = facts.performances.map(({ contestantId }) => ({ contestantId, marks }));
    await writeMeasured(tx, { facts, results, by: "test", at: runtime.now() });
    await commit([]);
  });
const reveal = (actor: Parameters<typeof execute>[1]["actor"] = made.organiser, itemKey = "writtenPaper") =>
  execute(runtime, { command: revealItem, actor, input: { contestId: made.id, itemKey } });

describe("showing an item's points does", () => {
  it("let spectators read them all at once", async () => {
    await record();
    const before = projectPublic((await loadContest(runtime.database.db, made.id))!);
    expect(before.ranking).toEqual([]);
    expect(expectOk(await reveal())).toEqual({ revealed: 2 });
    const after = projectPublic((await loadContest(runtime.database.db, made.id))!);
    expect(after.ranking.map(({ score }) => score)).toEqual(["40.00", "40.00"]);
  });

  it("leave the state of what is verified behind it: revealed", async () => {
    await record();
    await runtime.database.db
      .update(performance)
      .set({ status: "verified", verifiedAt: runtime.now() })
      .where(eq(performance.contestId, made.id));
    await reveal();
    const facts = (await loadContest(runtime.database.db, made.id))!;
    expect([...facts.performances.values()].map(({ status }) => status)).toEqual(["revealed", "revealed"]);
  });
});

describe("showing an item's points refuses", () => {
  it("points that are not all there", async () => {
    expect(expectRefused(await reveal(), "results.item-unfinished")).toMatchObject({ count: 2 });
  });

  it("points shown already", async () => {
    await record();
    await reveal();
    expectRefused(await reveal(), "results.nothing-to-reveal");
  });

  it("an item that judges mark, or that is not there", async () => {
    expectRefused(await reveal(made.organiser, "speech"), "results.item-not-measured");
  });
});

describe("who may show an item's points", () => {
  it.each([
    ["the host", () => made.officers.host, true],
    ["the tabulator", () => made.officers.tabulator, false],
    ["the public", () => publicActor, false],
  ] as const)("%s", async (_, who, may) => {
    await record();
    const result = await reveal(who());
    if (may) expectOk(result);
    else expectKind(result, "forbidden");
  });
});

it("showing an item's points records the item and tells the rooms", async () => {
  await record();
  await reveal();
  expect(await lastAudit(runtime, made.id)).toMatchObject({
    command: "results.reveal-item",
    details: { itemKey: "writtenPaper" },
  });
  expect((await eventsOf(runtime, made.id)).at(-1)).toMatchObject({ type: "item-revealed" });
});
