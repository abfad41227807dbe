import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { freshDatabase } from "#tests/support/postgres-template.ts";

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = openDatabase({ url: fresh.url, max: 2 });
});
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** Names that end in _id but point to nothing in the database. */
const NO_REFERENCE = new Set(["command_request.request_id", "score_op.op_id", "answer.op_id"]);

describe("the migrated schema", () => {
  it("makes every *_id a foreign key", async () => {
    const rows = await database.sql<{ name: string }[]>`
      select c.table_name || '.' || c.column_name as name from information_schema.columns c
       where c.table_schema = 'public' and c.column_name like '%\\_id'
         and not exists (
           select 1 from information_schema.key_column_usage k
             join information_schema.table_constraints t on t.constraint_name = k.constraint_name
            where t.constraint_type = 'FOREIGN KEY' and k.table_name = c.table_name and k.column_name = c.column_name)`;
    expect(rows.map((row) => row.name).filter((name) => !NO_REFERENCE.has(name))).toEqual([]);
  });

  it("indexes every foreign key, as the first column of some index", async () => {
    const rows = await database.sql<{ name: string }[]>`
      select con.conrelid::regclass || '.' || a.attname as name
        from pg_constraint con
        join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
       where con.contype = 'f' and con.connamespace = 'public'::regnamespace
         and not exists (select 1 from pg_index i where i.indrelid = con.conrelid and i.indkey[0] = con.conkey[1])`;
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it("keeps instants as timestamptz", async () => {
    const rows = await database.sql<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and data_type = 'timestamp without time zone'`;
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it("keeps no score in a binary floating-point column", async () => {
    const rows = await database.sql<{ name: string }[]>`
      select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and data_type in ('real', 'double precision')`;
    expect(rows.map((row) => row.name)).toEqual([]);
  });

  it("refuses to change a locked rule set, a signed result and a signature", async () => {
    const rows = await database.sql<{ name: string }[]>`
      select event_object_table || ' ' || event_manipulation as name from information_schema.triggers order by 1`;
    const names = rows.map((row) => row.name);
    for (const table of ["audit", "outbox", "score_op", "signed_result", "signature"]) {
      expect(names).toContain(`${table} UPDATE`);
      expect(names).toContain(`${table} DELETE`);
    }
    expect(names).toContain("rule_set_version UPDATE");
  });
});
