import { ROUNDING_MODES, type Rounding } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "../contest.module.css";

const DIGITS = [0, 1, 2, 3, 4];

/** Whether and how a value is rounded at one place. */
export function RoundingField(props: {
  name: string;
  label: string;
  value: Rounding | null;
  onChange: (value: Rounding | null) => void;
}) {
  const t = useText(contestRulesText);
  const { value, onChange } = props;
  const mode = value?.mode ?? "halfAwayFromZero";
  return (
    <div className={styles.pair}>
      <SelectField
        name={`${props.name}.digits`}
        label={props.label}
        value={value === null ? "" : String(value.digits)}
        onChange={(text) => onChange(text === "" ? null : { digits: Number(text), mode })}
        emptyLabel={t("roundingNone")}
        choices={DIGITS.map((n) => ({ value: String(n), label: t("roundingDigits", { n }) }))}
      />
      {value !== null && (
        <SelectField
          name={`${props.name}.mode`}
          label={t("roundingMode")}
          value={mode}
          onChange={(text) =>
            onChange({ digits: value.digits, mode: ROUNDING_MODES.find((each) => each === text) ?? mode })
          }
          choices={ROUNDING_MODES.map((each) => ({ value: each, label: t(`mode.${each}`) }))}
        />
      )}
    </div>
  );
}
