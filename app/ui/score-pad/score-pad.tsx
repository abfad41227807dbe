import { IconBackspace } from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import {
  DIGITS,
  decimalsOf,
  formatScore,
  hasNegative,
  isLegal,
  type ScoreKey,
  type ScoreRange,
} from "./score-entry.ts";
import { ScoreKeys } from "./score-keys.tsx";
import styles from "./score-pad.module.css";
import { useScoreEntry } from "./use-score-entry.ts";

export type ScorePadProps = {
  /** Hundredths; null: not yet marked, which is never shown as zero. */
  value: number | null;
  minimum: number;
  maximum: number;
  step: number;
  /** Called with null while the text is only the beginning of a value. The caller takes the value over at once. */
  onChange: (value: number | null) => void;
  /** Values for one tap, hundredths; what is not legal is left out. */
  chips?: readonly number[];
  disabled?: boolean;
  labels: {
    /** Name of the pad: "评分：内容". */
    pad: string;
    /** In place of the value while there is none: "未评". */
    empty: string;
    /** "0–100，步长 0.5" */
    range: string;
    chips: string;
    clear: string;
    backspace: string;
    point: string;
    sign: string;
  };
  /** The main button, below the value. */
  children?: ReactNode;
};

const HARDWARE_KEYS: Readonly<Record<string, ScoreKey>> = {
  ".": "point",
  "-": "sign",
  Backspace: "backspace",
  Delete: "clear",
};

const keyOf = (event: KeyboardEvent): ScoreKey | undefined => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return undefined;
  return DIGITS.find((digit) => digit === event.key) ?? HARDWARE_KEYS[event.key];
};

/** Give it the criterion as `key`: a new criterion begins a new entry. */
export function ScorePad(props: ScorePadProps) {
  const { value, minimum, maximum, step, onChange, labels, disabled = false } = props;
  const range: ScoreRange = { minimum, maximum, step };
  const control = useScoreEntry({ range, value, onChange });
  const decimals = decimalsOf(range);
  const chips = (props.chips ?? []).filter((chip) => isLegal({ range, value: chip }));
  return (
    <section
      className={styles.root}
      aria-label={labels.pad}
      onKeyDown={(event) => {
        const key = keyOf(event);
        if (key === undefined || disabled) return;
        event.preventDefault();
        control.type(key);
      }}
    >
      <div className={styles.layout}>
        <div className={styles.side}>
          <output className={styles.value} aria-live="polite" data-empty={control.entry.text === ""}>
            {control.entry.text === "" ? labels.empty : control.entry.text.replace("-", "−")}
          </output>
          <span className={styles.range}>{labels.range}</span>
          {chips.length > 0 && (
            <fieldset className={styles.chips} aria-label={labels.chips}>
              {chips.map((chip) => (
                <button
                  key={chip}
                  type="button"
                  className={styles.chip}
                  aria-pressed={chip === value}
                  disabled={disabled}
                  onClick={() => onChange(chip)}
                >
                  {formatScore({ value: chip, decimals }).replace("-", "−")}
                </button>
              ))}
            </fieldset>
          )}
        </div>
        <ScoreKeys
          control={control}
          disabled={disabled}
          signed={hasNegative(range)}
          pointed={decimals > 0}
          labels={labels}
          backspaceIcon={<IconBackspace size={28} aria-hidden="true" />}
        />
        {props.children && <div className={styles.action}>{props.children}</div>}
      </div>
    </section>
  );
}
