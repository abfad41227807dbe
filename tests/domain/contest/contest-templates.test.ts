import { describe, expect, it } from "vitest";
import { isMeasured } from "#app/domain/contest/measured-item.ts";
import { CONTEST_TEMPLATES, ITEM_TEMPLATES } from "#app/domain/contest/templates/contest-templates.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";

describe("templates of contests", () => {
  it.each(CONTEST_TEMPLATES)("$name has nothing wrong with its rules", ({ ruleSet }) => {
    const items = ruleSet.rounds.flatMap((round) => round.items);
    const panelSizes = Object.fromEntries(items.map(({ key }) => [key, [5, 7]]));
    expect(RuleSetProblems.of({ ruleSet, panelSizes })).toEqual([]);
  });

  it.each(ITEM_TEMPLATES.filter((item) => !isMeasured(item)))(
    "$name describes what 60, 75 and 90 of 100 look like",
    ({ criteria }) => {
      for (const { maximum, levels } of criteria) {
        const shares = levels.map(({ from }) => Math.round((from / maximum) * 100));
        expect(shares).toEqual([0, expect.closeTo(60, -1), expect.closeTo(75, -1), expect.closeTo(90, -1)]);
      }
    },
  );
});
