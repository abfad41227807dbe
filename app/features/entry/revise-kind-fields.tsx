import { DETAILS_OF } from "#app/domain/daily/record-problems.ts";
import {
  type RecordDetails,
  type RecordKind,
  URGENCIES,
  VISIT_ENTRIES,
} from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRecordsText } from "#app/text/my-records.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import type { RevisePart } from "./revise-panel.tsx";

/** What this kind alone says. */
export function ReviseKindFields({ kind, form }: { kind: RecordKind; form: RevisePart }) {
  return (
    <>
      {DETAILS_OF[kind].map((detail) => (
        <DetailField key={detail} detail={detail} form={form} />
      ))}
      {kind === "opinion" && <OpinionFields form={form} />}
    </>
  );
}

function DetailField({ detail, form: { bind } }: { detail: keyof RecordDetails; form: RevisePart }) {
  const t = useText(myRecordsText);
  const words = useText(dailyWords);
  switch (detail) {
    case "entry": {
      const choices = VISIT_ENTRIES.map((value) => ({ value, label: words(`entry.${value}`) }));
      return <SelectField label={t("detail.entry")} {...bind("entry")} choices={choices} />;
    }
    case "leading": {
      const choices = [
        { value: "yes", label: t("yes") },
        { value: "no", label: t("no") },
      ];
      return <SelectField label={t("detail.leading")} {...bind("leading")} choices={choices} />;
    }
    case "tenthsOfHours":
      return <NumberField label={t("detail.hours")} {...bind("hours")} />;
    case "untilOn":
      return <DateField label={t("detail.untilOn")} {...bind("untilOn")} />;
    // The system's own; no form has it.
    case "passed":
      return null;
    case "source":
      return <TextField label={t("detail.source")} {...bind("source")} maxLength={120} />;
    default:
      return <NumberField label={t(`detail.${detail}`)} {...bind(detail)} whole />;
  }
}

function OpinionFields({ form: { bind } }: { form: RevisePart }) {
  const t = useText(myRecordsText);
  const words = useText(dailyWords);
  const choices = URGENCIES.map((value) => ({ value, label: words(`urgency.${value}`) }));
  return (
    <>
      <SelectField label={t("detail.urgency")} {...bind("urgency")} choices={choices} />
      <TextField
        label={t("detail.residentName")}
        description={t("keepResident")}
        {...bind("residentName")}
        maxLength={40}
      />
      <TextField
        label={t("detail.residentPhone")}
        {...bind("residentPhone")}
        inputMode="tel"
        maxLength={20}
      />
    </>
  );
}
