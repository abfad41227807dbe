import { type InputHTMLAttributes, type ReactNode, useId } from "react";
import styles from "./entry.module.css";

type Shared = { label: string; error?: string | undefined; help?: string | undefined };

function Around({ id, label, error, help, children }: Shared & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {help !== undefined && <p className={styles.quiet}>{help}</p>}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={`${id}-error`} className={styles.error}>
      {error}
    </p>
  );
}

const described = (id: string, error: string | undefined) =>
  error === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-error` };

type TextInputProps = Shared & {
  value: string;
  onChange: (value: string) => void;
  /** Offered while typing. */
  choices?: readonly string[];
} & Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "type" | "inputMode" | "max" | "min" | "maxLength" | "autoComplete"
  >;

export function TextInput({ label, error, help, value, onChange, choices = [], ...input }: TextInputProps) {
  const id = useId();
  const list = choices.length > 0 ? { list: `${id}-choices` } : {};
  return (
    <Around id={id} label={label} error={error} help={help}>
      <input
        {...input}
        {...list}
        {...described(id, error)}
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </Around>
  );
}

export function TextArea(
  props: Shared & { value: string; onChange: (value: string) => void; maxLength: number },
) {
  const { label, error, help, value, onChange, maxLength } = props;
  const id = useId();
  return (
    <Around id={id} label={label} error={error} help={help}>
      <textarea
        {...described(id, error)}
        id={id}
        rows={3}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Around>
  );
}

export function Select(
  props: Shared & {
    value: string;
    onChange: (value: string) => void;
    choices: readonly { value: string; label: string }[];
  },
) {
  const { label, error, help, value, onChange, choices } = props;
  const id = useId();
  return (
    <Around id={id} label={label} error={error} help={help}>
      <select
        {...described(id, error)}
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Around>
  );
}

/** One of a few, each a button as wide as its share of the row. */
export function Choices(
  props: Shared & {
    value: string;
    onChange: (value: string) => void;
    choices: readonly { value: string; label: string }[];
  },
) {
  const { label, error, value, onChange, choices } = props;
  const id = useId();
  return (
    <fieldset className={styles.choices} {...described(id, error)}>
      <legend>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
