import pino from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "#db/client.ts";
import { notification } from "#db/schema/growth.ts";
import { remindOnce, startReminders } from "#server/jobs/reminders/start-reminders.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makeHandover } from "#tests/support/handover-builders.ts";
import { makeAccount } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
/** 1 August 2026, 10:00 in Shanghai: the handovers into August are late. */
const LATE = "2026-08-01T02:00:00.000Z";
beforeAll(async () => {
  runtime = await freshRuntime({ start: LATE });
  await makeHandover(runtime);
});
beforeEach(async () => {
  runtime.clock.set(LATE);
  await runtime.database.db.delete(notification);
});
afterAll(() => runtime.close());

const told = async () => (await runtime.database.db.select().from(notification)).length;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const OFTEN = { everyMs: 20, retryMs: 20 };

/** A runtime whose database does not answer until it is let back; with what was logged. */
function cutOff() {
  const lines: string[] = [];
  const away = openDatabase({ url: "postgres://nobody@127.0.0.1:1/nothing", max: 1 });
  const database = { ...runtime.database };
  const cut = {
    ...runtime,
    database,
    log: pino({ level: "warn" }, { write: (line) => void lines.push(line) }),
  };
  Object.assign(database, { sql: away.sql, db: away.db });
  return { cut, lines, back: () => Object.assign(database, runtime.database), close: () => away.close() };
}

describe("reminders", () => {
  it("are told at once and then again and again, each once, until they are stopped", async () => {
    const running = startReminders(runtime, OFTEN);
    await expect.poll(told).toBe(2);
    await sleep(80);
    expect(await told()).toBe(2);
    await runtime.database.db.delete(notification);
    await expect.poll(told).toBe(2);
    await running.stop();
    await runtime.database.db.delete(notification);
    await sleep(80);
    expect(await told()).toBe(0);
  });

  it("are told once by several processes", async () => {
    const both = [startReminders(runtime, OFTEN), startReminders(runtime, OFTEN)];
    await expect.poll(told).toBe(2);
    await sleep(60);
    await Promise.all(both.map((each) => each.stop()));
    expect(await told()).toBe(2);
  });

  it("wait for the morning in Shanghai", async () => {
    const once = () => remindOnce({ runtime, isStopped: () => false });
    runtime.clock.set("2026-08-01T23:59:59.000Z");
    expect(await once()).toBe(true);
    expect(await told()).toBe(0);
    runtime.clock.set("2026-08-02T00:00:00.000Z");
    await once();
    expect(await told()).toBe(2);
  });

  it("are tried again when the database was away, which is logged and breaks nothing", async () => {
    const { cut, lines, back, close } = cutOff();
    const running = startReminders(cut, { everyMs: 3_600_000, retryMs: 20 });
    await expect.poll(() => lines.length, { timeout: 15_000 }).toBeGreaterThan(0);
    expect(lines[0]).toContain("reminders were not told");
    back();
    await expect.poll(told, { timeout: 15_000 }).toBe(2);
    await running.stop();
    await close();
  }, 40_000);

  it("do not keep a server from stopping while the database hangs", async () => {
    const { cut, close } = cutOff();
    const running = startReminders(cut, OFTEN);
    await sleep(50);
    const from = performance.now();
    await running.stop();
    expect(performance.now() - from).toBeLessThan(2_000);
    await close();
  });

  it("need nobody: a district without rotation is told nothing", async () => {
    const empty = await freshRuntime({ start: LATE });
    await makeAccount(empty);
    expect(await remindOnce({ runtime: empty, isStopped: () => false })).toBe(true);
    expect(await empty.database.db.select().from(notification)).toEqual([]);
    await empty.close();
  });
});
