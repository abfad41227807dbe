import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArguments } from "#server/jobs/contest-file/arguments.ts";
import { example, pathOf } from "./contest-examples.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "contest-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "server/jobs/contest-file/main.ts", ...words],
    { encoding: "utf8", env: { ...process.env, LANG: "C.UTF-8" }, maxBuffer: 1e8 },
  );
  return { status, stdout, lines: stderr.trim().split("\n") };
};
const written = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe("npm run contest -- recompute", () => {
  it("prints ranking and arithmetic as JSON", () => {
    const { status, stdout } = run("recompute", pathOf("speech-eight-minutes"));
    const result = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(result.ranking[0]).toMatchObject({
      place: 1,
      contestant: "s3",
      score: "9.632",
      decidedBy: { key: "draw" },
    });
    expect(result.performances[3].arithmetic).toMatchObject({
      panel: { present: 6, trim: { high: 1, low: 1 }, value: "9.345" },
      time: { kind: "overtime", elapsedMs: 509_900, seconds: 29, points: 20 },
      value: "9.145",
    });
  });

  it("prints every fault with its path, in Chinese unless told otherwise, and ends with 2", () => {
    const json = example("speech-eight-minutes");
    json.performances[0].sheets[0].marks.overall = 11;
    json.performances[1].luck = 7;
    const file = written("faults.json", JSON.stringify(json));
    const chinese = run("recompute", file);
    expect(chinese).toMatchObject({ status: 2, stdout: "" });
    expect(chinese.lines).toEqual([
      `${file} 里有 2 处问题：`,
      "performances[1].luck：没有“luck”这一项，请检查拼写。",
      "performances[0].sheets[0].marks.overall：“综合”打了 11 分，应在 0 到 10 之间。",
    ]);
    expect(run("recompute", file, "--lang", "en").lines[1]).toBe(
      "performances[1].luck: There is no field “luck”; check the spelling.",
    );
  });

  it.each([
    { why: "no JSON", name: "text.json", text: "{", said: "not valid JSON" },
    { why: "not UTF-8", name: "gbk.json", text: null, said: "not text in UTF-8" },
  ])("refuses a file that is $why", ({ name, text, said }) => {
    const file = text === null ? join(folder, name) : written(name, text);
    if (text === null) writeFileSync(file, Buffer.from([0xc4, 0xe3]));
    const { status, lines } = run("recompute", file, "--lang=en");
    expect([status, lines.join("\n")]).toEqual([2, expect.stringContaining(said)]);
  });

  it("refuses a file that is not there", () => {
    expect(run("recompute", join(folder, "none.json"), "--lang", "en")).toMatchObject({ status: 2 });
  });
});

describe("the words of the command", () => {
  it.each([
    { argv: ["recompute", "a.json"], lang: undefined, read: { ok: true, language: "zh-CN", file: "a.json" } },
    { argv: ["recompute", "a.json"], lang: "en_US.UTF-8", read: { ok: true, language: "en" } },
    { argv: ["recompute", "a.json"], lang: "de_DE", read: { ok: true, language: "zh-CN" } },
    { argv: ["--lang", "zh", "recompute", "a.json"], lang: "en", read: { ok: true, language: "zh-CN" } },
    { argv: ["recompute", "a.json", "--lang=en"], lang: undefined, read: { ok: true, language: "en" } },
    { argv: ["recompute"], lang: undefined, read: { ok: false, rule: "command.one-file" } },
    { argv: ["recompute", "a", "b"], lang: undefined, read: { ok: false, rule: "command.one-file" } },
    {
      argv: ["recompute", "a", "--fast"],
      lang: undefined,
      read: { ok: false, rule: "command.unknown-option" },
    },
    {
      argv: ["recompute", "a", "--lang", "fr"],
      lang: undefined,
      read: { ok: false, rule: "command.language" },
    },
    { argv: ["recompute", "a", "--lang"], lang: undefined, read: { ok: false, rule: "command.language" } },
  ])("$argv with LANG=$lang", ({ argv, lang, read }) => {
    expect(readArguments({ argv, lang })).toMatchObject(read);
  });
});
