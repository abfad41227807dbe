import { useId } from "react";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { plainNumberText } from "#app/ui/fields/number-text.ts";
import { useScheme } from "./scheme-context.ts";
import styles from "./schemes.module.css";
import { type NumberProps, useNumber } from "./use-number.ts";

/** A number in a cell of a table; the label is read aloud, the column's head is seen. */
export function NumberCell({ placeholder, ...props }: NumberProps & { placeholder?: string }) {
  const { readOnly } = useScheme();
  const { text, error, type } = useNumber(props);
  const id = useId();
  if (readOnly) return <span className={styles.figure}>{text === "" ? placeholder : text}</span>;
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
        placeholder={placeholder}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={(event) => {
          const plain = plainNumberText(event.currentTarget.value);
          if (plain !== event.currentTarget.value) type(plain);
        }}
      />
      {error !== undefined && (
        <span id={id} className={styles.error}>
          {error}
        </span>
      )}
    </>
  );
}

/** A number under its label. */
export function NumberEntry({
  unit,
  description,
  ...props
}: NumberProps & { unit: string; description?: string }) {
  const { readOnly } = useScheme();
  const { text, error, type } = useNumber(props);
  return (
    <NumberField
      name={props.path}
      label={props.label}
      description={description}
      unit={unit}
      whole={props.kind === "whole"}
      value={text}
      onChange={type}
      error={error}
      disabled={readOnly}
    />
  );
}
