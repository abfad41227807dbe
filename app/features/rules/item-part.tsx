import { CriteriaCard } from "./criteria-card.tsx";
import { ExampleCard } from "./example-card.tsx";
import { findItem } from "./rule-parts.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { ScoringCard } from "./scoring-card.tsx";
import { TimingCard } from "./timing-card.tsx";

/** Everything of one item's marking, with an example that follows each change. */
export function ItemPart({ itemKey }: { itemKey: string }) {
  const { ruleSet } = useRules();
  const at = findItem(ruleSet, itemKey);
  const item = at === null ? undefined : ruleSet.rounds[at.round]?.items[at.item];
  if (at === null || item === undefined) return null;
  return (
    <div className={styles.stack}>
      <CriteriaCard item={item} at={at} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <ScoringCard item={item} at={at} />
          <TimingCard item={item} at={at} />
        </div>
        <div className={styles.beside}>
          <ExampleCard item={item} />
        </div>
      </div>
    </div>
  );
}
