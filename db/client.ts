import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as tables from "./schema/tables.ts";

type Schema = typeof tables;
export type Db = PostgresJsDatabase<Schema>;
/** A database handle inside a transaction. */
export type Tx = PgDatabase<PostgresJsQueryResultHKT, Schema>;
export type DbOrTx = Db | Tx;

export type Database = { db: Db; sql: postgres.Sql; close(): Promise<void> };

/** Opens a pool. Timeouts: connect 5 s, statement 10 s, lock 4 s, idle in transaction 10 s. */
export function openDatabase({ url, max = 20 }: { url: string; max?: number }): Database {
  const sql = postgres(url, {
    max,
    connect_timeout: 5,
    backoff: () => 0.5,
    onnotice: () => {},
    connection: {
      application_name: "yanzhen",
      statement_timeout: 10_000,
      lock_timeout: 4_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  prepareStatements(sql);
  prepareInTransactions(sql);
  return { db: drizzle(sql, { schema: tables }), sql, close: () => sql.end({ timeout: 3 }) };
}

/** Longer statements are lists of values of any length: keeping each would fill the server's memory. */
const PREPARED_CHARACTERS = 6_000;
const PREPARED_PARAMETERS = 40;

type Statements = Pick<postgres.Sql, "unsafe">;

/**
 * Drizzle sends every statement unnamed: it is planned anew and costs two round trips, one to learn the types of its
 * parameters. Named, PostgreSQL keeps the plan and one round trip does.
 */
export function prepareStatements(sql: Statements): void {
  const { unsafe } = sql;
  const prepared: typeof unsafe = (text, parameters, options) => {
    const count = parameters?.length ?? 0;
    const keep = count > 0 && count <= PREPARED_PARAMETERS && text.length <= PREPARED_CHARACTERS;
    return unsafe(text, parameters, { ...options, prepare: options?.prepare || keep });
  };
  Object.assign(sql, { unsafe: prepared });
}

function prepareInTransactions(sql: postgres.Sql): void {
  const begin = sql.begin.bind(sql);
  const preparing = (...given: unknown[]) => {
    const work = given.pop();
    if (typeof work !== "function") throw new TypeError("a transaction needs its work");
    const options = typeof given[0] === "string" ? given[0] : "";
    return begin(options, (scoped) => {
      prepareStatements(scoped);
      return work(scoped);
    });
  };
  Object.assign(sql, { begin: preparing });
}
