import type { CadreFields } from "#app/domain/people/cadre.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./cadre-form.module.css";
import { type ChoiceField, useFieldWords } from "./field-words.ts";

type TextKind = "text" | "month" | "date" | "long" | "grade";
type Field = { key: keyof CadreFields; kind: TextKind | "choice"; required?: true };

const text = (key: keyof CadreFields, kind: TextKind = "text"): Field => ({ key, kind });
const choice = (key: ChoiceField): Field => ({ key, kind: "choice" });
const required = (field: Field): Field => ({ ...field, required: true });

/** The record in the order of a roster, in four parts; the same for form and page. */
export const FIELD_GROUPS = [
  {
    key: "basics",
    fields: [
      required(text("name")),
      required(choice("sex")),
      required(text("birthMonth", "month")),
      text("ethnicity"),
      text("nativePlace"),
      required(choice("politicalStatus")),
      text("partyJoinedOn", "date"),
    ],
  },
  {
    key: "work",
    fields: [
      choice("partyPost"),
      required(choice("committeePost")),
      text("postSince", "date"),
      text("documentNumber"),
      required(text("lineOfWork")),
      text("grid"),
      choice("postCategory"),
      text("postGrade", "grade"),
      choice("employment"),
      choice("inPost"),
      text("workStartedOn", "date"),
      required(text("communityWorkStartedOn", "date")),
    ],
  },
  {
    key: "education",
    fields: [
      required(choice("fullTimeEducation")),
      text("fullTimeSchool"),
      choice("partTimeEducation"),
      text("partTimeSchool"),
      choice("socialWorkCertificate"),
      text("socialWorkCertificateNumber"),
    ],
  },
  {
    key: "other",
    fields: [
      text("appraisals"),
      choice("sourceGroup"),
      choice("reserveKind"),
      text("awards", "long"),
      text("remarks", "long"),
    ],
  },
] as const;

type Props = { fields: CadreFields | null; errorOf: (name: string) => string | undefined };

export function CadreFieldsets({ fields, errorOf }: Props) {
  const t = useText(peopleText);
  return FIELD_GROUPS.map((group) => (
    <fieldset key={group.key} className={styles.group}>
      <legend>{t(`cadre.${group.key}`)}</legend>
      <FieldGrid>
        {group.fields.map((field) => (
          <OneField
            key={field.key}
            field={field}
            value={fields?.[field.key] ?? ""}
            error={errorOf(`fields.${field.key}`)}
          />
        ))}
      </FieldGrid>
    </fieldset>
  ));
}

function OneField({
  field,
  value,
  error,
}: {
  field: Field;
  value: string | number;
  error: string | undefined;
}) {
  const t = useText(peopleText);
  const { sets, label } = useFieldWords();
  const shared = {
    name: `fields.${field.key}`,
    label: label(field.key),
    defaultValue: String(value),
    required: field.required ?? false,
    error,
  };
  const isChoice = (key: string): key is ChoiceField => key in sets;
  if (field.kind === "choice" && isChoice(field.key)) {
    return (
      <SelectField
        {...shared}
        choices={sets[field.key]}
        emptyLabel={t(field.required ? "form.choose" : "form.notTold")}
      />
    );
  }
  if (field.kind === "long") {
    return (
      <div data-span="all">
        <TextAreaField {...shared} rows={2} />
      </div>
    );
  }
  if (field.kind === "grade") return <TextField {...shared} inputMode="numeric" placeholder="1–18" />;
  const hint = field.kind === "month" || field.kind === "date" ? t(`form.${field.kind}`) : undefined;
  return <TextField {...shared} placeholder={hint} />;
}
