import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { contest } from "#db/schema/contest.ts";
import { appeal } from "#db/schema/scoring.ts";
import { archiveContest } from "#server/commands/results/archive-contest.ts";
import { publishResult } from "#server/commands/results/publish-result.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  type TestRuntime,
} from "#tests/support/commands.ts";
import type { MadeContest } from "#tests/support/contest-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";
import { makePublished, makeReviewed, signBoth } from "#tests/support/results-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

const run = (
  command: typeof publishResult | typeof archiveContest,
  made: MadeContest,
  actor: Actor = made.organiser,
) => execute(runtime, { command, actor, input: { contestId: made.id } });
const rowOf = async (made: MadeContest) =>
  (await runtime.database.db.select().from(contest).where(eq(contest.id, made.id)))[0]!;

describe("publishing a result", () => {
  it("opens the newest signed version and stamps the moment", async () => {
    const made = await makeReviewed(runtime);
    await signBoth(runtime, made);
    expect(expectOk(await run(publishResult, made))).toMatchObject({ version: 1 });
    expect(await rowOf(made)).toMatchObject({ status: "published", publishedAt: runtime.now() });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "results.publish",
      details: { version: 1 },
    });
    expect(await lastEvent(runtime, made.id)).toMatchObject({
      type: "result-published",
      performanceIds: null,
    });
  });

  it("refuses a result that is not signed, and one that is published", async () => {
    const made = await makeReviewed(runtime);
    expectRefused(await run(publishResult, made), "contest.cannot-publish");
    await signBoth(runtime, made);
    expectOk(await run(publishResult, made));
    expectRefused(await run(publishResult, made), "contest.cannot-publish");
  });

  it("is the organiser's", async () => {
    const made = await makeReviewed(runtime);
    await signBoth(runtime, made);
    for (const actor of Object.values(made.officers))
      expectKind(await run(publishResult, made, actor), "forbidden");
  });
});

describe("archiving a contest", () => {
  it("ends it", async () => {
    const made = await makePublished(runtime);
    expectOk(await run(archiveContest, made));
    expect(await rowOf(made)).toMatchObject({ status: "archived" });
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "contest-archived" });
  });

  it("refuses while an appeal waits for its answer, and a contest that is not published", async () => {
    const made = await makePublished(runtime);
    const contestantId = made.contestants[0]!.id;
    await runtime.database.db
      .insert(appeal)
      .values({ id: randomUUID(), contestId: made.id, contestantId, ground: "clock", text: "计时有误" });
    expect(expectRefused(await run(archiveContest, made), "results.appeals-open")).toEqual({ count: 1 });
    expectRefused(await run(archiveContest, await makeReviewed(runtime)), "contest.cannot-archive");
  });

  it("is the organiser's", async () => {
    const made = await makePublished(runtime);
    expectKind(await run(archiveContest, made, made.officers.headJudge), "forbidden");
  });
});
