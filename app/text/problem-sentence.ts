import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { Language } from "./define-text.ts";
import { problemPlace } from "./problem-place.ts";
import { findSentence } from "./refusal-text.ts";
import { scoringRefusals } from "./refusals/scoring.ts";

const HUNDREDTHS = 100;

/** Points from hundredths, without noughts that say nothing: 86.5. */
export const points = (centi: number): string => String(centi / HUNDREDTHS);
/** A share from basis points: 40%. */
export const percent = (basisPoints: number): string => `${basisPoints / HUNDREDTHS}%`;

/** What is wrong, without where. */
export const problemText = (problem: Problem, language: Language): string =>
  findSentence({ rule: problem.rule, facts: problem.facts, language, texts: [scoringRefusals] }) ??
  problem.rule;

/** Where and what: "决赛 · 主题演讲 · 超时扣分第 2 档：第 31–40 秒没有任何一档覆盖。" */
export function problemSentence(input: { problem: Problem; ruleSet: RuleSet; language: Language }): string {
  const place = problemPlace({ path: input.problem.path, ruleSet: input.ruleSet, language: input.language });
  const text = problemText(input.problem, input.language);
  return place === "" ? text : `${place}${input.language === "en" ? ": " : "："}${text}`;
}
