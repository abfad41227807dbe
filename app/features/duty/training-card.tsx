import { useMemo, useState } from "react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { DutyLogView, TrainingView } from "#app/contracts/duty-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dutyText } from "#app/text/duty.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import type { Column } from "#app/ui/table/column.ts";
import { DataTable } from "#app/ui/table/data-table.tsx";
import styles from "./duty.module.css";
import { TrainingPanel } from "./training-panel.tsx";

/** Training of B: who stands in soon without it, and what was held. */
export function TrainingCard({ view }: { view: DutyLogView }) {
  const t = useText(dutyText);
  const labels = useTableLabels();
  const columns = useColumns();
  const [open, setOpen] = useState(false);
  return (
    <Card
      title={t("training.title")}
      actions={
        view.trainees.length > 0 && (
          <ActionButton onClick={() => setOpen(true)}>{t("training.record")}</ActionButton>
        )
      }
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{t("training.intro")}</p>
        <Warnings warnings={view.warnings} />
        <DataTable
          id="training"
          caption={t("training.caption")}
          columns={columns}
          rows={view.training}
          rowKey={(row) => row.id}
          labels={labels}
          empty={<EmptyState title={t("training.empty")}>{t("training.emptyText")}</EmptyState>}
        />
      </div>
      {open && <TrainingPanel trainees={view.trainees} today={view.today} onClose={() => setOpen(false)} />}
    </Card>
  );
}

function Warnings({ warnings }: Pick<DutyLogView, "warnings">) {
  const t = useText(dutyText);
  const areas = useText(dailyWords);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="attention" title={t("training.warn", { n: warnings.length })}>
      <ul className={styles.warnings}>
        {warnings.map(({ cadreId, name, communityId, community, area, fromOn }) => (
          <li key={`${cadreId}-${communityId}-${area}`}>
            {t("training.warnLine", { name, community, area: areas(`area.${area}`), day: fromOn })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function useColumns(): Column<TrainingView>[] {
  const t = useText(dutyText);
  const areas = useText(dailyWords);
  const words = useText(rotationWords);
  return useMemo(
    () => [
      { key: "day", header: t("day"), value: (row) => row.onDay },
      { key: "who", header: t("training.whom"), value: (row) => row.name },
      { key: "post", header: t("post"), value: (row) => `${row.community} ${areas(`area.${row.area}`)}` },
      { key: "way", header: t("training.way"), value: (row) => words(`training.${row.way}`) },
      { key: "content", header: t("training.content"), sortable: false, value: (row) => row.content },
    ],
    [t, areas, words],
  );
}
