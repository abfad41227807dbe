import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import type { RefusalFacts } from "#app/domain/shared/refusal.ts";
import type { Language } from "./define-text.ts";
import { problemPlace } from "./problem-place.ts";
import { findSentence } from "./refusal-text.ts";
import { scoringRefusals } from "./refusals/scoring.ts";
import { clock } from "./time.ts";

const HUNDREDTHS = 100;
const TEN_THOUSANDTHS = 10_000;

/** Points from hundredths, without noughts that say nothing: 86.5. */
export const points = (centi: number): string => String(centi / HUNDREDTHS);
/** A share from basis points: 40%. */
export const percent = (basisPoints: number): string => `${basisPoints / HUNDREDTHS}%`;

type Show = (value: number) => string;

/** Which facts of which rules are not shown as the plain numbers they are. */
const SHOWN: readonly { rules: readonly string[]; facts: readonly string[]; show: Show }[] = [
  {
    rules: [
      "rules.range",
      "rules.step",
      "rules.step-does-not-divide",
      "rules.level-outside",
      "rules.level-twice",
    ],
    facts: ["minimum", "maximum", "step", "from"],
    show: points,
  },
  {
    rules: ["marks.out-of-range", "marks.off-step"],
    facts: ["mark", "minimum", "maximum", "step"],
    show: points,
  },
  { rules: ["rules.weight", "rules.weights-do-not-sum"], facts: ["value", "sum", "whole"], show: percent },
  { rules: ["rules.factor"], facts: ["value"], show: (value) => String(value / TEN_THOUSANDTHS) },
  { rules: ["timing.range"], facts: ["value"], show: clock },
];

const shownFacts = ({ rule, facts }: Problem): RefusalFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const as = SHOWN.find((each) => each.rules.includes(rule) && each.facts.includes(name));
      return [name, as !== undefined && typeof value === "number" ? as.show(value) : value];
    }),
  );

/** What is wrong, without where. */
export const problemText = (problem: Problem, language: Language): string =>
  findSentence({ rule: problem.rule, facts: shownFacts(problem), language, texts: [scoringRefusals] }) ??
  problem.rule;

/** Where and what: "决赛 · 主题演讲 · 超时扣分第 2 档：第 31–40 秒没有任何一档覆盖。" */
export function problemSentence(input: { problem: Problem; ruleSet: RuleSet; language: Language }): string {
  const place = problemPlace({ path: input.problem.path, ruleSet: input.ruleSet, language: input.language });
  const text = problemText(input.problem, input.language);
  return place === "" ? text : `${place}${input.language === "en" ? ": " : "："}${text}`;
}
