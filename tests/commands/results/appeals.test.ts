import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { contest, seat } from "#db/schema/contest.ts";
import { decideAppeal } from "#server/commands/results/decide-appeal.ts";
import { fileAppeal } from "#server/commands/results/file-appeal.ts";
import { appealsView } from "#server/views/results/appeals.ts";
import { mySlipView } from "#server/views/results/my-slip.ts";
import {
  type AccountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import type { MadeContest } from "#tests/support/contest-builders.ts";
import { lastAudit, lastEvent } from "#tests/support/records.ts";
import {
  contestantAccount,
  makePublished,
  makeReviewed,
  publish,
  saveGrantOf,
  signBoth,
} from "#tests/support/results-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let own: AccountActor;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makePublished(runtime);
  own = await contestantAccount(runtime, made, 0);
});

const DAY = 24 * 3_600_000;
const file = (ground = "clock", actor: Actor = own) =>
  execute(runtime, {
    command: fileAppeal,
    actor,
    input: { contestId: made.id, ground, text: "大屏幕显示 7:58，成绩单记为 8:31。" },
  });
const decide = (appealId: string, granted: boolean, actor: Actor = made.organiser) =>
  execute(runtime, {
    command: decideAppeal,
    actor,
    input: { appealId, granted, answer: "经核对计时记录，属实。" },
  });
const filed = async () => expectOk(await file()).appealId;
const statusOf = async () =>
  (await runtime.database.db.select().from(contest).where(eq(contest.id, made.id)))[0]!.status;

describe("filing an appeal", () => {
  it("is kept as open and shown to those who answer", async () => {
    await filed();
    const view = expectOk(
      await read(runtime, { view: appealsView, actor: made.organiser, input: { contestId: made.id } }),
    );
    expect(view.rows).toMatchObject([
      { ground: "clock", status: "open", mayDecide: true, person: { name: made.contestants[0]!.name } },
    ]);
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "results.file-appeal",
      details: { ground: "clock" },
    });
    expect(await lastEvent(runtime, made.id)).toMatchObject({ type: "appeal-filed" });
  });

  it("is refused after the window, and still taken at its last instant", async () => {
    const published = runtime.now();
    runtime.clock.advance(made.ruleSet.appealDays * DAY);
    expectOk(await file("clock"));
    runtime.clock.advance(1);
    expectRefused(await file("arithmetic"), "results.appeal-too-late");
    runtime.clock.set(published.toISOString());
  });

  it("is refused before the publication, after the archive, and twice on one ground", async () => {
    await filed();
    expectRefused(await file(), "results.appeal-open");
    expectOk(await file("arithmetic"));
    await runtime.database.db.update(contest).set({ status: "archived" }).where(eq(contest.id, made.id));
    expectRefused(await file("recusal"), "results.appeal-archived");
    made = await makeReviewed(runtime);
    own = await contestantAccount(runtime, made, 0);
    expectRefused(await file(), "results.not-published");
  });

  it("names a fact: taste is no ground", async () => {
    expect(expectInvalid(await file("unfair"))).toHaveProperty("ground");
  });

  it("is open to contestants of the contest only", async () => {
    for (const actor of [made.organiser, made.officers.headJudge, publicActor])
      expectKind(await file("clock", actor), "missing");
  });
});

describe("deciding an appeal", () => {
  it("dismisses with a written answer that the contestant reads", async () => {
    expect(expectOk(await decide(await filed(), false))).toEqual({ status: "dismissed", reopened: false });
    expect(await statusOf()).toBe("published");
    const slip = expectOk(
      await read(runtime, { view: mySlipView, actor: own, input: { contestId: made.id } }),
    );
    expect(slip.appeals).toMatchObject([
      { status: "dismissed", answer: "经核对计时记录，属实。", decidedBy: "组织者" },
    ]);
  });

  it("puts the contest under review again when it is granted; the published version stays readable until the next", async () => {
    expect(expectOk(await decide(await filed(), true))).toEqual({ status: "granted", reopened: true });
    expect(await statusOf()).toBe("review");
    const readSlip = async () =>
      expectOk(await read(runtime, { view: mySlipView, actor: own, input: { contestId: made.id } }));
    expect(await readSlip()).toMatchObject({ version: 1, underReview: true });
    runtime.clock.advance(1_000);
    await signBoth(runtime, made, "计时更正");
    expect(await readSlip()).toMatchObject({ version: 1, underReview: true });
    await publish(runtime, made);
    expect(await readSlip()).toMatchObject({ version: 2, underReview: false });
    expect(await lastAudit(runtime, made.id)).toMatchObject({
      command: "results.publish",
      details: { version: 2 },
    });
  });

  it("refuses a second decision", async () => {
    const id = await filed();
    expectOk(await decide(id, false));
    expectRefused(await decide(id, true), "results.appeal-decided");
  });

  it("belongs to organiser or supervisor who did not judge", async () => {
    const id = await filed();
    const judge = await saveGrantOf(runtime, made.organiser, { role: "headJudge", contestId: made.id });
    const { headJudge, tabulator, host } = made.officers;
    for (const actor of [headJudge, tabulator, host, own, judge, publicActor]) {
      expectKind(await decide(id, false, actor), "forbidden");
    }
    await runtime.database.db
      .update(seat)
      .set({ accountId: made.organiser.accountId })
      .where(eq(seat.id, made.judges[0]!.id));
    expectKind(await decide(id, false), "forbidden");
    expectOk(await decide(id, false, made.officers.supervisor));
  });
});
