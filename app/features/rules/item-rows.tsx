import { IconPencil } from "@tabler/icons-react";
import { ITEM_KINDS, type Round } from "#app/domain/scoring/rule-set.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./cells.module.css";
import { ChoiceCell } from "./choice-field.tsx";
import { EntryCell } from "./entry-cell.tsx";
import { formatEntry } from "./number-entry.ts";
import { RowButtons } from "./row-buttons.tsx";
import { itemPath } from "./rule-lists.ts";
import { useRules } from "./rules-context.ts";
import { TextCell } from "./text-cell.tsx";
import { WeightSum } from "./weight-sum.tsx";

/** The items of a round: name, kind, share. Their marking is a part of its own. */
export function ItemRows({ round, index }: { round: Round; index: number }) {
  const t = useText(rulesText);
  const words = useText(contestWords);
  const { edit, open, itemsFixed, readOnly } = useRules();
  const weighted = round.combineItems === "weightedMean";
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <caption className="yz-hidden">{t("items.caption", { round: round.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("items.name")}</th>
            <th scope="col">{t("items.kind")}</th>
            {weighted && (
              <th scope="col" data-kind="figures">
                {t("items.weight")}
              </th>
            )}
            <th scope="col" data-kind="figures">
              {t("items.full")}
            </th>
            <th scope="col">{t("items.actions")}</th>
          </tr>
        </thead>
        <tbody>
          {round.items.map((item, at) => {
            const path = itemPath({ round: index, item: at });
            const name = item.name === "" ? t("items.nameless", { n: at + 1 }) : item.name;
            const change = (part: { name: string } | { kind: typeof item.kind } | { weight: number }) =>
              edit({ kind: "item", at: { round: index, item: at }, change: part });
            return (
              <tr key={item.key}>
                <td className={styles.wide}>
                  <TextCell
                    path={`${path}.name`}
                    label={t("items.nameOf", { n: at + 1 })}
                    value={item.name}
                    onValue={(value) => change({ name: value })}
                  />
                </td>
                <td>
                  <ChoiceCell
                    path={`${path}.kind`}
                    label={t("items.kindOf", { name })}
                    choices={ITEM_KINDS}
                    value={item.kind}
                    wordOf={(kind) => words(`itemKind.${kind}`)}
                    onValue={(kind) => change({ kind })}
                  />
                </td>
                {weighted && (
                  <td data-kind="figures">
                    <EntryCell
                      path={`${path}.weight`}
                      label={t("items.weightOf", { name })}
                      kind="percent"
                      value={item.weight}
                      onValue={(weight) => change({ weight })}
                    />
                  </td>
                )}
                <td data-kind="figures">{formatEntry({ kind: "points", value: fullMarks(item) })}</td>
                <td data-kind="tight">
                  <ActionButton
                    size="small"
                    icon={<IconPencil size={16} />}
                    onClick={() => open({ kind: "item", itemKey: item.key })}
                  >
                    {t(readOnly ? "items.look" : "items.edit")}
                    <span className="yz-hidden"> {name}</span>
                  </ActionButton>
                  <RowButtons
                    of={{ list: "items", round: index }}
                    index={at}
                    count={round.items.length}
                    name={name}
                    kept={itemsFixed}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        {weighted && round.items.length > 0 && (
          <tfoot>
            <tr>
              <td colSpan={5}>
                <WeightSum weights={round.items.map(({ weight }) => weight)} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** Highest total one judge can give, in hundredths (rounded to them). */
function fullMarks(item: Round["items"][number]): number {
  const weighted = item.scoring.combineCriteria === "weightedMean";
  const units = item.criteria.reduce(
    (sum, { maximum, factor, weight }) => sum + maximum * factor * (weighted ? weight / 10_000 : 1),
    0,
  );
  return Math.round(units / 10_000);
}
