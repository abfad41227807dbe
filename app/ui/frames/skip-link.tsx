import type { ReactNode } from "react";
import styles from "./skip-link.module.css";

/** First stop of the Tab key: over the menu to `#main`. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a href="#main" className={styles.root} data-print="hide">
      {children}
    </a>
  );
}
