import { Link } from "@remix-run/react";
import { IconFileImport, IconPlus } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { CONTEST_STATUSES, type ContestKind, type ContestStatus } from "#app/domain/contest/states.ts";
import { contestText } from "#app/text/contest.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { ContestStatusTag, RehearsalTag } from "./status.tsx";

export type ListedContest = {
  id: string;
  title: string;
  kind: ContestKind;
  status: ContestStatus;
  rehearsal: boolean;
  unitName: string;
  venue: string | null;
  heldOn: string | null;
  contestants: number;
};
export type ContestFilter = { title: string; status: string };

/** Rows that fit the filter of the address. */
export const filterContests = (rows: readonly ListedContest[], filter: ContestFilter): ListedContest[] =>
  rows.filter(
    (row) =>
      (filter.status === "" || row.status === filter.status) &&
      row.title.toLowerCase().includes(filter.title.trim().toLowerCase()),
  );

const PAGE_SIZE = 20;

export function ContestListPage(props: {
  contests: readonly ListedContest[];
  filter: ContestFilter;
  mayCreate: boolean;
}) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const labels = useTableLabels();
  const columns = useColumns();
  const { filter } = props;
  const rows = useMemo(() => filterContests(props.contests, filter), [props.contests, filter]);
  const create = props.mayCreate ? (
    <>
      <LinkButton to="/contests/import" icon={<IconFileImport size={20} />}>
        {t("list.import")}
      </LinkButton>
      <LinkButton to="/contests/new" tone="primary" icon={<IconPlus size={20} />}>
        {t("list.create")}
      </LinkButton>
    </>
  ) : undefined;
  return (
    <>
      <PageHeader title={t("list.title")} actions={create} />
      <FilterBar
        labels={{ bar: t("list.filter"), apply: t("list.apply"), reset: t("list.reset") }}
        resetTo="/contests"
        key={`${filter.title}/${filter.status}`}
      >
        <TextField name="title" label={t("list.search")} defaultValue={filter.title} />
        <SelectField
          name="status"
          label={words("state")}
          emptyLabel={t("list.all")}
          defaultValue={filter.status}
          choices={CONTEST_STATUSES.map((value) => ({ value, label: words(`status.${value}`) }))}
        />
      </FilterBar>
      <DataTable
        id="contests"
        caption={t("list.caption")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        empty={
          props.contests.length === 0 ? (
            <EmptyState title={t("list.empty")} action={create}>
              {t("list.emptyText")}
            </EmptyState>
          ) : (
            <EmptyState title={t("list.nothing")}>{t("list.nothingText")}</EmptyState>
          )
        }
      />
    </>
  );
}

function useColumns(): Column<ListedContest>[] {
  const t = useText(contestText);
  const words = useText(contestWords);
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: "title",
        header: t("list.search"),
        value: (row) => row.title,
        cell: (row) => (
          <>
            <Link to={`/contests/${row.id}`}>{row.title}</Link> {row.rehearsal && <RehearsalTag />}
          </>
        ),
        optional: false,
      },
      {
        key: "status",
        header: words("state"),
        value: (row) => CONTEST_STATUSES.indexOf(row.status),
        cell: (row) => <ContestStatusTag status={row.status} />,
        width: 140,
      },
      {
        key: "heldOn",
        header: t("list.heldOn"),
        value: (row) => row.heldOn,
        cell: (row) => (row.heldOn === null ? words("dayOpen") : day(row.heldOn, language)),
        width: 180,
      },
      { key: "unit", header: words("unit"), value: (row) => row.unitName },
      { key: "venue", header: t("list.venue"), value: (row) => row.venue, hidden: true },
      {
        key: "contestants",
        header: t("list.contestants"),
        kind: "figures",
        value: (row) => row.contestants,
        cell: (row) => t("list.people", { n: row.contestants }),
        width: 110,
      },
    ],
    [t, words, language],
  );
}
