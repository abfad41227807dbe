import type { ReactNode } from "react";
import { DIGITS, type ScoreKey } from "./score-entry.ts";
import styles from "./score-pad.module.css";
import type { ScoreEntryControl } from "./use-score-entry.ts";

export type ScoreKeysProps = {
  control: ScoreEntryControl;
  disabled: boolean;
  signed: boolean;
  pointed: boolean;
  labels: { clear: string; backspace: string; point: string; sign: string };
  backspaceIcon: ReactNode;
};

/**
 * Four by four, 1 at the top left as on a telephone. A key that leads to no legal value is dim and does nothing, but
 * keeps the focus and its place.
 */
export function ScoreKeys({ control, disabled, signed, pointed, labels, backspaceIcon }: ScoreKeysProps) {
  const key = (options: { key: ScoreKey; face: ReactNode; label?: string; area: string }) => {
    const off = disabled || !control.allowed(options.key);
    return (
      <button
        key={options.key}
        type="button"
        className={styles.key}
        style={{ gridArea: options.area }}
        data-role={options.label === undefined ? "digit" : "edit"}
        aria-label={options.label}
        aria-disabled={off}
        onClick={() => {
          if (!off) control.type(options.key);
        }}
      >
        {options.face}
      </button>
    );
  };
  return (
    <div className={styles.keys} data-signed={signed} data-pointed={pointed}>
      {DIGITS.map((digit) => key({ key: digit, face: digit, area: `d${digit}` }))}
      {pointed && key({ key: "point", face: ".", label: labels.point, area: "point" })}
      {signed && key({ key: "sign", face: "+/−", label: labels.sign, area: "sign" })}
      {key({ key: "backspace", face: backspaceIcon, label: labels.backspace, area: "back" })}
      {key({ key: "clear", face: labels.clear, label: labels.clear, area: "clear" })}
    </div>
  );
}
