import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deleteSessionsEndedBefore, saveSession } from "#db/queries/sessions.ts";
import { session } from "#db/schema/access.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

describe("sessions", () => {
  it("are deleted once they ended before the given time, and no other", async () => {
    const { db } = runtime.database;
    const row = (first: number, day: string) => ({
      idHash: new Uint8Array(32).fill(first),
      expiresAt: new Date(`${day}T00:00:00Z`),
    });
    for (const [first, day] of [
      [1, "2026-04-15"],
      [2, "2026-04-16"],
      [3, "2026-06-01"],
    ] as const) {
      await saveSession(db, row(first, day));
    }
    await deleteSessionsEndedBefore(db, new Date("2026-04-16T00:00:00Z"));
    const left = await db.select({ expiresAt: session.expiresAt }).from(session).orderBy(session.expiresAt);
    expect(left.map(({ expiresAt }) => expiresAt.toISOString().slice(0, 10))).toEqual([
      "2026-04-16",
      "2026-06-01",
    ]);
  });
});
