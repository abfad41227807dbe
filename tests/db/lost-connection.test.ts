import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { type ChaosProxy, startChaosProxy } from "#tests/support/chaos-proxy.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";

/** What patches/postgres is for: nothing of a connection that was lost may reach the one that follows it. */
let runtime: TestRuntime;
let proxy: ChaosProxy;
let database: Database;

beforeAll(async () => {
  runtime = await freshRuntime();
  await runtime.database.sql`create table kept (word text not null)`;
  const [port = 0] = runtime.database.sql.options.port;
  proxy = await startChaosProxy({ port, random: () => 1 });
});
afterAll(async () => {
  await proxy.close();
  await runtime.close();
});
beforeEach(async () => {
  const { options } = runtime.database.sql;
  const url = new URL(proxy.url);
  url.protocol = "postgres:";
  url.username = options.user;
  url.password = String(options.pass ?? "");
  url.pathname = options.database;
  // One connection: what is lost and what comes after must share it.
  database = openDatabase({ url: url.href, max: 1 });
  await runtime.database.sql`truncate kept`;
});
afterEach(() => database.close());

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const one = async (): Promise<number> => {
  const [row] = await database.sql<{ n: number }[]>`select 1 as n`;
  return row?.n ?? 0;
};
/** The first answer after a loss: the query that finds the connection gone may be refused. */
async function untilBack(): Promise<void> {
  while ((await one().catch(() => 0)) !== 1) await pause(20);
}

describe("a lost connection", () => {
  it("takes its transaction with it, and nothing of that into the one that has the connection next", async () => {
    let goOn = () => {};
    const wait = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const lost = database.sql.begin(async (tx) => {
      await tx`insert into kept values ('lost: first')`;
      proxy.resetAll();
      await wait;
      await tx`insert into kept values ('lost: second')`;
    });
    await expect(lost).rejects.toThrow("CONNECTION");
    await untilBack();
    await database.sql.begin(async (tx) => {
      await tx`insert into kept values ('next: first')`;
      goOn();
      await pause(100);
      await tx`insert into kept values ('next: second')`;
    });
    expect(await runtime.database.sql`select word from kept order by word`).toEqual([
      { word: "next: first" },
      { word: "next: second" },
    ]);
  });

  it("leaves nothing behind that shifts the answers of what follows", async () => {
    for (let time = 0; time < 5; time += 1) {
      // The second statement waits behind the first on the same connection.
      const lost = database.sql
        .begin(async (tx) => {
          await Promise.all([tx`select pg_sleep(5)`, tx`select 2 as n`]);
        })
        .catch(() => "lost");
      await pause(50);
      proxy.resetAll();
      await untilBack();
      expect(await lost).toBe("lost");
      const answers = Array.from({ length: 10 }, async (_, n) => {
        const [row] = await database.sql<{ n: number }[]>`select ${n}::int as n`;
        return row?.n;
      });
      expect(await Promise.all(answers)).toEqual(Array.from({ length: 10 }, (_, n) => n));
    }
  });

  it("is no unhandled rejection when it is lost while it learns the types", async () => {
    for (let time = 0; time < 30; time += 1) {
      const answer = one().catch(() => 0);
      await pause(time / 4);
      proxy.resetAll();
      await answer;
    }
    await untilBack();
    expect(await one()).toBe(1);
  });
});
