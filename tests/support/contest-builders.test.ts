import { afterAll, beforeAll, expect, test } from "vitest";
import { CONTEST_STATUSES } from "#app/domain/contest/states.ts";
import { loadContest } from "#db/queries/contest-facts.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { makeContest } from "#tests/support/contest-builders.ts";
import { makeOrganisation } from "#tests/support/organisation-builders.ts";

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await freshRuntime();
});
afterAll(() => runtime.close());

test("builds a contest in every state, with a sheet of every judge from review on", async () => {
  const organisation = await makeOrganisation(runtime);
  for (const status of CONTEST_STATUSES) {
    const made = await makeContest(runtime, { status, judges: 5, contestants: 6, panels: 2, organisation });
    const facts = await loadContest(runtime.database.db, made.id);
    expect(facts?.contest.status).toBe(status);
    expect(facts?.seats).toHaveLength(2 * 7);
    const sheets = [...(facts?.performances.values() ?? [])].map((row) => row.sheets.length);
    const drawn = !["draft", "open"].includes(status);
    expect(sheets).toEqual(Array(drawn ? 6 : 0).fill(["ready", "live"].includes(status) ? 0 : 5));
  }
});
