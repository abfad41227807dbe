import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { inject } from "vitest";
import { migrateDatabase } from "#db/migrate.ts";
import { templateName, testDatabasePrefix } from "#tests/support/embedded-names.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL of this run, or why there is none (tests that need none run all the same). */
    testPostgres: { url: string } | { unavailable: string };
  }
}

export type FreshDatabase = { url: string; drop(): Promise<void> };

/** An empty database with every migration applied, for one test file or one test. */
export const freshDatabase = (): Promise<FreshDatabase> =>
  newDatabase(async ({ sql, serverUrl, name }) => {
    await clone({ sql, template: await ensureTemplate({ sql, serverUrl }), name });
  });

/** A database with nothing in it, not even tables. */
export const emptyDatabase = (): Promise<FreshDatabase> =>
  newDatabase(({ sql, name }) => sql`create database ${sql(name)}`);

async function newDatabase(
  make: (at: { sql: postgres.Sql; serverUrl: string; name: string }) => PromiseLike<unknown>,
): Promise<FreshDatabase> {
  const server = inject("testPostgres");
  if ("unavailable" in server) throw new Error(server.unavailable);
  const name = `${testDatabasePrefix}${randomUUID().replaceAll("-", "")}`;
  await withServer(server.url, async (sql) => {
    await make({ sql, serverUrl: server.url, name });
  });
  return {
    url: databaseUrl({ serverUrl: server.url, name }),
    drop: () =>
      withServer(server.url, async (sql) => {
        await retryWhileInUse(() => sql`drop database if exists ${sql(name)} with (force)`);
      }),
  };
}

/** The first to come migrates under another name and renames: a template is never seen half migrated. */
async function ensureTemplate(input: { sql: postgres.Sql; serverUrl: string }): Promise<string> {
  const { sql, serverUrl } = input;
  const name = await templateName();
  if (await exists({ sql, name })) return name;
  await sql`select pg_advisory_lock(hashtext(${name}))`;
  try {
    if (await exists({ sql, name })) return name;
    const unfinished = `${name}_unfinished`;
    await sql`drop database if exists ${sql(unfinished)} with (force)`;
    await sql`create database ${sql(unfinished)}`;
    await migrateDatabase(databaseUrl({ serverUrl, name: unfinished }));
    await retryWhileInUse(() => sql`alter database ${sql(unfinished)} rename to ${sql(name)}`);
  } finally {
    await sql`select pg_advisory_unlock(hashtext(${name}))`;
  }
  return name;
}

async function clone(input: { sql: postgres.Sql; template: string; name: string }): Promise<void> {
  const { sql, template, name } = input;
  await retryWhileInUse(() => sql`create database ${sql(name)} template ${sql(template)}`);
}

async function exists(input: { sql: postgres.Sql; name: string }): Promise<boolean> {
  const found = await input.sql`select from pg_database where datname = ${input.name}`;
  return found.length > 0;
}

/** In use; or by a process of the server's own (autovacuum), which only a superuser may end. */
const IN_USE: readonly string[] = ["55006", "42501"];

/** A session that has just been closed is still counted for a moment, and so is the server's own upkeep. */
async function retryWhileInUse(work: () => PromiseLike<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      const inUse = error instanceof postgres.PostgresError && IN_USE.includes(error.code);
      if (!inUse || attempt === 50) throw error;
      await sleep(20 * Math.min(attempt, 10));
    }
  }
}

async function withServer<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function databaseUrl(input: { serverUrl: string; name: string }): string {
  const url = new URL(input.serverUrl);
  url.pathname = `/${input.name}`;
  return url.href;
}
