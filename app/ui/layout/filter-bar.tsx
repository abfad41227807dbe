import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ActionButton } from "../actions/action-button.tsx";
import { LinkButton } from "../actions/link-button.tsx";
import styles from "./filter-bar.module.css";

export type FilterBarProps = {
  /** Fields with the names of the query. */
  children: ReactNode;
  labels: { bar: string; apply: string; reset: string };
  /** Address without filters. */
  resetTo: string;
  busy?: boolean;
};

/** Filters live in the address: they can be sent to a colleague, kept, and gone back to. */
export function FilterBar({ children, labels, resetTo, busy = false }: FilterBarProps) {
  return (
    <Form method="get" className={styles.root} role="search" aria-label={labels.bar} data-print="hide">
      <div className={styles.fields}>{children}</div>
      <div className={styles.actions}>
        <ActionButton type="submit" busy={busy}>
          {labels.apply}
        </ActionButton>
        <LinkButton to={resetTo} tone="quiet">
          {labels.reset}
        </LinkButton>
      </div>
    </Form>
  );
}
