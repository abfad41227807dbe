import type { ContestInput } from "#app/domain/ranking/contest-standings.ts";
import type { PerformanceFacts } from "#app/domain/ranking/performance-scores.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { aRuleSet, oneMark } from "#tests/domain/scoring/builders.ts";

/** A performance of the item "speech" in the round "final" with one mark of each judge. */
export const performed = (
  contestantId: string,
  marks: readonly number[],
  over: Partial<PerformanceFacts> = {},
): PerformanceFacts => ({
  id: contestantId,
  contestantId,
  roundKey: "final",
  itemKey: "speech",
  state: "counted",
  sheets: oneMark(marks),
  readingsMs: [],
  breaches: [],
  adjustments: [],
  ...over,
});

/** A contest of these performances; everybody comes from no subdistrict unless it says so. */
export const contestOf = (
  performances: readonly PerformanceFacts[],
  ruleSet: RuleSet = aRuleSet(),
  subdistricts: Readonly<Record<string, string>> = {},
): ContestInput => ({
  ruleSet,
  contestants: [...new Set(performances.map(({ contestantId }) => contestantId))].map((id) => ({
    id,
    subdistrict: subdistricts[id] ?? null,
  })),
  performances,
  roundAdjustments: [],
  lotOf: () => null,
});
