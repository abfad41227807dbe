import { useFieldErrors } from "#app/acts/refusal-notice.tsx";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { absenceFormText } from "#app/text/absence-form.ts";
import { useText } from "#app/text/use-text.ts";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./absence.module.css";

export type CoverDraft = { way: "" | "head" | "named"; cadreId: string };
export const NO_COVER: CoverDraft = { way: "", cadreId: "" };

/** Null: the head names nobody. */
export const coverPayload = ({ way, cadreId }: CoverDraft) =>
  way === "named" ? { way, cadreId } : way === "head" ? { way } : null;

type CoverProps = {
  people: readonly { id: string; name: string; unit: string }[];
  draft: CoverDraft;
  refusal: Refusal | null;
  onChange: (draft: CoverDraft) => void;
  /** A post is open now: somebody has to be named. */
  needed?: boolean;
};

/** The head covers, or names who does. */
export function CoverFields({ people, draft, refusal, onChange, needed = false }: CoverProps) {
  const t = useText(absenceFormText);
  const error = useFieldErrors(refusal);
  const ways = [
    ...(needed ? [] : [{ value: "", label: t("coverNone") }]),
    { value: "named", label: t("coverNamed") },
    { value: "head", label: t("coverHead") },
  ];
  return (
    <div className={styles.form}>
      <RadioField
        {...{ name: "way", label: t("cover"), choices: ways }}
        description={needed ? undefined : t("coverNote")}
        value={draft.way}
        onChange={(way) => onChange({ ...draft, way: way === "head" || way === "named" ? way : "" })}
      />
      {draft.way === "named" && (
        <SelectField
          name="cover.cadreId"
          label={t("coverPerson")}
          emptyLabel={t("choose")}
          search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
          value={draft.cadreId}
          onChange={(cadreId) => onChange({ ...draft, cadreId })}
          required
          choices={people.map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit}` }))}
          error={error("cover.cadreId")}
        />
      )}
    </div>
  );
}
