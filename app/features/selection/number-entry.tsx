import { useId, useState } from "react";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { plainNumberText } from "#app/ui/fields/number-text.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

/** points, percent: two decimals, kept in hundredths and ten-thousandths · whole: as it is. */
type NumberKind = "points" | "percent" | "whole";
const DIGITS = { points: 2, percent: 2, whole: 0 } as const;

function readNumber(kind: NumberKind, text: string): number | null {
  const read = Decimal.parse({ text: plainNumberText(text), digits: DIGITS[kind] });
  return read.ok ? read.value : null;
}
const numberText = (kind: NumberKind, value: number | null): string =>
  value === null ? "" : Decimal.text({ units: value, digits: DIGITS[kind] });

type NumberProps = {
  /** Where the value stands in the rules. */
  path: string;
  label: string;
  kind: NumberKind;
} & (
  | { value: number; optional?: false; onValue: (value: number) => void }
  /** Left empty: null. */
  | { value: number | null; optional: true; onValue: (value: number | null) => void }
);

/** A number as it is typed. What is none stays visible, with a sentence, and keeps the draft from being saved. */
function useNumber(props: NumberProps) {
  const { path, kind, value } = props;
  const { unread, setUnread, problemAt } = useRules();
  const t = useText(selectionRulesText);
  const [typed, setTyped] = useState<string | null>(null);
  const held = unread[path];
  const stands = typed !== null && (typed === held || readNumber(kind, typed) === value);
  const text = stands ? typed : (held ?? numberText(kind, value));
  const type = (next: string) => {
    setTyped(next);
    if (next.trim() === "" && props.optional === true) {
      props.onValue(null);
      return setUnread(path, null);
    }
    const read = readNumber(kind, next);
    setUnread(path, read === null ? next : null);
    if (read !== null) props.onValue(read);
  };
  const wrong = t(kind === "whole" ? "edit.whole" : "edit.number");
  return { text, type, error: held !== undefined ? wrong : problemAt(path) };
}

/** A number under its label. */
export function NumberEntry({
  unit,
  description,
  placeholder,
  ...props
}: NumberProps & { unit: string; description?: string; placeholder?: string }) {
  const { text, error, type } = useNumber(props);
  return (
    <NumberField
      name={props.path}
      label={props.label}
      description={description}
      placeholder={placeholder}
      unit={unit}
      whole={props.kind === "whole"}
      value={text}
      onChange={type}
      error={error}
    />
  );
}

/** A number in a cell of a table; the label is read aloud, the column's head is seen. */
export function NumberCell(props: NumberProps) {
  const { text, error, type } = useNumber(props);
  const id = useId();
  return (
    <>
      <input
        className={styles.input}
        data-field={props.path}
        aria-label={props.label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        inputMode="decimal"
        autoComplete="off"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
      {error !== undefined && (
        <span id={id} className={styles.error}>
          {error}
        </span>
      )}
    </>
  );
}
