import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import pino from "pino";
import { openDatabase } from "#db/client.ts";
import { startEmbedded } from "#db/embedded.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { personalDataBox } from "#server/auth/personal-data.ts";
import { readEnv } from "#server/env.ts";
import { getRuntime, type Runtime } from "#server/runtime.ts";
import { serve } from "#server/serve.ts";
import { memoryStore } from "#tests/support/memory-store.ts";
import { servedNow, setDaysAhead } from "./clock.ts";
import { loadStage } from "./stage-set.ts";

/** The product in production mode on a database of its own, with the people of tests/e2e/stage-set.ts and nothing else. */
setDaysAhead(0);
const folder = mkdtempSync(join(process.cwd(), "node_modules/.cache/e2e-"));
const embedded = await startEmbedded({ dataDir: join(folder, "postgres"), owner: true });
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const key = "5e".repeat(32);
await migrateDatabase(embedded.url);
const database = openDatabase({ url: embedded.url, max: 4 });
const runtime: Runtime = {
  database,
  now: () => new Date(),
  random: (count) => randomBytes(count),
  personalData: personalDataBox(key),
  files: memoryStore(),
  wake: () => {},
  disconnect: () => {},
  log: pino({ level: "silent" }),
  origins: [],
  demonstration: false,
  secureCookies: false,
};
await loadStage(runtime);
await database.close();
const env = readEnv({
  NODE_ENV: "production",
  YANZHEN_MODE: "demo",
  DATABASE_URL: embedded.url,
  PERSONAL_DATA_KEY: key,
  DATA_DIR: folder,
  PORT: process.env.E2E_PORT ?? "4610",
  LOG_LEVEL: "warn",
});
await serve({ env, log: pino({ level: env.LOG_LEVEL }, pino.destination(2)), httpServer: createServer() });
getRuntime().now = servedNow;
