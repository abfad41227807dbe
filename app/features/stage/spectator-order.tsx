import { useState } from "react";
import type { PublicView } from "#app/contracts/live.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { aroundNow, filtered, type PublicRow } from "./public-order.ts";
import styles from "./spectator.module.css";

export type SpectatorOrderProps = {
  view: PublicView;
  order: readonly PublicRow[];
  followed: string | null;
  onFollow: (contestantId: string | null) => void;
  filter: string;
  onFilter: (filter: string) => void;
};

/** The running order: around now at first, all on demand, anybody by number, name or unit. */
export function SpectatorOrder({ view, order, followed, onFollow, filter, onFilter }: SpectatorOrderProps) {
  const t = useText(stageText);
  const [all, setAll] = useState(false);
  const found = filtered(view, order, filter);
  const rows = all || filter.trim() !== "" ? found : aroundNow(view, order);
  return (
    <section className={styles.card} aria-label={t("live.order")}>
      <h2>{t("live.order")}</h2>
      <input
        className={styles.filter}
        type="search"
        aria-label={t("live.filter")}
        placeholder={t("live.filter")}
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
      />
      {rows.length === 0 && <p>{t("live.nothing")}</p>}
      <ol className={styles.order}>
        {rows.map((row) => (
          <OrderItem key={row.id} view={view} row={row} followed={followed} onFollow={onFollow} />
        ))}
      </ol>
      {filter.trim() === "" && order.length > aroundNow(view, order).length && (
        <ActionButton wide size="large" onClick={() => setAll(!all)}>
          {all ? t("live.fewer") : t("live.more", { count: order.length })}
        </ActionButton>
      )}
    </section>
  );
}

type ItemProps = Pick<SpectatorOrderProps, "view" | "followed" | "onFollow"> & { row: PublicRow };

function OrderItem({ view, row, followed, onFollow }: ItemProps) {
  const t = useText(stageText);
  const contestant = view.contestants[row.contestantId];
  const mine = row.contestantId === followed;
  const here = Object.values(view.onStage).includes(row.id);
  const item =
    view.contest.items.length > 1
      ? view.contest.items.find(({ key }) => key === row.itemKey)?.name
      : undefined;
  return (
    <li className={styles.row} data-here={here} data-followed={mine} aria-current={here ? "true" : undefined}>
      <span className={styles.rowNumber}>
        {contestant?.number === undefined ? row.position : String(contestant.number).padStart(2, "0")}
      </span>
      <span className={styles.rowName}>
        <strong>{contestant?.name}</strong>
        <small>
          {contestant?.unitName}
          {item !== undefined && ` · ${item}`}
        </small>
      </span>
      <span className={styles.rowState}>{row.score ?? t(`status.${row.status}`)}</span>
      <button
        type="button"
        className={styles.star}
        aria-pressed={mine}
        aria-label={`${t(mine ? "live.unfollow" : "live.followIt")} ${contestant?.name ?? ""}`}
        onClick={() => onFollow(mine ? null : row.contestantId)}
      >
        <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M12 3l2.7 5.8 6.3.8-4.6 4.4 1.2 6.3L12 17.2 6.4 20.3l1.2-6.3L3 9.6l6.3-.8z" />
        </svg>
      </button>
    </li>
  );
}
