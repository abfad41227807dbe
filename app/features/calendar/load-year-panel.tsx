import type { CalendarView } from "#app/contracts/calendar.ts";
import { calendarText } from "#app/text/calendar.ts";
import { useText } from "#app/text/use-text.ts";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { LoadYearForm } from "./load-year-form.tsx";

/** A year loaded by hand once more, beginning with what it holds. */
export function LoadYearPanel({ view, onClose }: { view: CalendarView; onClose: () => void }) {
  const t = useText(calendarText);
  const lines = (wanted: "holiday" | "makeUp") =>
    view.setDays
      .filter(({ kind }) => kind === wanted)
      .map(({ day, name }) => (name === null ? day : `${day} ${name}`))
      .join("\n");
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("load.title", { year: view.year })}
      closeLabel={t("set.close")}
    >
      <LoadYearForm
        year={view.year}
        initial={{
          source: view.loaded?.source ?? "",
          holidays: lines("holiday"),
          makeUpDays: lines("makeUp"),
        }}
        onDone={onClose}
      />
    </SidePanel>
  );
}
