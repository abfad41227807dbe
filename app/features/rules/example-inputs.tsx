import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { MOST_JUDGES } from "./example-marks.ts";
import { formatEntry, readEntry } from "./number-entry.ts";
import styles from "./rules.module.css";

export type ExampleInputsProps = {
  judges: number;
  elapsedMs: number | null;
  breach: number;
  timed: boolean;
  onJudges: (judges: number) => void;
  onElapsed: (ms: number) => void;
  onBreach: (centi: number) => void;
};

const COUNTS = Array.from({ length: MOST_JUDGES }, (_, index) => String(index + 1));

/** How many judges, how long it took, and whether a rule was broken. */
export function ExampleInputs(props: ExampleInputsProps) {
  const t = useText(rulesText);
  return (
    <div className={styles.tries}>
      <SelectField
        name="example-judges"
        label={t("example.judges")}
        choices={COUNTS.map((value) => ({ value, label: value }))}
        value={String(props.judges)}
        onChange={(value) => props.onJudges(Number(value))}
      />
      {props.timed && props.elapsedMs !== null && (
        <NumberField
          name="example-elapsed"
          label={t("example.elapsed")}
          unit={t("unit.clock")}
          defaultValue={formatEntry({ kind: "clock", value: props.elapsedMs })}
          onChange={(text) => {
            const value = readEntry({ kind: "clock", text });
            if (value !== null) props.onElapsed(value);
          }}
        />
      )}
      <NumberField
        name="example-breach"
        label={t("example.breach")}
        unit={t("unit.points")}
        defaultValue={formatEntry({ kind: "points", value: props.breach })}
        onChange={(text) => props.onBreach(Math.max(0, readEntry({ kind: "points", text }) ?? 0))}
      />
    </div>
  );
}
