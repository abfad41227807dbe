import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { calendarText } from "#app/text/calendar.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";

type Initial = { source: string; holidays: string; makeUpDays: string };
type Props = { year: number; initial: Initial | null; onDone?: () => void };

const ROWS = { holidays: 8, makeUpDays: 6 } as const;

/** A refusal that speaks of one of the lists stands beside it. */
const fieldOf = (refusal: Refusal | null): unknown =>
  refusal?.kind === "refused" ? refusal.facts.field : undefined;

/** The announcement of a year, typed as it stands there. */
export function LoadYearForm({ year, initial, onDone }: Props) {
  const t = useText(calendarText);
  const language = useLanguage();
  const act = useAct({ onDone });
  const error = useFieldErrors(act.refusal);
  const field = fieldOf(act.refusal);
  const beside = (name: "holidays" | "makeUpDays") =>
    act.refusal !== null && field === name ? sentenceOf(act.refusal, language) : error(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const lines = (name: string) => String(form.get(name) ?? "").split("\n");
        act.send("load", {
          year,
          source: String(form.get("source") ?? "").trim(),
          holidays: lines("holidays"),
          makeUpDays: lines("makeUpDays"),
        });
      }}
    >
      <FieldGrid columns={1}>
        <p>{t("load.lead")}</p>
        {field === undefined && act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
        <TextField
          name="source"
          label={t("load.source")}
          required
          maxLength={200}
          placeholder={t("load.sourcePlaceholder")}
          defaultValue={initial?.source}
          error={error("source")}
        />
        {(["holidays", "makeUpDays"] as const).map((name) => (
          <TextAreaField
            key={name}
            name={name}
            label={t(`load.${name}`)}
            rows={ROWS[name]}
            required={name === "holidays"}
            placeholder={t(name === "holidays" ? "load.holidaysPlaceholder" : "load.makeUpPlaceholder")}
            defaultValue={initial?.[name]}
            error={beside(name)}
          />
        ))}
        <div>
          <ActionButton type="submit" tone="primary" busy={act.busy}>
            {t("load.save", { year })}
          </ActionButton>
        </div>
      </FieldGrid>
    </form>
  );
}
