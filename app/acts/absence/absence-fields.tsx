import { addDays } from "#app/domain/rotation/day-span.ts";
import { ABSENCE_KINDS } from "#app/domain/rotation/rotation-life.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { absenceFormText } from "#app/text/absence-form.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { useFieldErrors } from "../refusal-notice.tsx";

export type AbsenceDraft = { kind: string; fromOn: string; toOn: string; reason: string };

/** The first day may lie so many days back; characters of the reason. */
type Limits = { oldest: number; reason: number };

/** Why, which days, and what for: the same for the person and for the head. */
export function AbsenceFields(props: {
  draft: AbsenceDraft;
  today: string;
  limits: Limits;
  refusal: Refusal | null;
  onChange: (more: Partial<AbsenceDraft>) => void;
}) {
  const { draft, today, limits, onChange } = props;
  const t = useText(absenceFormText);
  const words = useText(rotationWords);
  const error = useFieldErrors(props.refusal);
  return (
    <>
      <SelectField
        name="kind"
        label={t("kind")}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        required
        choices={ABSENCE_KINDS.map((value) => ({ value, label: words(`absence.${value}`) }))}
        error={error("kind")}
      />
      <FieldGrid>
        <DateField
          {...{ name: "fromOn", label: t("from"), required: true, error: error("fromOn") }}
          minimum={addDays(today, -limits.oldest)}
          value={draft.fromOn}
          onChange={(fromOn) => onChange({ fromOn, ...(fromOn > draft.toOn ? { toOn: fromOn } : {}) })}
        />
        <DateField
          {...{ name: "toOn", label: t("to"), required: true, error: error("toOn") }}
          minimum={draft.fromOn}
          value={draft.toOn}
          onChange={(toOn) => onChange({ toOn })}
        />
      </FieldGrid>
      <TextAreaField
        {...{ name: "reason", label: t("reason"), description: t("reasonNote"), required: true, rows: 3 }}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={limits.reason}
        error={error("reason")}
      />
    </>
  );
}
