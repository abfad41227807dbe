import type { Criterion } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { percent, points } from "#app/text/problem-sentence.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "../contest.module.css";
import { CriterionDetails } from "./criterion-details.tsx";
import { blankCriterion, replaced } from "./edit.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { ScaledField } from "./scaled-field.tsx";

const ONE = 10_000;

/** The criteria of an item, one line each, levels and phrases folded below. */
export function CriteriaEditor(props: {
  criteria: Criterion[];
  weighted: boolean;
  onChange: (criteria: Criterion[]) => void;
}) {
  const t = useText(contestRulesText);
  const { criteria, weighted, onChange } = props;
  const add = () => onChange([...criteria, blankCriterion(criteria.map(({ key }) => key))]);
  const sum = criteria.reduce((total, criterion) => total + (criterion.maximum * criterion.factor) / ONE, 0);
  const weights = criteria.reduce((total, criterion) => total + criterion.weight, 0);
  return (
    <fieldset className={styles.set}>
      <legend>{t("criteria")}</legend>
      {criteria.map((criterion, at) => (
        <CriterionLine
          key={criterion.key}
          criterion={criterion}
          list={criteria}
          at={at}
          weighted={weighted}
          onChange={(next) => onChange(replaced(criteria, at, next))}
          onList={onChange}
        />
      ))}
      <div className={styles.between}>
        <ActionButton size="small" onClick={add}>
          {t("addCriterion")}
        </ActionButton>
        <span className={styles.soft}>
          {Number.isNaN(weighted ? weights : sum)
            ? ""
            : weighted
              ? t("criteriaWeights", { n: percent(weights) })
              : t("criteriaSum", { n: points(sum) })}
        </span>
      </div>
    </fieldset>
  );
}

function CriterionLine(props: {
  criterion: Criterion;
  list: readonly Criterion[];
  at: number;
  weighted: boolean;
  onChange: (criterion: Criterion) => void;
  onList: (criteria: Criterion[]) => void;
}) {
  const t = useText(contestRulesText);
  const { criterion, onChange } = props;
  const set = (changes: Partial<Criterion>) => onChange({ ...criterion, ...changes });
  const name = (field: string) => `${criterion.key}.${field}`;
  const centi = (field: "minimum" | "maximum" | "step") => (
    <ScaledField
      name={name(field)}
      label={t(field)}
      unit={t("points")}
      digits={2}
      value={criterion[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <div>
      <div className={styles.line}>
        <TextField
          name={name("name")}
          label={t("criterionName")}
          value={criterion.name}
          onChange={(text) => set({ name: text })}
        />
        {centi("maximum")}
        {centi("minimum")}
        {centi("step")}
        {props.weighted && (
          <ScaledField
            name={name("weight")}
            label={t("weight")}
            unit="%"
            digits={2}
            value={criterion.weight}
            onChange={(weight) => set({ weight })}
          />
        )}
        <ScaledField
          name={name("factor")}
          label={t("factor")}
          unit="×"
          digits={4}
          value={criterion.factor}
          onChange={(factor) => set({ factor })}
        />
        <MoveButtons name={criterion.name} list={props.list} at={props.at} onChange={props.onList} />
      </div>
      <CriterionDetails criterion={criterion} onChange={onChange} />
    </div>
  );
}
