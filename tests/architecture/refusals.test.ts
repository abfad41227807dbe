import { describe, expect, it } from "vitest";
import {
  ROSTER_REFUSALS,
  ROW_NOTICES,
  ROW_PROBLEMS,
  WORKBOOK_REFUSALS,
} from "#app/domain/people/roster-problems.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { sources } from "./sources.ts";

/** Every rule a refusal may carry: the literals given to `refused(…)` and to problems. */
function rulesIn(...folders: string[]): Map<string, string> {
  const rules = new Map<string, string>();
  for (const source of sources(...folders)) {
    for (const match of source.text.matchAll(
      /(?:refused\(\s*|remark\(\s*|rule: )"([a-z][\w-]*(?:\.[\w-]+)+)"/g,
    )) {
      rules.set(match[1] ?? "", source.path);
    }
  }
  return rules;
}

const rules = rulesIn(
  "app/domain",
  "server/commands",
  "server/views",
  "server/realtime",
  "server/jobs/workbook",
  "server/jobs/roster",
  "server/jobs/bank",
);

/** Of the rows of a sheet of records: given to the reader's own `#fault` and `fault`. */
for (const source of sources("app/domain/daily/sheet"))
  for (const match of source.text.matchAll(/"(record-import\.[a-z-]+)"/g))
    rules.set(match[1] ?? "", source.path);

describe("refusals", () => {
  it("are found in the sources at all", () => {
    expect(rules.size).toBeGreaterThan(80);
  });

  it.each(["zh-CN", "en"] as const)("have a sentence in %s for every rule", (language) => {
    const silent = [...rules].filter(([rule]) => sentenceOfRule(rule, {}, language) === null);
    expect(silent.map(([rule, path]) => `${rule} (${path})`)).toEqual([]);
  });

  it.each(["zh-CN", "en"] as const)(
    "have a sentence in %s for all that a file can have wrong",
    (language) => {
      const listed = [...WORKBOOK_REFUSALS, ...ROSTER_REFUSALS, ...ROW_PROBLEMS, ...ROW_NOTICES];
      const silent = listed.filter(({ code }) => sentenceOfRule(code, {}, language) === null);
      expect(silent.map(({ code }) => code)).toEqual([]);
    },
  );
});
