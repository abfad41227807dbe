import { useNavigate } from "@remix-run/react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { NotificationsView, ShownNotification } from "#app/contracts/notification-views.ts";
import { NOTIFICATION_KINDS } from "#app/domain/growth/notification-kinds.ts";
import { notificationSentence } from "#app/text/notification-sentence.ts";
import { notificationText } from "#app/text/notifications.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Pager } from "#app/ui/table/pager.tsx";
import styles from "./notification.module.css";

/** What somebody was told, unread first; opening one marks it read. */
export function NotificationsPage({ view }: { view: NotificationsView }) {
  const t = useText(notificationText);
  const act = useAct();
  const none = view.rows.length === 0;
  const filtered = view.state === "unread" || view.kind !== null;
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t("title")}
        subtitle={t("lead")}
        actions={
          view.unread > 0 && (
            <ActionButton busy={act.busy} onClick={() => act.send("readAll")}>
              {t("readAll")}
            </ActionButton>
          )
        }
      />
      <RefusalNotice refusal={act.refusal} />
      {(!none || filtered) && <Filters view={view} />}
      {none ? (
        <EmptyState title={t(filtered ? "nothing" : "empty")}>
          {t(filtered ? "nothingText" : "emptyText")}
        </EmptyState>
      ) : (
        <List view={view} />
      )}
    </div>
  );
}

function Filters({ view }: { view: NotificationsView }) {
  const t = useText(notificationText);
  return (
    <FilterBar labels={{ bar: t("filter"), apply: t("apply"), reset: t("reset") }} resetTo="/notifications">
      <SelectField
        name="state"
        label={t("state")}
        defaultValue={view.state}
        choices={[
          { value: "all", label: t("stateAll") },
          { value: "unread", label: t("stateUnread") },
        ]}
      />
      <SelectField
        name="kind"
        label={t("kindLabel")}
        defaultValue={view.kind ?? ""}
        emptyLabel={t("anyKind")}
        choices={NOTIFICATION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
    </FilterBar>
  );
}

function List({ view }: { view: NotificationsView }) {
  const t = useText(notificationText);
  const pages = Math.max(1, Math.ceil(view.total / view.pageSize));
  const hrefFor = (page: number) =>
    `/notifications?${new URLSearchParams({ state: view.state, kind: view.kind ?? "", page: String(page) })}`;
  return (
    <>
      <p className={styles.soft}>
        {t("total", { n: view.total })} · {t("unreadCount", { n: view.unread })}
      </p>
      <ul className={styles.list}>
        {view.rows.map((row) => (
          <Item key={row.id} row={row} />
        ))}
      </ul>
      {pages > 1 && (
        <Pager
          page={view.page}
          pages={pages}
          total={view.total}
          labels={{
            navigation: t("pages"),
            previous: t("previous"),
            next: t("next"),
            total: (n) => t("total", { n }),
            page: (at) => t("page", at),
          }}
          go={{ kind: "link", hrefFor }}
        />
      )}
    </>
  );
}

function Item({ row }: { row: ShownNotification }) {
  const t = useText(notificationText);
  const language = useLanguage();
  const navigate = useNavigate();
  const act = useAct<{ path: string }>({ onDone: ({ path }) => navigate(path) });
  const open = () => (row.read ? navigate(row.path) : act.send("read", { notificationId: row.id }));
  return (
    <li className={styles.item} data-unread={!row.read}>
      <div className={styles.head}>
        <span className={styles.kind}>{t(`kind.${row.kind}`)}</span>
        {!row.read && <StatusTag tone="attention">{t("unread")}</StatusTag>}
        <time dateTime={row.at} className={styles.soft}>
          {dateTime(row.at)}
        </time>
      </div>
      <p className={styles.sentence}>
        {notificationSentence({ kind: row.kind, params: row.params, language })}
      </p>
      <RefusalNotice refusal={act.refusal} />
      <ActionButton busy={act.busy} onClick={open}>
        {t("open")}
      </ActionButton>
    </li>
  );
}
