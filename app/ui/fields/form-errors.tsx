import { useEffect, useRef } from "react";
import styles from "./fields.module.css";

export type FieldError = {
  /** Name of the field; null for what concerns the whole form. */
  name: string | null;
  /** Label and what is wrong with it, one sentence. */
  message: string;
};

const focusField = (name: string): boolean => {
  const marked = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  const target = marked?.matches("input, select, textarea, button")
    ? marked
    : marked?.querySelector<HTMLElement>("input, select, textarea, button");
  target?.focus();
  return target !== undefined && target !== null;
};

/** Summary above a refused form. A new refusal moves the focus to the first field it names, else to the summary. */
export function FormErrors({ title, errors }: { title: string; errors: readonly FieldError[] }) {
  const root = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => `${error.name}:${error.message}`).join("|");
  const first = errors.find((error) => error.name !== null)?.name ?? null;
  useEffect(() => {
    if (key === "") return;
    if (first === null || !focusField(first)) root.current?.focus();
  }, [key, first]);
  if (errors.length === 0) return null;
  return (
    <div ref={root} role="alert" tabIndex={-1} className={styles.summary}>
      <h2>{title}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={`${name}:${message}`}>
            {name === null ? (
              message
            ) : (
              <button type="button" onClick={() => focusField(name)}>
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
