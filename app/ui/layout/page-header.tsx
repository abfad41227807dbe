import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import styles from "./page-header.module.css";

export type Crumb = { label: string; to: string };

export type PageHeaderProps = {
  title: ReactNode;
  /** What is going on here, in one line. */
  subtitle?: ReactNode;
  /** State of the thing shown, beside the title. */
  status?: ReactNode;
  /** Where one came from; without the page itself. */
  crumbs?: readonly Crumb[];
  crumbsLabel?: string | undefined;
  /** Top right: the page's main button last. */
  actions?: ReactNode;
};

export function PageHeader({ title, subtitle, status, crumbs = [], crumbsLabel, actions }: PageHeaderProps) {
  return (
    <header className={styles.root}>
      {crumbs.length > 0 && (
        <nav aria-label={crumbsLabel} className={styles.trail} data-print="hide">
          <ol className={styles.crumbs}>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.words}>
        <div className={styles.line}>
          <h1 className={styles.title}>{title}</h1>
          {status}
        </div>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {actions && (
        <div className={styles.actions} data-print="hide">
          {actions}
        </div>
      )}
    </header>
  );
}
