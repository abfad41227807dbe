import { describe, expect, it } from "vitest";
import { DESK_REFUSALS } from "#app/features/stage/use-stage-command.ts";
import { findSentence } from "#app/text/refusal-text.ts";
import { questionRefusals } from "#app/text/refusals/question.ts";
import { stageRefusals } from "#app/text/refusals/stage.ts";

const rules = [
  ...Object.keys(stageRefusals["zh-CN"].stage).map((rule) => `stage.${rule}`),
  ...Object.keys(questionRefusals["zh-CN"].question).map((rule) => `question.${rule}`),
];

describe("the desk", () => {
  it.each(rules)("has a sentence for %s in both languages", (rule) => {
    for (const language of ["zh-CN", "en"] as const)
      expect(findSentence({ rule, facts: {}, language, texts: DESK_REFUSALS })).not.toBeNull();
  });
});
