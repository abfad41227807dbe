import { IconPlus } from "@tabler/icons-react";
import type { Scoring, TrimStep } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import cells from "./cells.module.css";
import { EntryCell } from "./entry-cell.tsx";
import { newTrimStep } from "./new-rows.ts";
import { PlaceProblems } from "./place-problems.tsx";
import { RowButtons } from "./row-buttons.tsx";
import { type ItemAt, listPath } from "./rule-lists.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { trimSpans } from "./trim-sentence.ts";

const FIELDS = ["present", "high", "low"] as const;

/** How many marks are dropped on either side, by the number of judges who marked. */
export function TrimTable({ scoring, at }: { scoring: Scoring; at: ItemAt }) {
  const t = useText(rulesText);
  const { edit, readOnly } = useRules();
  const of = { list: "trim", ...at } as const;
  const path = listPath(of);
  const { trim } = scoring;
  const save = (rows: TrimStep[]) => edit({ kind: "scoring", at, change: { trim: rows } });
  return (
    <div className={styles.block}>
      <h4 className={styles.sub}>{t("trim.title")}</h4>
      <table className={cells.table}>
        <caption className="yz-hidden">{t("trim.caption")}</caption>
        <thead>
          <tr>
            {FIELDS.map((field) => (
              <th key={field} scope="col" data-kind="figures">
                {t(`trim.${field}`)}
              </th>
            ))}
            {!readOnly && (
              <th scope="col">
                <span className="yz-hidden">{t("trim.actions")}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {trim.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of the table have no identity but their place
            <tr key={index}>
              {FIELDS.map((field) => (
                <td key={field} data-kind="figures">
                  <EntryCell
                    path={`${path}[${index}].${field}`}
                    label={t("trim.cell", { field: t(`trim.${field}`), n: index + 1 })}
                    kind="whole"
                    value={step[field]}
                    onValue={(value) =>
                      save(trim.map((row, place) => (place === index ? { ...row, [field]: value } : row)))
                    }
                  />
                </td>
              ))}
              {!readOnly && (
                <td data-kind="tight">
                  <RowButtons
                    of={of}
                    index={index}
                    count={trim.length}
                    name={t("trim.row", { n: index + 1 })}
                    still
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <ActionButton
          size="small"
          icon={<IconPlus size={16} />}
          onClick={() => save([...trim, newTrimStep(trim)])}
        >
          {t("trim.add")}
        </ActionButton>
      )}
      <PlaceProblems path={path}>{spansText({ scoring, t })}</PlaceProblems>
    </div>
  );
}

function spansText({ scoring, t }: { scoring: Scoring; t: ReturnType<typeof useRulesText> }): string {
  return trimSpans(scoring)
    .map(({ from, to, high, low }) => {
      const who =
        to === null
          ? t("trim.andMore", { from })
          : from === to
            ? t("trim.exactly", { from })
            : t("trim.span", { from, to });
      return high + low === 0 ? t("trim.none", { who }) : t("trim.drops", { who, high, low });
    })
    .join(t("trim.separator"));
}

const useRulesText = () => useText(rulesText);
