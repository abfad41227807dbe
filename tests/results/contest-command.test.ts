import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { VERBS } from "#server/jobs/contest-file/verbs.ts";
import { freshRuntime, type TestRuntime } from "#tests/support/commands.ts";
import { type MadeContest, makeContest } from "#tests/support/contest-builders.ts";

let runtime: TestRuntime;
let made: MadeContest;
let folder: string;
beforeAll(async () => {
  runtime = await freshRuntime();
  made = await makeContest(runtime, {
    status: "review",
    judges: 5,
    contestants: 6,
    markOf: ({ contestant, judge, criterion }) => criterion.maximum - 50 * ((contestant * 5 + judge) % 7),
  });
  vi.stubEnv("DATABASE_URL", runtime.databaseUrl);
  vi.stubEnv("PERSONAL_DATA_KEY", "7b".repeat(32));
  folder = await mkdtemp(join(tmpdir(), "yanzhen-contest-"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await runtime.close();
  await rm(folder, { recursive: true });
});

/** One verb as `npm run contest` runs it, on the database of the test. */
async function contest(verb: string, file: string) {
  let out = "";
  const print = async (text: string) => {
    out += text;
  };
  const outcome = await VERBS.get(verb)!({ file, language: "en", print });
  return { ...outcome, out };
}

describe("npm run contest", () => {
  it("exports a contest, recomputes the file, imports it, and the copy recomputes to the same ranking", async () => {
    const exported = await contest("export", made.id);
    expect(exported).toMatchObject({ code: 0, lines: [] });
    const file = join(folder, "contest.json");
    await writeFile(file, exported.out);
    const first = await contest("recompute", file);
    const imported = await contest("import", file);
    expect(imported).toMatchObject({ code: 0, lines: [] });
    const { contestId } = JSON.parse(imported.out);
    const copy = join(folder, "copy.json");
    await writeFile(copy, (await contest("export", contestId)).out);
    const again = await contest("recompute", copy);
    const places = (text: string) =>
      JSON.parse(text).ranking.map(
        ({ place, name, exact }: Record<string, unknown>) => `${place} ${name} ${exact}`,
      );
    expect(places(first.out)).toHaveLength(6);
    expect(places(again.out)).toEqual(places(first.out));
  });

  it("says what is wrong and ends with 2", async () => {
    const file = join(folder, "broken.json");
    await writeFile(file, '{"format":"yanzhen.contest"}');
    expect(await contest("import", file)).toMatchObject({ code: 2, out: "" });
    const unknown = await contest("export", "no-such-contest");
    expect(unknown).toMatchObject({ code: 2, out: "" });
    expect(unknown.lines.join("")).not.toBe("");
  });
});
