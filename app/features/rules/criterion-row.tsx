import { IconNotes } from "@tabler/icons-react";
import type { Criterion, Scoring } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./cells.module.css";
import { EntryCell } from "./entry-cell.tsx";
import { RowButtons } from "./row-buttons.tsx";
import { type CriterionAt, criterionPath } from "./rule-lists.ts";
import { useRules } from "./rules-context.ts";
import { TextCell } from "./text-cell.tsx";

const RANGE = ["minimum", "maximum", "step"] as const;

export type CriterionRowProps = { criterion: Criterion; at: CriterionAt; count: number; scoring: Scoring };

export function CriterionRow({ criterion, at, count, scoring }: CriterionRowProps) {
  const t = useText(rulesText);
  const { edit, openPanel } = useRules();
  const path = criterionPath(at);
  const name = criterion.name === "" ? t("criteria.nameless", { n: at.criterion + 1 }) : criterion.name;
  const change = (part: Partial<Omit<Criterion, "key">>) => edit({ kind: "criterion", at, change: part });
  return (
    <tr>
      <td className={styles.wide}>
        <TextCell
          path={`${path}.name`}
          label={t("criteria.nameOf", { n: at.criterion + 1 })}
          value={criterion.name}
          onValue={(value) => change({ name: value })}
        />
      </td>
      {RANGE.map((field) => (
        <td key={field} data-kind="figures">
          <EntryCell
            path={`${path}.${field}`}
            label={t(`criteria.of.${field}`, { name })}
            kind="points"
            value={criterion[field]}
            onValue={(value) => change({ [field]: value })}
          />
        </td>
      ))}
      {scoring.combineCriteria === "weightedMean" && (
        <td data-kind="figures">
          <EntryCell
            path={`${path}.weight`}
            label={t("criteria.of.weight", { name })}
            kind="percent"
            value={criterion.weight}
            onValue={(weight) => change({ weight })}
          />
        </td>
      )}
      <td data-kind="figures">
        <EntryCell
          path={`${path}.factor`}
          label={t("criteria.of.factor", { name })}
          kind="factor"
          value={criterion.factor}
          onValue={(factor) => change({ factor })}
        />
      </td>
      <td data-kind="tight">
        <ActionButton
          size="small"
          icon={<IconNotes size={16} />}
          onClick={() => openPanel(at)}
          data-field={`${path}.levels`}
        >
          <span className="yz-hidden">{name} </span>
          {t("criteria.words", { levels: criterion.levels.length, phrases: criterion.phrases.length })}
        </ActionButton>
        <RowButtons
          of={{ list: "criteria", round: at.round, item: at.item }}
          index={at.criterion}
          count={count}
          name={name}
        />
      </td>
    </tr>
  );
}
