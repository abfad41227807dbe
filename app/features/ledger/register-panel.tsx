import { type FormEvent, useId } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { LedgerView } from "#app/contracts/ledger.ts";
import { URGENCIES, WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

const FIELDS = [
  "cadreId",
  "happenedOn",
  "compound",
  "building",
  "area",
  "content",
  "urgency",
  "residentName",
  "residentPhone",
] as const;
const NEEDED: readonly string[] = ["cadreId", "happenedOn", "content", "urgency"];

function inputOf(event: FormEvent<HTMLFormElement>): object {
  const form = new FormData(event.currentTarget);
  return Object.fromEntries(
    FIELDS.map((name) => {
      const text = String(form.get(name) ?? "").trim();
      return [name, text === "" && !NEEDED.includes(name) ? null : text];
    }),
  );
}

/** An opinion that came to the desk. */
export function RegisterPanel({ view, onClose }: { view: LedgerView; onClose: () => void }) {
  const t = useText(ledgerText);
  const words = useText(dailyWords);
  const formId = useId();
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const search = { nothingFound: t("act.assign.nothingFound"), clear: t("act.assign.clear") };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("act.register.title")}
      closeLabel={t("act.register.close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{t("act.register.cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone="primary" busy={act.busy}>
            {t("act.register.send")}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          act.send("register", inputOf(event));
        }}
      >
        <FieldGrid columns={1}>
          <p>{t("act.register.lead")}</p>
          <RefusalNotice refusal={act.refusal} />
          <TextAreaField
            name="content"
            label={t("act.register.content")}
            required
            rows={4}
            maxLength={2000}
            error={error("content")}
          />
          <SelectField
            name="cadreId"
            label={t("act.register.person")}
            required
            search={search}
            choices={view.people.map(({ id, name, unitName }) => ({
              value: id,
              label: `${name} · ${unitName}`,
            }))}
            error={error("cadreId")}
          />
          <RadioField
            name="urgency"
            label={t("act.register.urgency")}
            description={t("act.register.urgentNote")}
            required
            defaultValue="ordinary"
            choices={URGENCIES.map((value) => ({ value, label: words(`urgency.${value}`) }))}
            error={error("urgency")}
          />
          <DateField
            name="happenedOn"
            label={t("act.register.happenedOn")}
            required
            defaultValue={view.today}
            maximum={view.today}
            error={error("happenedOn")}
          />
          <TextField
            name="compound"
            label={t("act.register.compound")}
            maxLength={60}
            error={error("compound")}
          />
          <TextField
            name="building"
            label={t("act.register.building")}
            maxLength={60}
            error={error("building")}
          />
          <SelectField
            name="area"
            label={t("act.register.area")}
            choices={WORK_AREAS.map((value) => ({ value, label: words(`area.${value}`) }))}
            emptyLabel={t("act.register.anyArea")}
            error={error("area")}
          />
          <TextField
            name="residentName"
            label={t("act.register.residentName")}
            autoComplete="off"
            maxLength={30}
            error={error("residentName")}
          />
          <TextField
            name="residentPhone"
            label={t("act.register.residentPhone")}
            description={t("act.register.residentNote")}
            inputMode="tel"
            autoComplete="off"
            maxLength={20}
            error={error("residentPhone")}
          />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
