import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CommentRow } from "#app/contracts/results-views.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { contest } from "#db/schema/contest.ts";
import { sheet } from "#db/schema/scoring.ts";
import { moderateComments } from "#server/commands/results/moderate-comments.ts";
import { commentsView } from "#server/views/results/comments.ts";
import {
  execute,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  read,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
let made: MadeContest;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());
beforeEach(async () => {
  made = await makeContest(runtime, { status: "review" });
  await write({ general: "开头精彩", content: "数据可再核实" });
});

const write = (comments: Record<string, string>) =>
  runtime.database.db.update(sheet).set({ comments }).where(eq(sheet.seatId, made.judges[0]!.id));

const rows = async (actor: Actor = made.organiser): Promise<CommentRow[]> =>
  expectOk(await read(runtime, { view: commentsView, actor, input: { contestId: made.id } })).rows;
const say = (
  row: CommentRow,
  said: { status: "approved" | "hidden"; text?: string },
  actor: Actor = made.officers.tabulator,
) =>
  execute(runtime, {
    command: moderateComments,
    actor,
    input: {
      contestId: made.id,
      status: said.status,
      comments: [
        {
          sheetId: row.sheetId,
          criterionKey: row.criterionKey,
          original: row.original,
          text: said.text ?? row.original,
        },
      ],
    },
  });

describe("moderating comments", () => {
  it("lists every comment as pending until somebody has read it", async () => {
    const listed = await rows();
    expect(listed).toHaveLength(made.contestants.length * 2);
    expect(new Set(listed.map(({ status }) => status))).toEqual(new Set(["pending"]));
  });

  it("keeps the moderator's words beside the judge's, and a later word replaces an earlier one", async () => {
    const [first] = await rows();
    expectOk(await say(first!, { status: "approved", text: "开头很好" }));
    expect((await rows())[0]).toMatchObject({
      status: "approved",
      text: "开头很好",
      original: first!.original,
    });
    expectOk(await say(first!, { status: "hidden" }, made.organiser));
    expect((await rows())[0]).toMatchObject({ status: "hidden" });
  });

  it("asks again when the judge has changed the comment", async () => {
    const [first] = await rows();
    expectOk(await say(first!, { status: "approved" }));
    await write({ [first!.criterionKey]: "改过的评语" });
    expect((await rows()).find(({ sheetId }) => sheetId === first!.sheetId)).toMatchObject({
      status: "pending",
      text: "改过的评语",
    });
    expectRefused(await say(first!, { status: "approved" }), "results.comment-changed");
  });

  it("records which comments, never their words", async () => {
    const [first] = await rows();
    expectOk(await say(first!, { status: "approved", text: "另一种说法" }));
    const audited = await lastAudit(runtime, made.id);
    expect(audited).toMatchObject({
      command: "results.moderate-comments",
      details: { status: "approved", edited: 1, comments: [{ criterionKey: first!.criterionKey }] },
    });
    expect(JSON.stringify(audited)).not.toMatch(/另一种说法|开头精彩/);
  });

  it("refuses an archived contest, and comments of another one", async () => {
    const [first] = await rows();
    const other = await makeContest(runtime, { status: "review" });
    const input = {
      contestId: other.id,
      status: "approved",
      comments: [
        { sheetId: first!.sheetId, criterionKey: first!.criterionKey, original: first!.original, text: "x" },
      ],
    };
    expectKind(
      await execute(runtime, { command: moderateComments, actor: other.organiser, input }),
      "missing",
    );
    await runtime.database.db.update(contest).set({ status: "archived" }).where(eq(contest.id, made.id));
    expectRefused(await say(first!, { status: "hidden" }), "results.archived");
  });

  it("is the organiser's and the tabulator's, to read and to decide", async () => {
    const [first] = await rows();
    for (const actor of [
      made.officers.headJudge,
      made.officers.host,
      made.officers.supervisor,
      publicActor,
    ]) {
      expectKind(await say(first!, { status: "approved" }, actor), "forbidden");
      expectKind(
        await read(runtime, { view: commentsView, actor, input: { contestId: made.id } }),
        "missing",
      );
    }
  });
});
