import { IconDownload } from "@tabler/icons-react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { HandoverListView } from "#app/contracts/handover-views.ts";
import { HANDOVER_STATES } from "#app/domain/rotation/handover-life.ts";
import { HANDOVER_KINDS } from "#app/domain/rotation/rotation-life.ts";
import { handoverText } from "#app/text/handover.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import styles from "./handover.module.css";
import { HandoverTable } from "./handover-table.tsx";
import { PendingAbsences } from "./pending-absences.tsx";

/** Handovers of a plan: what begins next, what is to be opened, and every sheet with its state. */
export function HandoversPage({ view }: { view: HandoverListView }) {
  const t = useText(handoverText);
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t("intro")}</p>
      <Coming view={view} />
      <PendingAbsences pending={view.pending} />
      {view.total > 0 && <Counts counts={view.counts} />}
      {view.total > 0 && <Filters view={view} />}
      <HandoverTable
        rows={view.rows}
        total={view.total}
        hrefFor={(row) => `/rotation/${row.planId}/handovers/${row.id}`}
        exportSlot={<Export view={view} />}
      />
    </div>
  );
}

function Coming({ view }: { view: HandoverListView }) {
  const t = useText(handoverText);
  const { coming, planId } = view;
  if (coming === null) return null;
  const n = coming.period + 1;
  const left = coming.moves - coming.opened;
  const facts = { n, from: coming.fromOn, due: coming.dueOn, moves: coming.moves, opened: coming.opened };
  return (
    <Card title={t("coming.title")}>
      <p className={styles.text}>{t(coming.moves === 0 ? "coming.none" : "coming.text", facts)}</p>
      {view.may.openPeriod && left > 0 && (
        <ActButton
          intent="period"
          payload={{ planId, period: coming.period }}
          tone="primary"
          ask={{
            ...{ title: t("coming.ask", { n }), text: t("coming.askText"), confirm: t("coming.confirm") },
          }}
        >
          {t("coming.open", { n: left })}
        </ActButton>
      )}
    </Card>
  );
}

function Counts({ counts }: Pick<HandoverListView, "counts">) {
  const t = useText(handoverText);
  return (
    <StatRow>
      {HANDOVER_STATES.map((state) => (
        <Stat key={state} label={t(`state.${state}`)} value={String(counts[state])} />
      ))}
      <Stat label={t("late")} value={String(counts.late)} tone={counts.late > 0 ? "attention" : undefined} />
    </StatRow>
  );
}

function Filters({ view }: { view: HandoverListView }) {
  const t = useText(handoverText);
  const words = useText(rotationWords);
  const { filter, communities } = view;
  return (
    <FilterBar
      labels={{ bar: t("filters"), apply: t("apply"), reset: t("reset") }}
      resetTo={`/rotation/${view.planId}/handovers`}
      key={JSON.stringify(filter)}
    >
      <SelectField
        name="state"
        label={t("stateLabel")}
        defaultValue={filter.state === "all" ? "" : filter.state}
        emptyLabel={t("all")}
        choices={[
          { value: "late", label: t("late") },
          ...HANDOVER_STATES.map((value) => ({ value, label: t(`state.${value}`) })),
        ]}
      />
      <SelectField
        name="kind"
        label={t("kind")}
        defaultValue={filter.kind ?? ""}
        emptyLabel={t("all")}
        choices={HANDOVER_KINDS.map((value) => ({ value, label: words(`handover.${value}`) }))}
      />
      <SelectField
        name="communityId"
        label={t("community")}
        defaultValue={filter.communityId ?? ""}
        emptyLabel={t("all")}
        choices={communities.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FilterBar>
  );
}

function Export({ view }: { view: HandoverListView }) {
  const t = useText(handoverText);
  const { state, kind, communityId } = view.filter;
  const query = new URLSearchParams({ state, kind: kind ?? "", communityId: communityId ?? "" });
  return (
    <LinkButton
      to={`/rotation/${view.planId}/handovers.xlsx?${query}`}
      reloadDocument
      size="small"
      icon={<IconDownload size={18} />}
    >
      {t("export")}
    </LinkButton>
  );
}
