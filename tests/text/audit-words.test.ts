import { describe, expect, it } from "vitest";
import { auditText } from "#app/text/audit.ts";
import { findSentence } from "#app/text/refusal-text.ts";
import { sources } from "#tests/architecture/sources.ts";

/** Names of commands as they stand in the audit log: `name: "area.verb-noun"`. */
const names = new Set(
  sources("server/commands").flatMap(({ text }) =>
    [...text.matchAll(/\bname:\s*"([a-z-]+\.[a-z-]+)"/g)].map((match) => match[1] ?? ""),
  ),
);

describe("the words of the audit log", () => {
  it("are asked for commands that exist", () => {
    expect(names.size).toBeGreaterThan(70);
  });

  it.each(["zh-CN", "en"] as const)("name every command in %s", (language) => {
    const nameless = [...names].filter(
      (name) => findSentence({ rule: `command.${name}`, facts: {}, language, texts: [auditText] }) === null,
    );
    expect(nameless).toEqual([]);
  });

  it("name no command that is gone", () => {
    const named = Object.entries(auditText["zh-CN"].command).flatMap(([area, verbs]) =>
      Object.keys(verbs).map((verb) => `${area}.${verb}`),
    );
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });
});
