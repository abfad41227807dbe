import type { SQLWrapper } from "drizzle-orm";
import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { prepareStatements, type Tx } from "./client.ts";

const dialect = new PgDialect();

/** The last statements of a transaction, none of which needs an answer, sent together with COMMIT in this order. */
export type Commit = (last: readonly SQLWrapper[]) => Promise<void>;

/**
 * A transaction in few round trips. BEGIN is sent together with the first statement, and the last ones together with COMMIT:
 * locks that every command of a contest needs are held inside PostgreSQL only, not while this process is busy.
 * The work calls `commit` once, last; without it, or when it throws, everything is rolled back.
 */
export async function inTransaction<T>(
  sql: postgres.Sql,
  work: (tx: Tx, commit: Commit) => Promise<T>,
): Promise<T> {
  const connection = await reserve(sql);
  prepareStatements(connection);
  const session = new PostgresJsSession(connection, dialect, undefined);
  const tx: Tx = new PgDatabase(dialect, session, undefined);
  let ended = false;
  const begun = connection.unsafe("begin").execute();
  // Its failure is the failure of the statement behind it.
  begun.catch(() => {});
  const commit: Commit = async (last) => {
    ended = true;
    const sent = last.map((statement) => {
      const { sql: text, params } = dialect.sqlToQuery(statement.getSQL());
      return connection
        .unsafe(text, params as postgres.ParameterOrJSON<never>[], { prepare: true })
        .execute();
    });
    const committed = connection.unsafe("commit").execute();
    // A statement that failed makes COMMIT a rollback, which is no error of its own.
    await Promise.all([begun, ...sent, committed]);
  };
  try {
    return await work(tx, commit);
  } finally {
    if (!ended) await connection.unsafe("rollback").catch(() => {});
    connection.release();
  }
}

/** A connection of the pool within this time, else an error: a pool that is closed or cannot connect would let us wait for ever. */
const RESERVE_WITHIN_MS = 5_000;

async function reserve(sql: postgres.Sql): Promise<postgres.ReservedSql> {
  const reserving = sql.reserve();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Should it come after all, it goes back to the pool.
      reserving.then((connection) => connection.release()).catch(() => {});
      reject(Object.assign(new Error("no database connection in time"), { code: "RESERVE_TIMEOUT" }));
    }, RESERVE_WITHIN_MS);
  });
  return Promise.race([reserving, late]).finally(() => clearTimeout(timer));
}
