import { useId } from "react";
import { problemText } from "#app/text/problem-sentence.ts";
import { useLanguage } from "#app/text/use-text.ts";
import styles from "./cells.module.css";
import { useRules } from "./rules-context.ts";

export type TextCellProps = {
  path: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  placeholder?: string;
};

/** Words of the rules in a cell of a table. */
export function TextCell({ path, label, value, onValue, placeholder }: TextCellProps) {
  const { readOnly, problems } = useRules();
  const language = useLanguage();
  const id = useId();
  const problem = problems.find((each) => each.path === path);
  return (
    <>
      <input
        className={styles.input}
        data-field={path}
        name={path}
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        autoComplete="off"
        maxLength={200}
        placeholder={placeholder}
        readOnly={readOnly}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      {problem !== undefined && (
        <span id={id} className={styles.error}>
          {problemText(problem, language)}
        </span>
      )}
    </>
  );
}
