import { IconCalendarPlus, IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import type { CalendarView } from "#app/contracts/calendar.ts";
import { calendarText } from "#app/text/calendar.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./calendar.module.css";
import { Legend } from "./legend.tsx";
import { LoadYearForm } from "./load-year-form.tsx";
import { LoadYearPanel } from "./load-year-panel.tsx";
import { Month } from "./month.tsx";
import { SetDayPanel } from "./set-day-panel.tsx";
import { SetDays } from "./set-days.tsx";

type Panel = { kind: "day"; day: string } | { kind: "load" } | null;

export function CalendarPage({ view }: { view: CalendarView }) {
  const t = useText(calendarText);
  const [panel, setPanel] = useState<Panel>(null);
  const { year, source } = view;
  return (
    <>
      <PageHeader
        title={`${t("title")} · ${t("yearTitle", { year })}`}
        subtitle={t("subtitle")}
        actions={
          source !== null && (
            <>
              {source === "byHand" && (
                <ActionButton icon={<IconFileImport />} onClick={() => setPanel({ kind: "load" })}>
                  {t("load.open")}
                </ActionButton>
              )}
              <ActionButton
                tone="primary"
                icon={<IconCalendarPlus />}
                onClick={() => setPanel({ kind: "day", day: "" })}
              >
                {t("set.open")}
              </ActionButton>
            </>
          )
        }
      />
      <div className={styles.bar}>
        <nav className={styles.years} aria-label={t("otherYears")}>
          {view.years.map((one) => (
            <LinkButton
              key={one.year}
              to={`/calendar?year=${one.year}`}
              tone={one.year === year ? "primary" : "secondary"}
              aria-current={one.year === year ? "page" : undefined}
            >
              {t("yearTitle", { year: one.year })}
              {one.source === null && ` · ${t("source.none")}`}
            </LinkButton>
          ))}
        </nav>
        {source !== null && (
          <p className={styles.source}>
            <SourceText view={view} /> · {t("workingYear", { count: view.workingDays })}
          </p>
        )}
      </div>
      {source === null ? (
        <Unloaded year={year} />
      ) : (
        <>
          <Legend />
          <div className={styles.months}>
            {view.months.map((month) => (
              <Month
                key={month.month}
                year={year}
                month={month}
                today={view.today}
                onPick={(day) => setPanel({ kind: "day", day })}
              />
            ))}
          </div>
          <Card title={t("list.caption")}>
            <SetDays view={view} />
          </Card>
        </>
      )}
      {panel?.kind === "day" && (
        <SetDayPanel key={panel.day} view={view} day={panel.day} onClose={() => setPanel(null)} />
      )}
      {panel?.kind === "load" && <LoadYearPanel view={view} onClose={() => setPanel(null)} />}
    </>
  );
}

function SourceText({ view }: { view: CalendarView }) {
  const t = useText(calendarText);
  if (view.source === "package") return t("source.package");
  if (view.source === null || view.loaded === null) return t("source.none");
  const { source, by, at } = view.loaded;
  return t("source.byHand", { source, by: by ?? t("list.system"), at: dateTime(at) });
}

function Unloaded({ year }: { year: number }) {
  const t = useText(calendarText);
  return (
    <div className={styles.unloaded}>
      <Notice tone="attention" title={t("notLoaded", { year })}>
        {t("notLoadedText")}
      </Notice>
      <Card title={t("load.title", { year })}>
        <LoadYearForm key={year} year={year} initial={null} />
      </Card>
    </div>
  );
}
