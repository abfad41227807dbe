import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readContest } from "#app/contracts/interchange-file.ts";
import { contestJsonSchema } from "#app/contracts/interchange-json-schema.ts";
import { RuleSetForm } from "#app/contracts/interchange-rule-set.ts";
import { writeRuleSet } from "#app/contracts/interchange-write.ts";
import { RuleSetSchema } from "#app/contracts/rule-set.ts";
import { LANGUAGES } from "#app/text/define-text.ts";
import { sentence } from "#server/jobs/contest-file/sentences.ts";
import { EXAMPLES, example } from "./contest-examples.ts";
import { FAULTS } from "./contest-faults.ts";

type Json = ReturnType<typeof example>;
const faultsOf = (json: unknown) => {
  const read = readContest(json);
  return read.ok ? [] : read.problems.map(({ rule, path }) => `${rule} ${path}`);
};
/** The speech contest with one thing changed. */
const changed = (change: (json: Json) => void): Json => {
  const json = example("speech-eight-minutes");
  change(json);
  return json;
};

describe("a contest file is refused", () => {
  it.each(FAULTS)("for $why", ({ change, faults }) => {
    expect(faultsOf(changed(change))).toEqual(faults);
  });

  it.each([null, [], "contest", 7, {}])("when it is %j", (json) => {
    expect(faultsOf(json).length).toBeGreaterThan(0);
  });

  it.each(LANGUAGES)("with a sentence of its own for each fault, all facts filled in (%s)", (language) => {
    for (const { change } of FAULTS) {
      const read = readContest(changed(change));
      for (const problem of read.ok ? [] : read.problems) {
        const said = sentence({ problem, language });
        expect(said).not.toContain("{{");
        expect(said).not.toContain(problem.rule);
        expect(said.startsWith(problem.path)).toBe(true);
      }
    }
  });
});

describe("a contest file is read", () => {
  it.each(EXAMPLES)("when it is right: %s", (name) => {
    expect(faultsOf(example(name))).toEqual([]);
  });

  it("alike with numbers and with texts", () => {
    const numbers = changed((json) => {
      for (const { sheets = [] } of json.performances) {
        for (const { marks } of sheets) marks.overall = Number(marks.overall);
      }
    });
    expect(readContest(numbers)).toEqual(readContest(example("speech-eight-minutes")));
  });
});

describe("a rule set", () => {
  it.each(EXAMPLES)("comes back the same from the file it was written to: %s", (name) => {
    const ruleSet = RuleSetForm.parse(example(name).ruleSet);
    expect(RuleSetForm.parse(JSON.parse(JSON.stringify(writeRuleSet(ruleSet))))).toEqual(ruleSet);
    expect(RuleSetSchema.parse(ruleSet)).toEqual(ruleSet);
  });
});

describe("the published JSON Schema", () => {
  it("is what the form gives today", () => {
    const file = new URL("../../public/schema/contest.schema.json", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(contestJsonSchema());
  });
});
