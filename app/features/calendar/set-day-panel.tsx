import { useId } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { CalendarView } from "#app/contracts/calendar.ts";
import { DAY_KINDS, isWeekend } from "#app/domain/daily/calendar-year.ts";
import { calendarText } from "#app/text/calendar.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

type Props = { view: CalendarView; day: string; onClose: () => void };

/** Sets one day; what it is now is chosen already, so that a name can be added or mended. */
export function SetDayPanel({ view, day, onClose }: Props) {
  const t = useText(calendarText);
  const language = useLanguage();
  const formId = useId();
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const known = view.months.flatMap(({ days }) => days).find((one) => one.day === day);
  const now = known?.kind === "holiday" || known?.kind === "makeUp" ? known.kind : "holiday";
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("set.title")}
      closeLabel={t("set.close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{t("set.cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone="primary" busy={act.busy}>
            {t("set.save")}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const text = (name: string) => String(form.get(name) ?? "").trim();
          act.send("set", { day: text("day"), kind: text("kind"), name: text("name") || null });
        }}
      >
        <FieldGrid columns={1}>
          <p>{t("set.lead")}</p>
          {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
          <DateField
            name="day"
            label={t("set.day")}
            required
            defaultValue={day}
            minimum={`${view.year}-01-01`}
            maximum={`${view.year}-12-31`}
            error={error("day")}
          />
          <RadioField
            name="kind"
            label={t("set.kind")}
            required
            defaultValue={now}
            choices={DAY_KINDS.map((value) => ({
              value,
              label: t(`kindLong.${value}`),
              disabled: value === "makeUp" && day !== "" && !isWeekend(day),
            }))}
            error={error("kind")}
          />
          <TextField
            name="name"
            label={t("set.name")}
            description={t("set.nameNote")}
            maxLength={40}
            defaultValue={known?.name?.[language] ?? ""}
            error={error("name")}
          />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
