import { IconDownload } from "@tabler/icons-react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import { DELIBERATION_SHOWS } from "#app/contracts/deliberation-choices.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { CandidateDetail } from "./candidate-detail.tsx";
import styles from "./deliberation.module.css";
import type { CandidateRow, DeliberationView } from "./deliberation-shapes.ts";
import { useCandidateColumns } from "./use-candidate-columns.tsx";

type CardProps = { view: DeliberationView; onMove: (row: CandidateRow) => void };

const query = ({ post, show, name }: DeliberationView["filter"]) => new URLSearchParams({ post, show, name });

/** The boundary zone, the resulting list, or everybody: each with what a decision needs. */
export function CandidatesCard({ view, onMove }: CardProps) {
  const t = useText(deliberationText);
  const labels = useTableLabels();
  const columns = useCandidateColumns({ view, onMove });
  const { filter } = view;
  return (
    <Card title={t("zone.title")}>
      <p className={styles.lead}>
        {view.firmnessKnown ? t("zone.intro", { draws: view.draws }) : t("zone.introNone")}
      </p>
      <Filters view={view} />
      <DataTable
        id="deliberation"
        caption={t("zone.caption")}
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.advised === row.now ? undefined : row.now ? "good" : "bad")}
        labels={labels}
        paging={{
          page: filter.page,
          size: filter.size,
          total: view.total,
          hrefFor: (page) => `?${query(filter)}&page=${page}`,
        }}
        expander={{
          label: (row) => t("zone.open", { name: row.name }),
          detail: (row) => <CandidateDetail view={view} row={row} />,
          columnLabel: t("zone.openers"),
        }}
        exportSlot={
          <LinkButton
            to={`/selection/${view.roundId}/deliberation.xlsx?${query(filter)}`}
            reloadDocument
            size="small"
            icon={<IconDownload size={16} />}
          >
            {t("zone.export")}
          </LinkButton>
        }
        empty={<Nobody view={view} />}
      />
    </Card>
  );
}

function Nobody({ view: { filter } }: { view: DeliberationView }) {
  const t = useText(deliberationText);
  return filter.name === "" && filter.show === "boundary" ? (
    <EmptyState title={t("zone.empty")}>{t("zone.emptyText")}</EmptyState>
  ) : (
    <EmptyState title={t("zone.nothing")}>{t("zone.nothingText")}</EmptyState>
  );
}

function Filters({ view }: { view: DeliberationView }) {
  const t = useText(deliberationText);
  const people = useText(peopleWords);
  const { filter, posts, counts } = view;
  return (
    <FilterBar
      labels={{ bar: t("zone.filter"), apply: t("zone.apply"), reset: t("zone.reset") }}
      resetTo={`/selection/${view.roundId}/deliberation`}
      key={`${filter.post}/${filter.show}/${filter.name}`}
    >
      {posts.length > 1 && (
        <SelectField
          name="post"
          label={t("zone.post")}
          defaultValue={filter.post}
          choices={posts.map((post) => ({ value: post, label: people(`reserveKind.${post}`) }))}
        />
      )}
      <SelectField
        name="show"
        label={t("zone.show")}
        defaultValue={filter.show}
        choices={DELIBERATION_SHOWS.map((show) => ({
          value: show,
          label: t(`zone.${show}`, { n: counts[show] }),
        }))}
      />
      <TextField name="name" label={t("zone.name")} defaultValue={filter.name} />
    </FilterBar>
  );
}
