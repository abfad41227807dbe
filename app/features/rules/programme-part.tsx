import { IconPlus } from "@tabler/icons-react";
import { ROUND_COMBINATIONS } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { RoundCard } from "./round-card.tsx";
import { RoundingFields } from "./rounding-fields.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { WeightSum } from "./weight-sum.tsx";

/** Rounds and items, and how they make up the contest's score. */
export function ProgrammePart() {
  const t = useText(rulesText);
  const { ruleSet, edit, readOnly, itemsFixed } = useRules();
  const { rounds } = ruleSet;
  return (
    <div className={styles.stack}>
      {itemsFixed && !readOnly && <Notice tone="info">{t("items.fixed")}</Notice>}
      <Card
        level={3}
        title={t("rounds.title")}
        actions={
          ruleSet.combineRounds === "weightedMean" && (
            <WeightSum weights={rounds.map(({ weight }) => weight)} />
          )
        }
      >
        <FieldGrid>
          <ChoiceField
            path="combineRounds"
            label={t("rounds.combine")}
            description={t(`rounds.explain.${ruleSet.combineRounds}`)}
            choices={ROUND_COMBINATIONS}
            value={ruleSet.combineRounds}
            wordOf={(choice) => t(`combine.${choice}`)}
            onValue={(combineRounds) => edit({ kind: "contest", change: { combineRounds } })}
          />
          <RoundingFields
            path="rounding"
            label={t("rounds.final")}
            value={ruleSet.rounding}
            onValue={(rounding) => edit({ kind: "contest", change: { rounding } })}
          />
        </FieldGrid>
      </Card>
      {rounds.map((round, index) => (
        <RoundCard key={round.key} round={round} index={index} />
      ))}
      {!readOnly && !itemsFixed && (
        <div>
          <ActionButton
            icon={<IconPlus size={20} />}
            onClick={() => edit({ kind: "addRound", name: t("rounds.newName", { n: rounds.length + 1 }) })}
          >
            {t("rounds.add")}
          </ActionButton>
        </div>
      )}
    </div>
  );
}
