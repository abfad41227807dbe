import type { ImportView, SourceColumnView } from "#app/contracts/people-views.ts";
import { ROSTER_COLUMNS } from "#app/domain/people/roster-columns.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { useFieldWords } from "./field-words.ts";
import { useFormErrors } from "./form-errors.ts";
import styles from "./import.module.css";
import { constantName, sourceName } from "./import-settings.ts";
import { useCommand } from "./use-command.ts";

/** How each column of the file was read; a person can correct it, and the data is checked under that reading. */
export function MatchCard({ view }: { view: ImportView }) {
  const t = useText(peopleText);
  const { label } = useFieldWords();
  const { fetcher, requestId, busy, refusal } = useCommand(() => window.scrollTo({ top: 0 }));
  const { summary } = useFormErrors({ refusal, labelOf: (name) => name });
  const { match, settings, status } = view;
  const unitColumns = (["subdistrict", "community"] as const).filter(
    (key) => !match?.sources.some((source) => source.key === key),
  );
  return (
    <Card title={t("import.matchTitle")}>
      <fetcher.Form method="post">
        <input type="hidden" name="intent" value="check" />
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="sheetShown" value={settings.sheet} />
        <FormErrors title={t("import.refused")} errors={summary} />
        {view.sheets.length > 1 && (
          <SelectField
            name="sheet"
            label={t("import.sheet")}
            choices={view.sheets.map((name, index) => ({ value: String(index), label: name }))}
            defaultValue={String(settings.sheet)}
          />
        )}
        {view.sheets.length === 1 && <input type="hidden" name="sheet" value="0" />}
        {match !== null && (
          <>
            <p>
              {t("import.header", { row: match.headerRow })} ·{" "}
              {t("import.matchLead", { matched: match.sources.filter(({ key }) => key !== null).length })}
            </p>
            {match.missing.length > 0 && (
              <Notice
                tone="attention"
                title={t("import.missing", { columns: match.missing.map(label).join("、") })}
              >
                {t("import.missingHint")}
              </Notice>
            )}
            <Columns sources={match.sources} />
          </>
        )}
        <FieldGrid>
          {unitColumns.map((key) => (
            <TextField
              key={key}
              name={constantName(key)}
              label={t("import.constant", { column: label(key) })}
              defaultValue={settings.constants[key] ?? ""}
              maxLength={60}
            />
          ))}
        </FieldGrid>
        <div className={styles.actions}>
          <ActionButton
            type="submit"
            tone={status === "uploaded" ? "primary" : "secondary"}
            busy={busy}
            busyLabel={t("import.checking")}
          >
            {t(status === "uploaded" ? "import.check" : "import.recheck")}
          </ActionButton>
        </div>
      </fetcher.Form>
    </Card>
  );
}

function Columns({ sources }: { sources: readonly SourceColumnView[] }) {
  const t = useText(peopleText);
  const { label } = useFieldWords();
  const choices = ROSTER_COLUMNS.map(({ key, required }) => ({
    value: key,
    label: `${label(key)}${required ? " *" : ""}`,
  }));
  return (
    <div className={styles.columns}>
      {sources.map(({ index, header, sample, key }) => (
        <div key={index} className={styles.column} data-read={key !== null}>
          <strong>{header || `#${index + 1}`}</strong>
          <span className={styles.sample}>
            <span className="yz-hidden">{t("import.sample")}: </span>
            {sample || "—"}
          </span>
          <SelectField
            name={sourceName(index)}
            label={`${t("import.meaning")}：${header || index + 1}`}
            choices={choices}
            defaultValue={key ?? ""}
            emptyLabel={t("import.ignore")}
          />
        </div>
      ))}
    </div>
  );
}
