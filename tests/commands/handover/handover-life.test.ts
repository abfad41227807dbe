import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "#app/domain/shared/refusal.ts";
import { notification } from "#db/schema/growth.ts";
import { handover } from "#db/schema/rotation-use.ts";
import { changeHandover } from "#server/commands/handover/change-handover.ts";
import { closeHandover } from "#server/commands/handover/close-handover.ts";
import { signHandover } from "#server/commands/handover/sign-handover.ts";
import {
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  publicActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { filledHandover, IN_JULY, makeHandover } from "#tests/support/handover-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";
import { lastAudit } from "#tests/support/records.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
beforeEach(() => runtime.clock.set(IN_JULY));
afterAll(() => runtime.close());

type Made = Awaited<ReturnType<typeof makeHandover>>;
const rowOf = async ({ id }: Made) =>
  (await runtime.database.db.select().from(handover).where(eq(handover.id, id)))[0]!;
const change = (made: Made, more: object = {}, actor = made.from) =>
  execute(runtime, {
    ...{ command: changeHandover, actor },
    input: { handoverId: made.id, revision: 1, lines: made.lines, note: "", ...more },
  });
const sign = (made: Made, actor: Made["from"], revision = 1) =>
  execute(runtime, { command: signHandover, actor, input: { handoverId: made.id, revision } });
const close = (made: Made, actor = made.head, revision = 1) =>
  execute(runtime, { command: closeHandover, actor, input: { handoverId: made.id, revision } });

describe("filling a handover does", () => {
  it("keep lines, notes and own lines, as the next revision", async () => {
    const made = await makeHandover(runtime);
    const lines = [
      ...made.lines.map((line) => ({ ...line, done: true, note: "已交" })),
      { part: "contacts", key: null, label: "一号楼楼长", done: false, note: "周五见面" },
    ];
    expect(expectOk(await change(made, { lines, note: "周一起随岗" }))).toEqual({ revision: 2 });
    const row = await rowOf(made);
    expect(row).toMatchObject({ revision: 2, note: "周一起随岗" });
    expect(row.checklist.at(-1)).toMatchObject({ key: "own-1", label: "一号楼楼长", note: "周五见面" });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "handover.change",
      details: { handoverId: made.id, revision: 2, lines: lines.length },
    });
  });

  it("take signatures away, and ask the other to sign anew", async () => {
    const made = await filledHandover(runtime);
    expectOk(await sign(made, made.to));
    expectOk(await change(made));
    expect(await rowOf(made)).toMatchObject({ fromSignedAt: null, toSignedAt: null });
    const news = await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.cadreId, made.to.cadreId!));
    expect(news.filter(({ kind }) => kind === "handoverToSign")).toMatchObject([
      { topic: `handover:${made.id}:2`, path: `/my/rotation/handovers/${made.id}` },
    ]);
  });
});

describe("filling a handover refuses", () => {
  it.each([
    ["a list without a line of the preset", "handover.lines-changed"],
    ["a closed one", "handover.closed-already"],
  ] as const)("%s", async (_, rule) => {
    const made = await filledHandover(runtime);
    if (rule === "handover.closed-already") {
      expectOk(await sign(made, made.from));
      expectOk(await sign(made, made.to));
      expectOk(await close(made));
    }
    const lines = rule === "handover.lines-changed" ? made.lines.slice(1) : made.lines;
    expectRefused(await change(made, { lines }), rule);
  });
  it("what was read before somebody else's change", async () => {
    const made = await makeHandover(runtime);
    expectOk(await change(made));
    expectKind(await change(made, {}, made.to), "conflict");
  });
  it("an own line without words, at its place", async () => {
    const made = await makeHandover(runtime);
    const lines = [...made.lines, { part: "contacts", key: null, label: " ", done: false, note: "" }];
    const fields = expectInvalid(await change(made, { lines }));
    expect(fields).toEqual({ [`lines.${made.lines.length}.label`]: "handover.label-missing" });
  });
});

