import postgres from "postgres";
import { describe, expect, it } from "vitest";
import { freshDatabase } from "#tests/support/postgres-template.ts";

describe("a fresh test database", () => {
  it("is migrated, apart from the others, and gone after drop", async () => {
    const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const sql = postgres(one.url, { max: 1 });
    const elsewhere = postgres(other.url, { max: 1 });
    try {
      await sql`create table mark (hundredths int)`;
      const migrated = await sql`select from pg_tables where schemaname in ('public', 'drizzle')`;
      expect(migrated.length).toBeGreaterThan(1);
      expect(await elsewhere`select from pg_tables where tablename = 'mark'`).toHaveLength(0);
      await one.drop();
      expect(
        await elsewhere`select from pg_database where datname = ${new URL(one.url).pathname.slice(1)}`,
      ).toHaveLength(0);
    } finally {
      await sql.end({ timeout: 1 });
      await elsewhere.end({ timeout: 1 });
      await other.drop();
    }
  });
});
