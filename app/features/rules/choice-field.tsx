import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./cells.module.css";
import { useRules } from "./rules-context.ts";

export type ChoiceProps<T extends string> = {
  path: string;
  label: string;
  choices: readonly T[];
  value: T;
  wordOf: (choice: T) => string;
  onValue: (choice: T) => void;
  description?: string;
};

/** One of a few literals of the rules. */
export function ChoiceField<T extends string>(props: ChoiceProps<T>) {
  const { path, label, choices, value, wordOf, onValue, description } = props;
  const { readOnly } = useRules();
  if (readOnly) {
    return <TextField name={path} label={label} description={description} value={wordOf(value)} readOnly />;
  }
  return (
    <SelectField
      name={path}
      label={label}
      description={description}
      choices={choices.map((choice) => ({ value: choice, label: wordOf(choice) }))}
      value={value}
      onChange={(chosen) => choose({ choices, chosen, onValue })}
    />
  );
}

/** The same in a cell of a table. */
export function ChoiceCell<T extends string>(props: Omit<ChoiceProps<T>, "description">) {
  const { path, label, choices, value, wordOf, onValue } = props;
  const { readOnly } = useRules();
  if (readOnly) return <span>{wordOf(value)}</span>;
  return (
    <select
      className={styles.input}
      data-field={path}
      name={path}
      aria-label={label}
      value={value}
      onChange={(event) => choose({ choices, chosen: event.currentTarget.value, onValue })}
    >
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {wordOf(choice)}
        </option>
      ))}
    </select>
  );
}

function choose<T extends string>(given: {
  choices: readonly T[];
  chosen: string;
  onValue: (choice: T) => void;
}): void {
  const found = given.choices.find((choice) => choice === given.chosen);
  if (found !== undefined) given.onValue(found);
}
