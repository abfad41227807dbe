import { type RuleSet, TIE_KEY_KINDS, type TieKey } from "#app/domain/scoring/rule-set.ts";
import * as TieChainProblems from "#app/domain/scoring/tie-chain-problems.ts";

/** A key that can stand in the chain, with the names of what it compares. PURE. */
export type TieKeyChoice = { id: string; key: TieKey; round?: string; item?: string; criterion?: string };

const choice = (key: TieKey, names: Omit<TieKeyChoice, "id" | "key"> = {}): TieKeyChoice => ({
  id: TieChainProblems.nameOf(key),
  key,
  ...names,
});

/** Every key a chain of these rules may have: the general ones, then rounds, items and criteria by name. */
export function tieKeyChoices(ruleSet: RuleSet): TieKeyChoice[] {
  const items = ruleSet.rounds.flatMap((round) => round.items);
  const general = TIE_KEY_KINDS.flatMap((kind) =>
    kind === "round" || kind === "item" || kind === "criterion" ? [] : [choice({ kind })],
  );
  return [
    ...general,
    ...ruleSet.rounds.map((round) => choice({ kind: "round", roundKey: round.key }, { round: round.name })),
    ...items.map((item) => choice({ kind: "item", itemKey: item.key }, { item: item.name })),
    ...items.flatMap((item) =>
      item.criteria.map((criterion) =>
        choice(
          { kind: "criterion", itemKey: item.key, criterionKey: criterion.key },
          { item: item.name, criterion: criterion.name },
        ),
      ),
    ),
  ];
}
