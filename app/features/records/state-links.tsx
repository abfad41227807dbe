import { Link, useSearchParams } from "@remix-run/react";
import styles from "./state-links.module.css";

type Props<S extends string> = { label: string; states: readonly { key: S; label: string }[]; now: S };

/** Which part of a list is shown; the first is the address without a query. */
export function StateLinks<S extends string>({ label, states, now }: Props<S>) {
  const [search] = useSearchParams();
  const to = (key: S): string => {
    const query = new URLSearchParams(search);
    query.delete("page");
    query.set("state", key);
    return `?${query.toString()}`;
  };
  return (
    <nav aria-label={label} className={styles.root}>
      {states.map(({ key, label: text }) => (
        <Link key={key} to={to(key)} className={styles.link} aria-current={key === now ? "page" : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
