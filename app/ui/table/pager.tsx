import { Link } from "@remix-run/react";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import buttonStyles from "../actions/button.module.css";
import { IconButton } from "../actions/icon-button.tsx";
import styles from "./data-table.module.css";

export type PagerLabels = {
  navigation: string;
  previous: string;
  next: string;
  /** "共 128 条" */
  total: (count: number) => string;
  /** "第 2 / 7 页" */
  page: (at: { page: number; pages: number }) => string;
};

export type PagerProps = {
  /** From 1. */
  page: number;
  pages: number;
  total: number;
  labels: PagerLabels;
  /** Pages are addresses (server) or states of the table (client). */
  go: { kind: "link"; hrefFor: (page: number) => string } | { kind: "state"; onPage: (page: number) => void };
};

export function Pager({ page, pages, total, labels, go }: PagerProps) {
  return (
    <div className={styles.pager} data-print="hide">
      <span className="yz-figures">{labels.total(total)}</span>
      {pages > 1 && (
        <nav aria-label={labels.navigation} className={styles.pages}>
          <Turn label={labels.previous} to={page - 1} pages={pages} go={go} icon={<IconChevronLeft />} />
          <span className="yz-figures" aria-live="polite">
            {labels.page({ page, pages })}
          </span>
          <Turn label={labels.next} to={page + 1} pages={pages} go={go} icon={<IconChevronRight />} />
        </nav>
      )}
    </div>
  );
}

type TurnProps = { label: string; to: number; icon: React.ReactNode } & Pick<PagerProps, "go" | "pages">;

function Turn({ label, to, pages, go, icon }: TurnProps) {
  const possible = to >= 1 && to <= pages;
  if (go.kind === "state" || !possible) {
    return (
      <IconButton
        size="small"
        label={label}
        icon={icon}
        disabled={!possible}
        onClick={() => go.kind === "state" && go.onPage(to)}
      />
    );
  }
  return (
    <Link
      to={go.hrefFor(to)}
      aria-label={label}
      className={buttonStyles.root}
      data-tone="quiet"
      data-size="small"
      data-square="true"
    >
      <span className={buttonStyles.icon} aria-hidden="true">
        {icon}
      </span>
    </Link>
  );
}