describe("signing does", () => {
  it("go from one to the other to the head, each told in turn", async () => {
    const made = await filledHandover(runtime);
    expect(expectOk(await sign(made, made.from))).toEqual({ state: "signedByOne" });
    expect(expectOk(await sign(made, made.to))).toEqual({ state: "signedByBoth" });
    const news = await runtime.database.db
      .select()
      .from(notification)
      .where(eq(notification.kind, "handoverToSign"));
    const mine = news.filter(({ topic }) => topic.includes(made.id));
    expect(mine.map(({ cadreId, accountId }) => cadreId ?? accountId).sort()).toEqual(
      [made.to.cadreId, made.head.accountId].sort(),
    );
    expect(await lastAudit(runtime, null)).toMatchObject({ details: { handoverId: made.id, side: "to" } });
  });
});

describe("signing refuses", () => {
  it("while lines are open", async () => {
    const made = await makeHandover(runtime);
    expect(expectRefused(await sign(made, made.from), "handover.lines-open")).toMatchObject({
      n: made.lines.length,
    });
  });
  it("a second time", async () => {
    const made = await filledHandover(runtime);
    expectOk(await sign(made, made.from));
    expectRefused(await sign(made, made.from), "handover.signed-already");
  });
  it("what was changed since it was read", async () => {
    const made = await filledHandover(runtime);
    expectOk(await change(made));
    expectKind(await sign(made, made.to), "conflict");
  });
});

describe("closing", () => {
  it("ends the handover, and says whether it was late", async () => {
    const made = await filledHandover(runtime);
    expectOk(await sign(made, made.from));
    expectOk(await sign(made, made.to));
    runtime.clock.set("2026-08-01T02:00:00Z");
    expect(expectOk(await close(made))).toEqual({ late: true });
    expect(await rowOf(made)).toMatchObject({
      headSignedBy: made.head.accountId,
      headSignedAt: runtime.now(),
    });
    expect(await lastAudit(runtime, null)).toMatchObject({
      command: "handover.close",
      details: { handoverId: made.id, late: true },
    });
    expectRefused(await close(made), "handover.closed-already");
  });
  it("is refused before both signed", async () => {
    const made = await filledHandover(runtime);
    expectOk(await sign(made, made.from));
    expectRefused(await close(made), "handover.not-signed");
  });
});

describe("who may fill, sign and close", () => {
  it.each([
    ["who gives the post", "from", ["ok", "ok", "forbidden"]],
    ["who takes it", "to", ["ok", "ok", "forbidden"]],
    ["the head of the community", "head", ["forbidden", "forbidden", "ok"]],
    ["the subdistrict above", "holder", ["forbidden", "forbidden", "ok"]],
    ["a head who is one of the two", "ownHead", ["ok", "ok", "forbidden"]],
    ["a colleague", "colleague", ["forbidden", "forbidden", "forbidden"]],
    ["the public", "public", ["forbidden", "forbidden", "forbidden"]],
  ] as const)("%s", async (_, who, outcomes) => {
    const made = await filledHandover(runtime);
    const { community, incumbents, holder } = made.rotation;
    const actors = {
      ...{ from: made.from, to: made.to, head: made.head, holder, public: publicActor },
      ownHead: {
        ...made.to,
        grants: [
          {
            role: "communityManager" as const,
            unitId: community.id,
            unitPath: community.path,
            contestId: null,
          },
        ],
      },
      colleague: await makeAccount(runtime, { cadre: incumbents[3] }),
    };
    const actor = actors[who] as Made["from"];
    const results: Result<unknown>[] = [await sign(made, actor), await change(made, { revision: 1 }, actor)];
    // The change took the signatures away: both sign the second revision.
    const revision = outcomes[1] === "ok" ? 2 : 1;
    expectOk(await sign(made, made.from, revision));
    expectOk(await sign(made, made.to, revision));
    results.push(await close(made, actor, revision));
    results.forEach((result, at) => {
      if (outcomes[at] === "ok") expectOk(result);
      else expectKind(result, outcomes[at]!);
    });
  });
});
