import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { MyRecordRow } from "#app/contracts/record-views.ts";
import { MAX_RECORD_TEXT, WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRecordsText } from "#app/text/my-records.ts";
import { sentenceOfRule } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { errorsOf, type FieldName, type FormValues, valuesOf, wordingOf } from "./form-values.ts";
import { ReviseKindFields } from "./revise-kind-fields.tsx";

export type RevisePart = {
  values: FormValues;
  /** What a field of the form is bound by. */
  bind: (name: FieldName) => {
    name: string;
    value: string;
    onChange: (value: string) => void;
    error: string | undefined;
  };
};

/** Another wording of a record, under the same rules as the first. */
export function RevisePanel({ row, onClose }: { row: MyRecordRow; onClose: () => void }) {
  const t = useText(myRecordsText);
  const words = useText(dailyWords);
  const language = useLanguage();
  const [values, setValues] = useState(() => valuesOf(row));
  const act = useAct({ onDone: onClose });
  const { refusal } = act;
  const codes = refusal?.kind === "invalid" ? errorsOf(refusal.fields) : {};
  const bind: RevisePart["bind"] = (name) => {
    const code = codes[name];
    const error = code === undefined ? undefined : (sentenceOfRule(code, {}, language) ?? code);
    return {
      name,
      value: values[name],
      onChange: (value) => setValues((all) => ({ ...all, [name]: value })),
      error,
    };
  };
  const send = () => {
    const { kind: _, cadreId: __, ...wording } = wordingOf({ kind: row.kind, values, ownCadreId: null });
    act.send("revise", { ...wording, recordId: row.id, revision: row.revision });
  };
  const form = { values, bind };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("reviseTitle", { what: `${words(`kind.${row.kind}`)} ${row.happenedOn}` })}
      closeLabel={t("close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{t("cancel")}</ActionButton>
          <ActionButton tone="primary" busy={act.busy} onClick={send}>
            {t("save")}
          </ActionButton>
        </>
      }
    >
      <FieldGrid columns={1}>
        {row.reason !== null && (
          <Notice tone="attention" title={t("reason")}>
            {row.reason}
          </Notice>
        )}
        <RefusalNotice refusal={refusal} />
        <DateField label={t("day")} {...bind("happenedOn")} />
        <TextField label={t("time")} {...bind("happenedAt")} maxLength={5} placeholder="09:30" />
        <ReviseKindFields kind={row.kind} form={form} />
        <TextField label={t("compound")} {...bind("compound")} maxLength={120} />
        <TextField label={t("building")} {...bind("building")} maxLength={120} />
        <SelectField
          label={t("area")}
          {...bind("area")}
          choices={WORK_AREAS.map((value) => ({ value, label: words(`area.${value}`) }))}
          emptyLabel="–"
        />
        <TextAreaField label={t("content")} {...bind("content")} rows={5} maxLength={MAX_RECORD_TEXT} />
        <TextField label={t("evidence")} {...bind("evidence")} maxLength={240} />
      </FieldGrid>
    </SidePanel>
  );
}
