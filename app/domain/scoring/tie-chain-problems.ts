import type { Problem } from "./problem.ts";
import type { RuleSet, TieKey } from "./rule-set.ts";

/** Keys of the tie chain that name something the rule set does not have, or that stand there twice. PURE. */
export const of = (ruleSet: RuleSet): Problem[] => {
  const seen = new Set<string>();
  return ruleSet.tieChain.flatMap((key, index): Problem[] => {
    const path = `tieChain[${index}]`;
    const unknown = unknownIn({ ruleSet, key });
    if (unknown !== null) return [{ path, rule: "rules.tie-key-unknown", facts: { name: unknown } }];
    const text = nameOf(key);
    if (seen.has(text)) return [{ path, rule: "rules.tie-key-twice", facts: { name: text } }];
    seen.add(text);
    return [];
  });
};

const unknownIn = ({ ruleSet, key }: { ruleSet: RuleSet; key: TieKey }): string | null => {
  if (key.kind === "round") {
    return ruleSet.rounds.some((round) => round.key === key.roundKey) ? null : key.roundKey;
  }
  if (key.kind !== "item" && key.kind !== "criterion") return null;
  const item = ruleSet.rounds.flatMap((round) => round.items).find(({ key: own }) => own === key.itemKey);
  if (item === undefined) return key.itemKey;
  if (key.kind === "item") return null;
  return item.criteria.some(({ key: own }) => own === key.criterionKey)
    ? null
    : `${key.itemKey}/${key.criterionKey}`;
};

/** `untrimmedMean`, `round:final`, `item:speech`, `criterion:speech/content`. */
export const nameOf = (key: TieKey): string => {
  switch (key.kind) {
    case "round":
      return `round:${key.roundKey}`;
    case "item":
      return `item:${key.itemKey}`;
    case "criterion":
      return `criterion:${key.itemKey}/${key.criterionKey}`;
    default:
      return key.kind;
  }
};
