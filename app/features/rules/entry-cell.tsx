import { useId } from "react";
import { plainNumberText } from "#app/ui/fields/number-text.ts";
import styles from "./cells.module.css";
import { useRules } from "./rules-context.ts";
import { type EntryProps, useEntry } from "./use-entry.ts";

/** A number of the rules in a cell of a table; the label is read aloud, the column's head is seen. */
export function EntryCell(props: EntryProps & { placeholder?: string }) {
  const { readOnly } = useRules();
  const { text, error, type } = useEntry(props);
  const id = useId();
  return (
    <>
      <input
        className={styles.input}
        data-kind="figures"
        data-field={props.path}
        name={props.path}
        aria-label={props.label}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : id}
        inputMode={props.kind === "whole" ? "numeric" : "decimal"}
        autoComplete="off"
        placeholder={props.placeholder}
        readOnly={readOnly}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={(event) => {
          const plain = plainNumberText(event.currentTarget.value);
          if (!readOnly && plain !== event.currentTarget.value) type(plain);
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
