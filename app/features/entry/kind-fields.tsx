import type { RecordKind } from "#app/domain/daily/work-record.ts";
import { URGENCIES, VISIT_ENTRIES, WORK_AREAS } from "#app/domain/daily/work-record.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { entryText } from "#app/text/entry.ts";
import { useText } from "#app/text/use-text.ts";
import { Choices, Select, TextInput } from "./fields.tsx";
import type { FieldName, FormValues } from "./form-values.ts";

export type FormPart = {
  values: FormValues;
  set: (field: FieldName, value: string) => void;
  /** The sentence of what is wrong with a field. */
  error: (field: FieldName) => string | undefined;
};
const SHORT = 120;

/** What this kind alone says, in the order a person thinks of it. */
export function KindFields({
  kind,
  form,
  compounds,
}: {
  kind: RecordKind;
  form: FormPart;
  compounds: readonly string[];
}) {
  switch (kind) {
    case "visit":
      return <VisitFields form={form} compounds={compounds} />;
    case "opinion":
      return (
        <>
          <UrgencyField form={form} />
          <PlaceFields form={form} compounds={compounds} />
          <ResidentFields form={form} />
        </>
      );
    case "activity":
      return (
        <>
          <CountField form={form} field="participants" />
          <PlaceFields form={form} compounds={compounds} />
        </>
      );
    case "urgentTask":
      return (
        <>
          <LeadingField form={form} />
          <PlaceFields form={form} compounds={compounds} />
        </>
      );
    case "duty":
    case "training":
      return <CountField form={form} field="hours" />;
    case "praise":
    case "complaint":
      return <SourceField form={form} />;
    case "leave":
      return <UntilField form={form} />;
    default:
      return null;
  }
}

function VisitFields({
  form: { values, set, error },
  compounds,
}: {
  form: FormPart;
  compounds: readonly string[];
}) {
  const t = useText(entryText);
  const words = useText(dailyWords);
  return (
    <>
      <Choices
        label={t("form.entry")}
        value={values.entry}
        onChange={(value) => set("entry", value)}
        error={error("entry")}
        choices={VISIT_ENTRIES.map((value) => ({ value, label: words(`entry.${value}`) }))}
      />
      <TextInput
        label={t("form.compound")}
        value={values.compound}
        onChange={(value) => set("compound", value)}
        error={error("compound")}
        choices={compounds}
        maxLength={SHORT}
        autoComplete="off"
      />
      {values.entry !== "compound" && (
        <TextInput
          label={t("form.building")}
          value={values.building}
          onChange={(value) => set("building", value)}
          error={error("building")}
          maxLength={SHORT}
          autoComplete="off"
        />
      )}
    </>
  );
}

function PlaceFields({
  form: { values, set, error },
  compounds,
}: {
  form: FormPart;
  compounds: readonly string[];
}) {
  const t = useText(entryText);
  return (
    <TextInput
      label={t("form.place")}
      value={values.compound}
      onChange={(value) => set("compound", value)}
      error={error("compound")}
      choices={compounds}
      maxLength={SHORT}
      autoComplete="off"
    />
  );
}

function UrgencyField({ form: { values, set, error } }: { form: FormPart }) {
  const t = useText(entryText);
  const words = useText(dailyWords);
  return (
    <Choices
      label={t("form.urgency")}
      value={values.urgency}
      onChange={(value) => set("urgency", value)}
      error={error("urgency")}
      choices={URGENCIES.map((value) => ({ value, label: words(`urgency.${value}`) }))}
    />
  );
}

function ResidentFields({ form: { values, set, error } }: { form: FormPart }) {
  const t = useText(entryText);
  return (
    <>
      <TextInput
        label={t("form.resident")}
        value={values.residentName}
        onChange={(value) => set("residentName", value)}
        error={error("residentName")}
        maxLength={40}
        autoComplete="off"
      />
      <TextInput
        label={t("form.residentPhone")}
        help={t("form.residentHint")}
        type="tel"
        inputMode="tel"
        value={values.residentPhone}
        onChange={(value) => set("residentPhone", value)}
        error={error("residentPhone")}
        maxLength={20}
        autoComplete="off"
      />
    </>
  );
}

function LeadingField({ form: { values, set, error } }: { form: FormPart }) {
  const t = useText(entryText);
  return (
    <Choices
      label={t("form.leading")}
      value={values.leading}
      onChange={(value) => set("leading", value)}
      error={error("leading")}
      choices={[
        { value: "yes", label: t("form.led") },
        { value: "no", label: t("form.tookPart") },
      ]}
    />
  );
}

function CountField({
  form: { values, set, error },
  field,
}: {
  form: FormPart;
  field: "participants" | "hours";
}) {
  const t = useText(entryText);
  return (
    <TextInput
      label={t(`form.${field}`)}
      inputMode={field === "hours" ? "decimal" : "numeric"}
      value={values[field]}
      onChange={(value) => set(field, value)}
      error={error(field)}
      maxLength={8}
      autoComplete="off"
    />
  );
}

function SourceField({ form: { values, set, error } }: { form: FormPart }) {
  const t = useText(entryText);
  return (
    <TextInput
      label={t("form.source")}
      value={values.source}
      onChange={(value) => set("source", value)}
      error={error("source")}
      maxLength={SHORT}
      autoComplete="off"
    />
  );
}

function UntilField({ form: { values, set, error } }: { form: FormPart }) {
  const t = useText(entryText);
  return (
    <TextInput
      label={t("form.untilOn")}
      type="date"
      value={values.untilOn}
      onChange={(value) => set("untilOn", value)}
      error={error("untilOn")}
      min={values.happenedOn}
    />
  );
}

export function AreaField({ form: { values, set, error } }: { form: FormPart }) {
  const t = useText(entryText);
  const words = useText(dailyWords);
  return (
    <Select
      label={t("form.area")}
      value={values.area}
      onChange={(value) => set("area", value)}
      error={error("area")}
      choices={[
        { value: "", label: t("form.noArea") },
        ...WORK_AREAS.map((value) => ({ value, label: words(`area.${value}`) })),
      ]}
    />
  );
}
