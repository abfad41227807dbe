import * as ItemPanels from "#app/domain/contest/item-panels.ts";
import * as Revision from "#app/domain/contest/revision.ts";
import * as ContestStandings from "#app/domain/ranking/contest-standings.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import * as RuleSetProblems from "#app/domain/scoring/rule-set-problems.ts";
import type { ContestFacts } from "#db/queries/contest-facts.ts";
import { isSubmitted, standingsInput } from "#server/views/live/standings.ts";
import { hashOf, hexOf } from "./rules-hash.ts";

export type RevisionOutcome = {
  /** The rounds and items are the same; performances hang on them. */
  keepsItems: boolean;
  problems: Problem[];
  /** Marks given so far that the new criteria do not admit. */
  markProblems: Problem[];
  moves: Revision.Moved[];
  /** Names this outcome: whoever confirms it has seen it. */
  seen: string;
};

const DIGITS = 2;

/** What new rules would do to a contest as it stands. Nothing is written. */
export function outcomeOf(input: { facts: ContestFacts; ruleSet: RuleSet }): RevisionOutcome {
  const { facts, ruleSet } = input;
  const panelSizes = ItemPanels.sizes({ ruleSet, panels: facts.panels, seats: facts.seats });
  const problems = RuleSetProblems.of({ ruleSet, panelSizes });
  const markProblems = Revision.markProblems({ after: ruleSet, sheets: sheetsOf(facts) });
  const moves =
    problems.length > 0 || markProblems.length > 0
      ? []
      : Revision.moves({
          before: standing(facts, facts.ruleSet),
          after: standing(facts, ruleSet),
          digits: {
            before: facts.ruleSet.rounding?.digits ?? DIGITS,
            after: ruleSet.rounding?.digits ?? DIGITS,
          },
        });
  const keepsItems = Revision.keepsItems({ before: facts.ruleSet, after: ruleSet });
  const seen = hexOf(hashOf({ rules: ruleSet, moves }));
  return { keepsItems, problems, markProblems, moves, seen };
}

const sheetsOf = (facts: ContestFacts) =>
  [...facts.performances.values()].flatMap(({ itemKey, sheets }) =>
    sheets.map((sheet) => ({ itemKey, marks: sheet.marks, complete: isSubmitted(sheet) })),
  );

const standing = (facts: ContestFacts, ruleSet: RuleSet) =>
  ContestStandings.of(standingsInput({ facts, ruleSet, scope: "locked" })).contest;
