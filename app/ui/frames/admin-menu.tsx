import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import styles from "./admin-menu.module.css";

export type MenuEntry = {
  to: string;
  label: string;
  icon: ReactNode;
  /** Count of what waits there. */
  badge?: ReactNode;
  /** Lit only on exactly this address. */
  end?: boolean;
};
export type MenuGroup = { key: string; label?: string | undefined; entries: readonly MenuEntry[] };

export type AdminMenuProps = {
  label: string;
  groups: readonly MenuGroup[];
  onPick?: (() => void) | undefined;
};

export function AdminMenu({ label, groups, onPick }: AdminMenuProps) {
  return (
    <nav aria-label={label} className={styles.root}>
      {groups.map((group) => (
        <section key={group.key} aria-label={group.label}>
          {group.label !== undefined && (
            <p className={styles.group} aria-hidden="true">
              {group.label}
            </p>
          )}
          <ul className={styles.entries}>
            {group.entries.map((entry) => (
              <li key={entry.to}>
                <NavLink
                  to={entry.to}
                  end={entry.end ?? false}
                  className={styles.entry ?? ""}
                  onClick={() => onPick?.()}
                >
                  <span className={styles.icon} aria-hidden="true">
                    {entry.icon}
                  </span>
                  <span className={styles.label}>{entry.label}</span>
                  {entry.badge ? <span className={styles.badge}>{entry.badge}</span> : null}
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
