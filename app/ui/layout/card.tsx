import { type ReactNode, useId } from "react";
import styles from "./card.module.css";

export type CardProps = {
  title?: ReactNode;
  /** Right of the title. */
  actions?: ReactNode;
  /** "now": what is going on; marked at the edge. */
  emphasis?: "now" | undefined;
  /** Level of the title. */
  level?: 2 | 3;
  children: ReactNode;
};

export function Card({ title, actions, emphasis, level = 2, children }: CardProps) {
  const id = useId();
  const Title = level === 2 ? "h2" : "h3";
  return (
    <section
      className={styles.root}
      data-emphasis={emphasis}
      data-print="whole"
      aria-labelledby={title ? id : undefined}
    >
      {(title !== undefined || actions !== undefined) && (
        <div className={styles.head}>
          {title && (
            <Title id={id} className={styles.title}>
              {title}
            </Title>
          )}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** Cards side by side as the width allows. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
