import { randomBytes } from "node:crypto";
import pino from "pino";
import { openDatabase } from "#db/client.ts";
import { personalDataBox } from "#server/auth/personal-data.ts";
import type { Runtime } from "#server/runtime.ts";
import { localPersonalDataKey } from "#server/secrets.ts";
import { memoryStore } from "#tests/support/memory-store.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";
import { startChild } from "./child.ts";

/** The product and the floor side by side, each a process of its own, on one durable PostgreSQL. */
export type Stand = {
  ours: string;
  floor: string;
  databaseUrl: string;
  personalDataKey: string;
  /** The way into the database for whoever sets up. */
  runtime: Runtime;
};

/** Whatever was started, ended in reverse order, once. What is started after the end is ended at once. */
export type Closing = { push(close: () => unknown): void; all(): Promise<void> };

export function closing(): Closing {
  const closers: (() => unknown)[] = [];
  let ended = false;
  return {
    push(close) {
      if (ended) void close();
      else closers.unshift(close);
    },
    async all() {
      ended = true;
      for (const close of closers.splice(0)) await close();
    },
  };
}

/** Needs the build. Everything started is given to `ends` before it is there, so that an end in between finds it. */
export async function openStand(ends: Closing): Promise<Stand> {
  const starting = startServerProcess();
  ends.push(() => starting.then(stopAndRemove, () => {}));
  const server = await starting;
  const databaseUrl = await server.databaseUrl();
  const personalDataKey = localPersonalDataKey(server.dataDir);
  const runtime = runtimeOn({ databaseUrl, personalDataKey });
  ends.push(() => runtime.database.close());
  const floor = startChild<never, { port: number }>(new URL("./floor-server.ts", import.meta.url), [
    databaseUrl,
  ]);
  ends.push(() => floor.stop());
  const port = await floor.hear((message) => message.port);
  return { ours: server.url, floor: `http://127.0.0.1:${port}`, databaseUrl, personalDataKey, runtime };
}

async function stopAndRemove(server: ServerProcess): Promise<void> {
  await server.stop();
  server.remove();
}

const runtimeOn = (given: { databaseUrl: string; personalDataKey: string }): Runtime => ({
  database: openDatabase({ url: given.databaseUrl, max: 4 }),
  now: () => new Date(),
  random: (count) => randomBytes(count),
  personalData: personalDataBox(given.personalDataKey),
  files: memoryStore(),
  wake: () => {},
  disconnect: () => {},
  log: pino({ level: "silent" }),
  origins: [],
  demonstration: false,
  secureCookies: false,
});
