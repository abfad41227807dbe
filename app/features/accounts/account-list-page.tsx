import { Link } from "@remix-run/react";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { accountText } from "#app/text/account.ts";
import { accountsText } from "#app/text/accounts.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { AccountFilters, type Filter } from "./account-filters.tsx";
import type { ListedAccount, UnitChoice } from "./account-shapes.ts";
import styles from "./accounts.module.css";
import { CreateAccount } from "./create-account.tsx";
import { StateTag } from "./state-tag.tsx";
import { useTableLabels } from "./table-labels.ts";

export type AccountListPageProps = {
  accounts: readonly ListedAccount[];
  total: number;
  size: number;
  units: readonly UnitChoice[];
  filter: Filter & { page: number };
};

const hrefOf = (filter: Filter, page: number): string => {
  const kept = Object.entries({ ...filter, page: String(page) }).flatMap(([key, value]) =>
    value === undefined || value === "" ? [] : [[key, value]],
  );
  return `/accounts?${new URLSearchParams(kept)}`;
};

export function AccountListPage({ accounts, total, size, units, filter: asked }: AccountListPageProps) {
  const t = useText(accountsText);
  const labels = useTableLabels();
  const columns = useColumns();
  const [creating, setCreating] = useState(false);
  const { page, ...filter } = asked;
  const create = (
    <ActionButton tone="primary" icon={<IconPlus size={20} />} onClick={() => setCreating(true)}>
      {t("create")}
    </ActionButton>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} actions={create} />
      <AccountFilters filter={filter} units={units} />
      <DataTable
        id="accounts"
        caption={t("caption")}
        columns={columns}
        rows={accounts}
        rowKey={(row) => row.id}
        labels={labels}
        paging={{ page, size, total, hrefFor: (to) => hrefOf(filter, to) }}
        empty={<EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
      />
      <CreateAccount opened={creating} onClose={() => setCreating(false)} units={units} />
    </>
  );
}

function useColumns(): Column<ListedAccount>[] {
  const t = useText(accountsText);
  return useMemo(
    () => [
      {
        key: "displayName",
        header: t("displayName"),
        cell: (row) => <Link to={`/accounts/${row.id}`}>{row.displayName}</Link>,
        optional: false,
      },
      { key: "userName", header: t("userName"), cell: (row) => row.userName },
      { key: "unit", header: t("unit"), cell: (row) => row.unitName ?? t("outsider") },
      { key: "roles", header: t("roles"), cell: (row) => <Roles row={row} /> },
      { key: "state", header: t("state"), cell: (row) => <StateTag state={row.state} />, width: 136 },
      {
        key: "created",
        header: t("created"),
        cell: (row) => dateTime(row.createdAt),
        kind: "figures",
        width: 160,
        hidden: true,
      },
    ],
    [t],
  );
}

/** A host of many contests holds many offices; the page of the account lists them all. */
const SHOWN_ROLES = 3;

function Roles({ row }: { row: ListedAccount }) {
  const t = useText(accountsText);
  const names = useText(accountText);
  if (row.roles.length === 0) return <span className={styles.hint}>{t("noRole")}</span>;
  return (
    <ul className={styles.list}>
      {row.roles.slice(0, SHOWN_ROLES).map(({ id, role, scope }) => (
        <li key={id}>
          {names(`role.${role}`)}
          {scope !== null && <span className={styles.hint}> · {scope}</span>}
        </li>
      ))}
      {row.roles.length > SHOWN_ROLES && <li>{t("moreRoles", { number: row.roles.length })}</li>}
    </ul>
  );
}
