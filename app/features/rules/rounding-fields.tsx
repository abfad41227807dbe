import { ROUNDING_MODES, type Rounding } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ChoiceField } from "./choice-field.tsx";
import styles from "./rules.module.css";

const DIGITS = ["none", "0", "1", "2", "3", "4"] as const;
const CHINESE_PRACTICE = "halfAwayFromZero";

export type RoundingFieldsProps = {
  path: string;
  /** Which value is rounded here. */
  label: string;
  value: Rounding | null;
  onValue: (rounding: Rounding | null) => void;
};

/** Whether a value is rounded at one of the named places, to how many digits, and how. */
export function RoundingFields({ path, label, value, onValue }: RoundingFieldsProps) {
  const t = useText(rulesText);
  const digits = DIGITS.find((choice) => choice === String(value?.digits)) ?? "none";
  return (
    <div className={styles.pair}>
      <ChoiceField
        path={`${path}.digits`}
        label={label}
        choices={DIGITS}
        value={digits}
        wordOf={(choice) => (choice === "none" ? t("rounding.none") : t("rounding.digits", { n: choice }))}
        onValue={(choice) =>
          onValue(
            choice === "none" ? null : { digits: Number(choice), mode: value?.mode ?? CHINESE_PRACTICE },
          )
        }
      />
      {value !== null && (
        <ChoiceField
          path={`${path}.mode`}
          label={t("rounding.mode", { place: label })}
          choices={ROUNDING_MODES}
          value={value.mode}
          wordOf={(mode) => t(`rounding.modes.${mode}`)}
          onValue={(mode) => onValue({ ...value, mode })}
        />
      )}
    </div>
  );
}
