import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readArguments } from "#server/jobs/selection-verify/arguments.ts";
import { exportOf } from "#tests/support/selection-export-builders.ts";

const folder = mkdtempSync(join(tmpdir(), "selection-"));
function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

type Ran = { code: number | null; out: string; error: string };
const run = (...words: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [
      "--import",
      "tsx",
      "server/jobs/selection-verify/main.ts",
      ...words,
    ]);
    let [out, error] = ["", ""];
    child.stdout.on("data", (part) => {
      out += part;
    });
    child.stderr.on("data", (part) => {
      error += part;
    });
    child.on("close", (code) => resolve({ code, out, error }));
  });

describe("npm run selection -- verify", () => {
  it("says line by line what agrees, and ends with 0", async () => {
    const { code, out } = await run("verify", written("honest.json", exportOf({ start: 3 })), "--lang", "en");
    expect(out).toContain("Order, ties and lots");
    expect(out).toContain("Result: the file agrees with the recomputation.");
    expect(code).toBe(0);
  }, 60_000);

  it("says where the file and the recomputation differ, and ends with 2", async () => {
    const file = exportOf({ start: 3 });
    const at = file.candidates.findIndex(({ composite }) => composite !== null);
    const candidates = file.candidates.map((each, index) =>
      index === at ? { ...each, composite: 1 } : each,
    );
    const { code, out } = await run(
      "verify",
      written("changed.json", { ...file, candidates }),
      "--lang",
      "zh",
    );
    expect(out).toContain(`candidates[${at}].composite：文件写 1，复算得`);
    expect(out).toContain("处与文件不一致");
    expect(code).toBe(2);
  }, 60_000);

  it("names what is wrong with a file of another form, and ends with 2", async () => {
    const { code, error } = await run("verify", written("other.json", { format: "x" }), "--lang", "en");
    expect(error).toContain("format:");
    expect(code).toBe(2);
  }, 60_000);
});

describe("the arguments", () => {
  it.each([
    [["verify", "a.json"], "zh_CN", { ok: true, file: "a.json", language: "zh-CN" }],
    [["verify", "a.json"], "en_GB", { ok: true, file: "a.json", language: "en" }],
    [["verify", "a.json", "--lang=en"], undefined, { ok: true, file: "a.json", language: "en" }],
    [["check", "a.json"], undefined, { ok: false, rule: "command.unknownVerb" }],
    [["verify"], undefined, { ok: false, rule: "command.oneFile" }],
    [["verify", "a.json", "b.json"], undefined, { ok: false, rule: "command.oneFile" }],
    [["verify", "a.json", "--fast"], undefined, { ok: false, rule: "command.unknownOption" }],
    [["verify", "a.json", "--lang", "fr"], undefined, { ok: false, rule: "command.language" }],
  ])("%j under %s", (argv, lang, expected) => {
    expect(readArguments({ argv, lang })).toMatchObject(expected);
  });
});
