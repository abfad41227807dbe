import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { EntryField } from "./entry-field.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { TieChainCard } from "./tie-chain-card.tsx";

const OTHERS_MARKS = ["never", "afterLock", "always"] as const;
const JUDGE_NAMES = ["numbers", "names"] as const;

/** Equal scores, and what is open to whom. */
export function PlacesPart() {
  const t = useText(rulesText);
  const { ruleSet, edit } = useRules();
  return (
    <div className={styles.stack}>
      <TieChainCard />
      <Card level={3} title={t("openness.title")}>
        <FieldGrid>
          <ChoiceField
            path="othersMarks"
            label={t("openness.othersMarks")}
            choices={OTHERS_MARKS}
            value={ruleSet.othersMarks}
            wordOf={(choice) => t(`openness.others.${choice}`)}
            onValue={(othersMarks) => edit({ kind: "contest", change: { othersMarks } })}
          />
          <ChoiceField
            path="judgeNames"
            label={t("openness.judgeNames")}
            choices={JUDGE_NAMES}
            value={ruleSet.judgeNames}
            wordOf={(choice) => t(`openness.names.${choice}`)}
            onValue={(judgeNames) => edit({ kind: "contest", change: { judgeNames } })}
          />
          <EntryField
            path="appealDays"
            label={t("openness.appealDays")}
            description={t("openness.appealText")}
            kind="whole"
            unit={t("unit.days")}
            value={ruleSet.appealDays}
            onValue={(appealDays) => edit({ kind: "contest", change: { appealDays } })}
          />
        </FieldGrid>
      </Card>
    </div>
  );
}
