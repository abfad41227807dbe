import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "#app/domain/access/actor.ts";
import { refused } from "#app/domain/shared/refusal.ts";
import { contest } from "#db/schema/contest.ts";
import { audit, commandRequest, outbox } from "#db/schema/record.ts";
import { defineCommand, done } from "#server/commands/define-command.ts";
import {
  accountActor,
  execute,
  expectInvalid,
  expectKind,
  expectOk,
  expectRefused,
  freshRuntime,
  systemActor,
  type TestRuntime,
} from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, { judges: 2, contestants: 2 });
});
afterAll(() => runtime.close());

let ran = 0;

/** Renames a contest: a small command with every part. */
const rename = defineCommand({
  name: "test.rename",
  input: z.strictObject({
    contestId: z.uuid(),
    title: z.string().min(1).max(20),
    missing: z.boolean().default(false),
  }),
  load: async ({ tx, input }) =>
    input.missing
      ? null
      : ((await tx.select().from(contest).where(eq(contest.id, input.contestId)).for("update"))[0] ?? null),
  allow: ({ actor }) => actor.kind === "system",
  run({ input, facts }) {
    ran += 1;
    if (input.title === "forbidden word") return refused("test.word", { word: input.title });
    return done(
      { before: facts.title },
      {
        write: (tx) => tx.update(contest).set({ title: input.title }).where(eq(contest.id, facts.id)),
        audit: { contestId: facts.id, details: { title: input.title } },
        events: [{ contestId: facts.id, type: "contest-edited", performanceIds: null }],
      },
    );
  },
});

/** The same, its delta in two statements that go with COMMIT; the second one fails where the title is too long for it. */
const renameTogether = defineCommand({
  name: "test.rename-together",
  input: z.strictObject({ contestId: z.uuid(), title: z.string() }),
  load: async ({ tx, input }) =>
    (await tx.select().from(contest).where(eq(contest.id, input.contestId)).for("update"))[0] ?? null,
  allow: ({ actor }) => actor.kind === "system",
  run: ({ input: { title }, facts: { id } }) =>
    done(null, {
      writing: (tx) => [
        tx.update(contest).set({ title }).where(eq(contest.id, id)),
        sql`update contest set venue = ${title}, rule_version = 10 / (5 - least(length(${title}::text), 5)) where id = ${id}`,
      ],
      audit: { contestId: id, details: { title } },
      events: [{ contestId: id, type: "contest-edited", performanceIds: null }],
    }),
});

const call = (title: string, options: { requestId?: string; actor?: Actor; missing?: boolean } = {}) =>
  execute(runtime, {
    command: rename,
    actor: options.actor ?? systemActor,
    input: { contestId: made.id, title, ...(options.missing ? { missing: true } : {}) },
    ...(options.requestId === undefined ? {} : { requestId: options.requestId }),
  });

const versionNow = async () =>
  (
    await runtime.database.db
      .select({ version: contest.version })
      .from(contest)
      .where(eq(contest.id, made.id))
  )[0]!.version;

describe("a command", () => {
  it("writes its delta, one audit row and its event, bumps the version and wakes the relay", async () => {
    const before = await versionNow();
    expectOk(await call("一"));
    const events = await runtime.database.db.select().from(outbox).where(eq(outbox.contestId, made.id));
    expect(await versionNow()).toBe(before + 1);
    expect(events.filter((event) => event.version === before + 1)).toMatchObject([
      { type: "contest-edited", performanceIds: null },
    ]);
    const rows = await runtime.database.db
      .select()
      .from(audit)
      .where(eq(audit.chain, `contest:${made.id}`));
    expect(rows.at(-1)).toMatchObject({
      actor: "system:test",
      command: "test.rename",
      details: { title: "一" },
    });
    expect(runtime.woken).toContain(made.id);
  });

  it("answers a repeated request with the stored answer and does nothing", async () => {
    const requestId = randomUUID();
    const first = expectOk(await call("二", { requestId }));
    const version = await versionNow();
    const runs = ran;
    expect(expectOk(await call("二", { requestId }))).toEqual(first);
    expect(ran).toBe(runs);
    expect(await versionNow()).toBe(version);
  });

  it("runs once when the same request arrives ten times at once", async () => {
    const requestId = randomUUID();
    const before = await versionNow();
    const answers = await Promise.all(Array.from({ length: 10 }, () => call("三", { requestId })));
    const values = answers.map((answer) => JSON.stringify(expectOk(answer)));
    expect(new Set(values).size).toBe(1);
    expect(await versionNow()).toBe(before + 1);
  });

  it("refuses a request id used for another payload, and by another sender", async () => {
    const requestId = randomUUID();
    expectOk(await call("四", { requestId }));
    expectRefused(await call("五", { requestId }), "request.reused-id");
    expectRefused(
      await call("四", { requestId, actor: { kind: "system", name: "somebody else" } }),
      "request.reused-id",
    );
  });

  it("writes nothing when the rule, the right or the form says no", async () => {
    const before = await versionNow();
    const requestId = randomUUID();
    expect(expectRefused(await call("forbidden word", { requestId }), "test.word")).toEqual({
      word: "forbidden word",
    });
    expectKind(await call("六", { actor: accountActor({ grants: [] }) }), "forbidden");
    expectKind(await call("七", { missing: true }), "missing");
    expect(expectInvalid(await call(""))).toEqual({ title: "field.required" });
    expect(await versionNow()).toBe(before);
    expect(
      await runtime.database.db.select().from(commandRequest).where(eq(commandRequest.requestId, requestId)),
    ).toEqual([]);
  });

  it("keeps versions and audit numbers without gaps when many commands run at once", async () => {
    const before = await versionNow();
    await Promise.all(Array.from({ length: 20 }, (_, index) => call(`并发 ${index}`).then(expectOk)));
    expect(await versionNow()).toBe(before + 20);
    const rows = await runtime.database.db
      .select({ seq: audit.seq })
      .from(audit)
      .where(eq(audit.chain, `contest:${made.id}`));
    expect(rows.map((row) => row.seq).sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 1));
  });
});

describe("what was recorded", () => {
  it.each(["audit", "outbox"])("%s refuses UPDATE, DELETE and TRUNCATE", async (table) => {
    const { db } = runtime.database;
    await expect(db.execute(sql`update ${sql.identifier(table)} set at = now()`)).rejects.toThrow();
    await expect(db.execute(sql`delete from ${sql.identifier(table)}`)).rejects.toThrow();
    await expect(db.execute(sql`truncate ${sql.identifier(table)} cascade`)).rejects.toThrow();
  });

  it("whose statements go with COMMIT writes all of them or, when one fails, nothing", async () => {
    const contestId = made.id;
    const together = (title: string, requestId: string) =>
      execute(runtime, {
        command: renameTogether,
        actor: systemActor,
        input: { contestId, title },
        requestId,
      });
    const stands = async () =>
      (
        await runtime.database.db
          .select({ title: contest.title, venue: contest.venue, version: contest.version })
          .from(contest)
          .where(eq(contest.id, contestId))
      )[0]!;
    const before = await versionNow();
    expectOk(await together("短", randomUUID()));
    expect(await stands()).toEqual({ title: "短", venue: "短", version: before + 1 });
    const requestId = randomUUID();
    await expect(together("太长的标题", requestId)).rejects.toThrow("division by zero");
    expect(await stands()).toEqual({ title: "短", venue: "短", version: before + 1 });
    const known = await runtime.database.db
      .select()
      .from(commandRequest)
      .where(eq(commandRequest.requestId, requestId));
    expect(known).toEqual([]);
  });
});
