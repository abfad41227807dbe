import {
  CRITERIA_COMBINATIONS,
  type Item,
  JUDGE_COMBINATIONS,
  type Scoring,
  TRIM_PLACES,
} from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ChoiceField } from "./choice-field.tsx";
import { EntryField } from "./entry-field.tsx";
import { RoundingFields } from "./rounding-fields.tsx";
import { type ItemAt, itemPath } from "./rule-lists.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { TrimTable } from "./trim-table.tsx";

/** The named places at which a value is rounded where judges are combined on totals, or on each criterion. */
const PLACES: Readonly<Record<Scoring["trimOn"], readonly (keyof Scoring["rounding"])[]>> = {
  total: ["judge", "panel", "item"],
  criterion: ["criterion", "factored", "panel", "item"],
};

/** From the judges' marks to the panel's value and the item's score. */
export function ScoringCard({ item, at }: { item: Item; at: ItemAt }) {
  const t = useText(rulesText);
  const { edit, panelSizes } = useRules();
  const { scoring } = item;
  const path = `${itemPath(at)}.scoring`;
  const change = (part: Partial<Scoring>) => edit({ kind: "scoring", at, change: part });
  const sizes = panelSizes[item.key] ?? [];
  return (
    <Card level={3} title={t("scoring.title")}>
      <FieldGrid>
        <ChoiceField
          path={`${path}.combineCriteria`}
          label={t("scoring.combineCriteria")}
          choices={CRITERIA_COMBINATIONS}
          value={scoring.combineCriteria}
          wordOf={(choice) => t(`scoring.criteria.${choice}`)}
          onValue={(combineCriteria) => change({ combineCriteria })}
        />
        <ChoiceField
          path={`${path}.combineJudges`}
          label={t("scoring.combineJudges")}
          choices={JUDGE_COMBINATIONS}
          value={scoring.combineJudges}
          wordOf={(choice) => t(`scoring.judges.${choice}`)}
          onValue={(combineJudges) => change({ combineJudges })}
        />
        <ChoiceField
          path={`${path}.trimOn`}
          label={t("scoring.trimOn")}
          description={t(`scoring.trimOnText.${scoring.trimOn}`)}
          choices={TRIM_PLACES}
          value={scoring.trimOn}
          wordOf={(choice) => t(`scoring.places.${choice}`)}
          onValue={(trimOn) => change({ trimOn })}
        />
        <EntryField
          path={`${path}.minimumPresent`}
          label={t("scoring.minimumPresent")}
          description={
            sizes.length === 0 ? t("scoring.noPanels") : t("scoring.panels", { sizes: sizes.join(" · ") })
          }
          kind="whole"
          unit={t("unit.people")}
          value={scoring.minimumPresent}
          onValue={(minimumPresent) => change({ minimumPresent })}
        />
      </FieldGrid>
      {scoring.combineJudges === "trimmedMean" && <TrimTable scoring={scoring} at={at} />}
      <div className={styles.block}>
        <h4 className={styles.sub}>{t("scoring.rounding")}</h4>
        {PLACES[scoring.trimOn].map((place) => (
          <RoundingFields
            key={place}
            path={`${path}.rounding.${place}`}
            label={t(`scoring.roundingAt.${place}`)}
            value={scoring.rounding[place]}
            onValue={(rounding) => change({ rounding: { ...scoring.rounding, [place]: rounding } })}
          />
        ))}
      </div>
    </Card>
  );
}
