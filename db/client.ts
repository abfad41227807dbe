import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as tables from "./schema/tables.ts";

export type Schema = typeof tables;
export type Db = PostgresJsDatabase<Schema>;
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
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
  return { db: drizzle(sql, { schema: tables }), sql, close: () => sql.end({ timeout: 3 }) };
}
