import { IconDownload } from "@tabler/icons-react";
import { useTableLabels } from "#app/acts/use-table-labels.ts";
import type { PlanVersions } from "#app/contracts/rotation-version-views.ts";
import soft from "#app/features/rotation/rotation.module.css";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { DataTable } from "#app/ui/table/data-table.tsx";
import { BreachesCard } from "./breaches-card.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { MakeCard } from "./make-card.tsx";
import { OpenedCard } from "./opened-card.tsx";
import { ResultCard } from "./result-card.tsx";
import { ShortagesCard } from "./shortages-card.tsx";
import { useVersionColumns } from "./use-version-columns.tsx";

type VersionsProps = { view: PlanVersions };
const PAGE_SIZE = 10;

/** What is in force, how to make another, all that were made, and one of them with what it is worth. */
export function VersionsPage({ view }: VersionsProps) {
  const { opened } = view;
  return (
    <div className={soft.stack}>
      <InForce view={view} />
      {view.may.hold && <MakeCard key={`${view.inForce} ${view.choices[0]?.period}`} view={view} />}
      <ListCard view={view} />
      {opened !== null && (
        <>
          <OpenedCard view={view} opened={opened} />
          <BreachesCard planId={view.planId} opened={opened} />
          <ResultCard opened={opened} />
          <ShortagesCard shortages={opened.shortages} />
          <ChangesCard view={view} opened={opened} />
        </>
      )}
    </div>
  );
}

function InForce({ view }: VersionsProps) {
  const t = useText(rotationVersionText);
  const inForce = view.versions.find(({ status }) => status === "published");
  if (inForce === undefined)
    return <Notice tone="attention">{t(view.may.hold ? "force.none" : "force.noneRead")}</Notice>;
  const since = inForce.publishedAt ?? inForce.createdAt;
  return (
    <Notice
      tone="good"
      title={t("force.is", { n: inForce.number })}
      action={
        view.opened?.id === inForce.id ? undefined : (
          <LinkButton to={`?version=${inForce.id}`} preventScrollReset>
            {t("force.open")}
          </LinkButton>
        )
      }
    >
      {t("force.since", { at: dateTime(since) })}
    </Notice>
  );
}

function ListCard({ view }: VersionsProps) {
  const t = useText(rotationVersionText);
  const labels = useTableLabels();
  const columns = useVersionColumns(view.opened?.id);
  return (
    <Card title={t("list.title")}>
      {view.versions.length > 0 && <p className={soft.soft}>{t("list.intro")}</p>}
      <DataTable
        id="rotation-versions"
        caption={t("list.title")}
        columns={columns}
        rows={view.versions}
        rowKey={(row) => row.id}
        labels={labels}
        paging={PAGE_SIZE}
        exportSlot={
          view.opened === null ? undefined : (
            <LinkButton
              to={`/rotation/${view.planId}/versions/${view.opened.id}.xlsx`}
              reloadDocument
              size="small"
              icon={<IconDownload size={16} />}
            >
              {t("list.export")}
            </LinkButton>
          )
        }
        empty={
          <EmptyState title={t("list.empty")}>
            {t(view.may.hold ? "list.emptyHold" : "list.emptyRead")}
          </EmptyState>
        }
      />
    </Card>
  );
}
