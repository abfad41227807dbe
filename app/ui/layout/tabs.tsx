import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import styles from "./tabs.module.css";

export type TabsProps = {
  label: string;
  /** Parts of one thing; each has its own address. */
  tabs: readonly { to: string; label: string; end?: boolean; badge?: ReactNode }[];
};

export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={styles.root} data-print="hide">
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false} className={styles.tab ?? ""}>
          {tab.label}
          {tab.badge}
        </NavLink>
      ))}
    </nav>
  );
}
