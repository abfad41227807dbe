import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { EmbeddedPostgresError } from "#db/embedded/error.ts";
import { type EmbeddedPostgres, startEmbedded } from "#db/embedded.ts";
import { templateName, templatePrefix, testDatabasePrefix } from "#tests/support/embedded-names.ts";

const cache = fileURLToPath(new URL("../../node_modules/.cache/yanzhen-test-pg", import.meta.url));
const simultaneousRuns = 16;

/** One PostgreSQL for all workers of a run; TEST_DATABASE_URL names another (its role must have CREATEDB). */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    project.provide("testPostgres", { url: given });
    return undefined;
  }
  try {
    const server = await startFree();
    await dropLeftovers(server.url);
    project.provide("testPostgres", { url: server.url });
    return () => server.stop();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    project.provide("testPostgres", { unavailable: `No PostgreSQL for the tests: ${why}` });
    return undefined;
  }
}

/** Runs at the same time on one working tree each get a cluster of their own. */
async function startFree(): Promise<EmbeddedPostgres> {
  for (let place = 0; ; place += 1) {
    try {
      return await startOrMakeAnew(`${cache}/${place}`);
    } catch (error) {
      if (codeOf(error) !== "alreadyOwned" || place === simultaneousRuns) throw error;
    }
  }
}

/** The clusters are not durable: one that a power cut left unusable is thrown away. */
async function startOrMakeAnew(dataDir: string): Promise<EmbeddedPostgres> {
  const start = () => startEmbedded({ dataDir, owner: true, durable: false });
  try {
    return await start();
  } catch (error) {
    if (codeOf(error) !== "broken") throw error;
    rmSync(dataDir, { recursive: true, force: true });
    return await start();
  }
}

const codeOf = (error: unknown) => (error instanceof EmbeddedPostgresError ? error.code : null);

/** What interrupted runs left, and templates of migrations that have changed since. */
async function dropLeftovers(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const current = await templateName();
    const found = await sql<{ datname: string }[]>`
      select datname from pg_database
      where datname <> ${current}
        and (starts_with(datname, ${templatePrefix}) or starts_with(datname, ${testDatabasePrefix}))`;
    for (const { datname } of found) await sql`drop database if exists ${sql(datname)} with (force)`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
