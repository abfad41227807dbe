import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";

let runtime: TestRuntime;
let real: MadeContest;
let rehearsal: MadeContest;
beforeAll(async () => {
  runtime = await freshRuntime();
  real = await makeContest(runtime, { status: "live", contestants: 1 });
  rehearsal = await makeContest(runtime, { status: "live", contestants: 1, rehearsal: true });
  const { sql } = runtime.database;
  for (const made of [real, rehearsal]) {
    await sql`insert into outbox (contest_id, version, type, at) values (${made.id}, 1, 'test', now())`;
    await sql`insert into score_op (op_id, performance_id, seat_id, seq, kind, marks, comments, applied, receipt, by, at)
      values (${randomUUID()}, ${made.performances[0]!.id}, ${made.judges[0]!.id}, 1, 'submit', '{}', '{}', 'yes', 'R', 'seat', now())`;
  }
});
afterAll(() => runtime.close());

/** Deletes a contest's rows of a table of record while the transaction names a contest to be wiped. */
const deleteOf = (table: "outbox" | "score_op", made: MadeContest, wiping: string | null) =>
  runtime.database.sql.begin(async (sql) => {
    if (wiping !== null) await sql`select set_config('yanzhen.wiping_rehearsal', ${wiping}, true)`;
    const gone =
      table === "outbox"
        ? await sql`delete from outbox where contest_id = ${made.id}`
        : await sql`delete from score_op where performance_id = ${made.performances[0]!.id}`;
    return gone.count;
  });

describe.each(["outbox", "score_op"] as const)("rows of %s", (table) => {
  test("stay where no rehearsal is wiped", async () => {
    await expect(deleteOf(table, rehearsal, null)).rejects.toThrow("append-only");
  });

  test("stay where another rehearsal is wiped", async () => {
    await expect(deleteOf(table, rehearsal, real.id)).rejects.toThrow("append-only");
  });

  test("of a real contest stay even where the transaction names it", async () => {
    await expect(deleteOf(table, real, real.id)).rejects.toThrow("append-only");
  });

  test("of a rehearsal go when it is the one wiped", async () => {
    expect(await deleteOf(table, rehearsal, rehearsal.id)).toBe(1);
  });

  test("are never changed", async () => {
    const { sql } = runtime.database;
    const change =
      table === "outbox" ? sql`update outbox set type = 'other'` : sql`update score_op set seq = 2`;
    await expect(change).rejects.toThrow("append-only");
  });
});
