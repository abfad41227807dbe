import { useEffect, useRef, useState } from "react";
import { stageText } from "#app/text/stage.ts";
import { deskText } from "#app/text/stage-desk.ts";
import { clock } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { AskRequest } from "./ask-dialog.tsx";
import { askAbout } from "./ask-requests.ts";
import { type OrderedPerformance, orderOf, type SheetTally, whoOf } from "./desk-facts.ts";
import styles from "./order-table.module.css";
import type { StagePartProps } from "./stage-card.tsx";
import { toneOf } from "./status-tone.ts";

export type OrderTableProps = StagePartProps & {
  tally: (row: OrderedPerformance) => SheetTally;
  ask: (request: AskRequest) => void;
};

const isOpen = ({ status }: OrderedPerformance): boolean =>
  !["complete", "verified", "revealed", "absent", "disqualified"].includes(status);

/** The running order with every state; anybody who waits can be called out of turn. */
export function OrderTable(props: OrderTableProps) {
  const { view, panelId, current } = props;
  const t = useText(deskText);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const scroll = useKeptInSight(current?.id);
  const all = orderOf(view, panelId);
  const rows = onlyOpen ? all.filter(isOpen) : all;
  if (all.length === 0) {
    return (
      <Card title={t("order.title")}>
        <EmptyState title={t("order.empty")}>{t("order.emptyText")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card
      title={t("order.title")}
      actions={
        <label className={styles.filter}>
          <input type="checkbox" checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)} />
          {t("order.onlyOpen")}
        </label>
      }
    >
      <section ref={scroll} className={styles.scroll} aria-label={t("order.caption")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(
                ["position", "who", "unit", "item", "state", "sheets", "time", "score", "actions"] as const
              ).map((column) => (
                <th key={column} scope="col">
                  {t(`order.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OrderRow key={row.id} {...props} row={row} here={row.id === current?.id} />
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.count}>{t("order.count", { count: rows.length })}</p>
    </Card>
  );
}

/** The row of the performer on stage stays in sight within its list; the page itself does not move. */
function useKeptInSight(id: string | undefined) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const row = id === undefined ? null : list.current?.querySelector<HTMLElement>("[data-here='true']");
    if (row && list.current !== null) list.current.scrollTop = row.offsetTop - list.current.clientHeight / 3;
  }, [id]);
  return list;
}

function OrderRow(props: OrderTableProps & { row: OrderedPerformance; here: boolean }) {
  const { view, row, here, tally } = props;
  const t = useText(deskText);
  const words = useText(stageText);
  const contestant = view.contestants[row.contestantId];
  const item = view.contest.items.find(({ key }) => key === row.itemKey);
  const { submitted, of } = tally(row);
  return (
    <tr data-here={here} aria-current={here ? "true" : undefined}>
      <td>{row.position}</td>
      <th scope="row">
        {whoOf(view, row.contestantId)} {contestant?.name}
      </th>
      <td>{contestant?.unitName}</td>
      <td>{item?.name}</td>
      <td>
        <StatusTag tone={toneOf(row.status)}>{words(`status.${row.status}`)}</StatusTag>
      </td>
      <td>{t("head.sheetsIn", { submitted, of })}</td>
      <td>{row.elapsedMs === undefined ? "" : clock(row.elapsedMs)}</td>
      <td>
        {row.score}
        {row.revealedAt !== undefined && <small> {t("order.public")}</small>}
      </td>
      <td>
        <RowActions {...props} />
      </td>
    </tr>
  );
}

function RowActions({
  view,
  panelId,
  row,
  here,
  run,
  busy,
  mayRun,
  ask,
}: OrderTableProps & { row: OrderedPerformance; here: boolean }) {
  const t = useText(deskText);
  if (!mayRun || here) return null;
  const { id: performanceId, status } = row;
  const who = whoOf(view, row.contestantId);
  const asks = (kind: "absent" | "reinstate") => () => ask(askAbout(kind, { t, run, performanceId, who }));
  return (
    <div className={styles.actions}>
      {status === "waiting" && (
        <>
          <ActionButton
            size="small"
            busy={busy === "call"}
            onClick={() => void run("call", { panelId, performanceId })}
          >
            {t("stage.callThis")}
          </ActionButton>
          <ActionButton size="small" tone="quiet" onClick={asks("absent")}>
            {t("stage.absent")}
          </ActionButton>
        </>
      )}
      {(status === "absent" || status === "disqualified") && (
        <ActionButton size="small" tone="quiet" onClick={asks("reinstate")}>
          {t("stage.reinstate")}
        </ActionButton>
      )}
      {status === "technicalFault" && (
        <ActionButton
          size="small"
          busy={busy === "restart"}
          onClick={() => void run("restart", { performanceId, clock: "keep" })}
        >
          {t("stage.restartKeep")}
        </ActionButton>
      )}
      {row.lockedAt !== undefined && row.revealedAt === undefined && status !== "disqualified" && (
        <ActionButton
          size="small"
          tone="quiet"
          busy={busy === "reveal"}
          onClick={() => void run("reveal", { performanceId })}
        >
          {t("reveal.atOnce")}
        </ActionButton>
      )}
    </div>
  );
}
