import { randomUUID } from "node:crypto";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { asc, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { notification } from "#db/schema/growth.ts";
import { readEnv } from "#server/env.ts";
import { deliverNext, MOST_ATTEMPTS } from "#server/jobs/webhook/deliver-next.ts";
import { bodyOf, refusalIn } from "#server/jobs/webhook/message.ts";
import { pauseAfter, startWebhook } from "#server/jobs/webhook/start-webhook.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
let server: Server;
let url: string;
let received: unknown[] = [];
let respond: (response: ServerResponse) => void;
const ok = (response: ServerResponse) => response.end('{"errcode":0}');

beforeAll(async () => {
  runtime = await freshRuntime();
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      received.push(JSON.parse(body === "" ? "null" : body));
      respond(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/robot?key=secret`;
});
beforeEach(() => {
  received = [];
  respond = ok;
});
afterEach(() => runtime.database.db.delete(notification));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await runtime.close();
});

const AT = "2026-05-16T01:00:00.000Z";
async function told(name: string, more: Partial<typeof notification.$inferInsert> = {}) {
  const { accountId } = await makeAccount(runtime);
  const id = randomUUID();
  await runtime.database.db.insert(notification).values({
    ...{ id, accountId, kind: "planPublished", params: { plan: name }, path: "/my/rotation" },
    ...{ topic: `plan:${id}`, at: new Date(AT) },
    ...more,
  });
  return id;
}
const rowOf = async (id: string) =>
  (await runtime.database.db.select().from(notification).where(eq(notification.id, id)))[0]!;
const deliver = (more: object = {}) => deliverNext(runtime, { url, kind: "plain", ...more });

describe("the webhook", () => {
  it("sends the oldest first, as a sentence with a link, and each once", async () => {
    await told("第二份", { at: new Date("2026-05-16T01:30:00Z") });
    await told("第一份");
    expect([await deliver(), await deliver(), await deliver()].map(({ outcome }) => outcome)).toEqual([
      ...["sent", "sent", "idle"],
    ]);
    expect(received).toEqual(
      ["第一份", "第二份"].map((plan) => ({
        text: `${plan}的排班已公布，请查看各自的岗位。`,
        link: "http://localhost:3000/my/rotation",
      })),
    );
  });

  it("says what several are told once", async () => {
    const ids = [
      await told("同一份"),
      await told("同一份"),
      await told("另一份", { at: new Date("2026-05-16T01:30:00Z") }),
    ];
    await deliver();
    const rows = await Promise.all(ids.map(rowOf));
    expect(rows.map(({ sentAt }) => sentAt !== null)).toEqual([true, true, false]);
  });

  it.each([
    [
      "a status that is no success",
      (response: ServerResponse) => response.writeHead(500).end(),
      "plain",
      "http 500",
    ],
    [
      "a redirect, which is not followed",
      (response: ServerResponse) => response.writeHead(302, { location: "/other" }).end(),
      "plain",
      "http 302",
    ],
    [
      "a robot that says no with status 200",
      (response: ServerResponse) => response.end('{"errcode":45009}'),
      "wecom",
      "answer 45009",
    ],
    ["no answer in time", () => {}, "plain", "timeout"],
    [
      "a connection that breaks off",
      (response: ServerResponse) => response.destroy(),
      "plain",
      "no connection",
    ],
  ] as const)("tries again after %s", async (_, answer, kind, failure) => {
    respond = answer;
    const id = await told("一份");
    expect(await deliver({ kind, timeoutMs: 150 })).toEqual({ outcome: "failed", attempts: 1 });
    expect(received.length).toBe(1);
    expect(await rowOf(id)).toMatchObject({ attempts: 1, failure, sentAt: null });
    respond = ok;
    expect(await deliver({ kind })).toEqual({ outcome: "sent" });
    expect(await rowOf(id)).toMatchObject({ attempts: 2, failure: null });
  });

  it("gives up after five attempts and goes on with the next", async () => {
    respond = (response) => response.writeHead(500).end();
    const id = await told("一份");
    const outcomes = [];
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) outcomes.push((await deliver()).outcome);
    expect(outcomes).toEqual(["failed", "failed", "failed", "failed", "gaveUp"]);
    expect(await rowOf(id)).toMatchObject({ attempts: 5, failure: "http 500", sentAt: runtime.now() });
    expect(await deliver()).toEqual({ outcome: "idle" });
    expect(received.length).toBe(5);
  });

  it("does not send again what a crash left between sending and settling: it may have arrived, or not", async () => {
    const id = await told("一份", { attempts: 1, failure: "under way" });
    expect(await deliver()).toEqual({ outcome: "idle" });
    expect(received).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ attempts: 1, failure: "interrupted", sentAt: runtime.now() });
  });

  it("is marked as under way while the receiver has it", async () => {
    const id = await told("一份");
    let during: unknown;
    respond = (response) => {
      rowOf(id).then((row) => {
        during = { failure: row.failure, attempts: row.attempts };
        ok(response);
      });
    };
    await deliver();
    expect(during).toEqual({ failure: "under way", attempts: 1 });
  });

  it("is sent by one process at a time", async () => {
    await told("一份");
    let beside: unknown;
    respond = (response) => {
      deliver().then((other) => {
        beside = other;
        ok(response);
      });
    };
    expect(await deliver()).toEqual({ outcome: "sent" });
    expect(beside).toEqual({ outcome: "busy" });
    expect(received.length).toBe(1);
  });

  it("does not send news of the day before yesterday", async () => {
    const id = await told("旧的", { at: new Date("2026-05-14T01:00:00Z") });
    expect(await deliver()).toEqual({ outcome: "idle" });
    expect(await rowOf(id)).toMatchObject({ failure: "too old", attempts: 0 });
  });

  it("runs until it is stopped, and sends nothing after that", async () => {
    for (const plan of ["一", "二", "三"]) await told(plan);
    const running = startWebhook(runtime, {
      webhook: { url, kind: "plain" },
      pauses: { idleMs: 20, firstRetryMs: 20 },
    });
    await expect.poll(() => received.length).toBe(3);
    await running.stop();
    const late = await told("四");
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect((await rowOf(late)).sentAt).toBeNull();
    const rows = await runtime.database.db.select().from(notification).orderBy(asc(notification.at));
    expect(rows.length).toBe(4);
  });

  it.each([
    ["waits longer after each failure", { outcome: "failed", attempts: 3 }, 40],
    ["keeps the pace of the messenger", { outcome: "sent" }, 7],
    ["looks again after a while", { outcome: "idle" }, 5],
  ] as const)("%s", (_, delivery, pause) => {
    expect(pauseAfter(delivery, { idleMs: 5, firstRetryMs: 10, paceMs: 7 })).toBe(pause);
  });
});

describe("a message", () => {
  it.each([
    ["wecom", { msgtype: "text", text: { content: "一句\nhttps://x/a" } }],
    ["dingtalk", { msgtype: "text", text: { content: "一句\nhttps://x/a" } }],
    ["feishu", { msg_type: "text", content: { text: "一句\nhttps://x/a" } }],
    ["plain", { text: "一句", link: "https://x/a" }],
  ] as const)("to %s has its form", (kind, body) => {
    expect(bodyOf(kind, { text: "一句", link: "https://x/a" })).toEqual(body);
  });

  it.each([
    ["feishu", '{"code":0,"msg":"success"}', null],
    ["feishu", '{"StatusCode":0}', null],
    ["feishu", '{"code":9499}', "answer 9499"],
    ["dingtalk", "<html>", "answer unknown"],
    ["plain", "thanks", null],
  ] as const)("to %s is taken or not by its answer", (kind, answer, refusal) => {
    expect(refusalIn(kind, answer)).toBe(refusal);
  });
});

describe("the address of the webhook", () => {
  it("is not set by itself", () => expect(readEnv({ NODE_ENV: "test" }).WEBHOOK_URL).toBeUndefined());
  it("begins with https: in production", () => {
    expect(() => readEnv({ NODE_ENV: "production", WEBHOOK_URL: "http://robot.example" })).toThrow(
      "WEBHOOK_URL",
    );
    const set = {
      NODE_ENV: "production",
      WEBHOOK_URL: "https://robot.example",
      WEBHOOK_KIND: "wecom",
    } as const;
    expect(readEnv(set)).toMatchObject({ WEBHOOK_URL: "https://robot.example", WEBHOOK_KIND: "wecom" });
  });
  it("is http: or https:, of a kind we know", () => {
    expect(() => readEnv({ NODE_ENV: "test", WEBHOOK_URL: "file:///etc" })).toThrow("WEBHOOK_URL");
    expect(() => readEnv({ NODE_ENV: "test", WEBHOOK_KIND: "fax" })).toThrow("WEBHOOK_KIND");
  });
});
