import { IconPlus } from "@tabler/icons-react";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./cells.module.css";
import { CriterionRow } from "./criterion-row.tsx";
import { formatEntry } from "./number-entry.ts";
import type { ItemAt } from "./rule-lists.ts";
import { useRules } from "./rules-context.ts";
import { WeightSum } from "./weight-sum.tsx";

/** What is marked: range and step, share or factor, and the words that go with it. */
export function CriteriaCard({ item, at }: { item: Item; at: ItemAt }) {
  const t = useText(rulesText);
  const { edit, readOnly } = useRules();
  const { criteria, scoring } = item;
  const weighted = scoring.combineCriteria === "weightedMean";
  const add = readOnly ? undefined : (
    <ActionButton
      size="small"
      icon={<IconPlus size={16} />}
      onClick={() => edit({ kind: "addCriterion", at })}
    >
      {t("criteria.add")}
    </ActionButton>
  );
  return (
    <Card level={3} title={t("criteria.title")} actions={add}>
      {criteria.length === 0 ? (
        <EmptyState title={t("criteria.empty")}>{t("criteria.emptyText")}</EmptyState>
      ) : (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <caption className="yz-hidden">{t("criteria.caption", { item: item.name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("criteria.name")}</th>
                <th scope="col" data-kind="figures">
                  {t("criteria.minimum")}
                </th>
                <th scope="col" data-kind="figures">
                  {t("criteria.maximum")}
                </th>
                <th scope="col" data-kind="figures">
                  {t("criteria.step")}
                </th>
                {weighted && (
                  <th scope="col" data-kind="figures">
                    {t("criteria.weight")}
                  </th>
                )}
                <th scope="col" data-kind="figures">
                  {t("criteria.factor")}
                </th>
                <th scope="col">{t("criteria.levelsAndPhrases")}</th>
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion, index) => (
                <CriterionRow
                  key={criterion.key}
                  criterion={criterion}
                  at={{ ...at, criterion: index }}
                  count={criteria.length}
                  scoring={scoring}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td colSpan={7}>
                  {weighted ? (
                    <WeightSum weights={criteria.map(({ weight }) => weight)} />
                  ) : (
                    <span role="status">{t("criteria.full", { points: fullMarks(criteria) })}</span>
                  )}
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </Card>
  );
}

/** Sum of the highest marks times their factors, in points. */
function fullMarks(criteria: Item["criteria"]): string {
  const units = criteria.reduce((sum, { maximum, factor }) => sum + maximum * factor, 0);
  return formatEntry({ kind: "points", value: Math.round(units / 10_000) });
}
