import { useState } from "react";
import { MatchColumns } from "#app/acts/imports/match-columns.tsx";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { DUPLICATE_CHOICES } from "#app/contracts/record-choices.ts";
import type { RecordImportSettingsValue, RecordImportView } from "#app/contracts/record-import.ts";
import { RECORD_COLUMNS, REQUIRED_RECORD_COLUMNS } from "#app/domain/daily/sheet/record-columns.ts";
import { recordImportText } from "#app/text/record-import.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./record-import.module.css";

const COLUMNS = RECORD_COLUMNS.map(({ key, header }) => ({
  key,
  label: header,
  required: REQUIRED_RECORD_COLUMNS.includes(key),
}));

/** How each column of the file was read, and what becomes of rows that are likely told already. */
export function MatchCard({ view }: { view: RecordImportView }) {
  const t = useText(recordImportText);
  const [settings, setSettings] = useState(view.settings);
  const { send, busy, refusal } = useAct({ onDone: () => window.scrollTo({ top: 0 }) });
  const fresh = view.status === "uploaded";
  const check = (chosen: RecordImportSettingsValue): void => send("check", { settings: chosen });
  return (
    <Card title={t("matchTitle")}>
      <div className={styles.stack}>
        <RefusalNotice refusal={refusal} />
        {view.sheets.length > 1 && (
          <SelectField
            name="sheet"
            label={t("sheet")}
            value={String(settings.sheet)}
            choices={view.sheets.map((name, index) => ({ value: String(index), label: name }))}
            // Another sheet has other columns: what was corrected does not hold there.
            onChange={(value) => check({ ...settings, sheet: Number(value), overrides: {} })}
          />
        )}
        {view.match !== null && (
          <MatchColumns
            match={view.match}
            columns={COLUMNS}
            overrides={settings.overrides}
            onChange={(overrides) => setSettings((now) => ({ ...now, overrides }))}
          />
        )}
        <SelectField
          name="duplicates"
          label={t("duplicates")}
          value={settings.duplicates}
          choices={DUPLICATE_CHOICES.map((value) => ({ value, label: t(`duplicateChoice.${value}`) }))}
          onChange={(value) => {
            const duplicates = DUPLICATE_CHOICES.find((choice) => choice === value) ?? "skip";
            setSettings((now) => ({ ...now, duplicates }));
          }}
        />
        <div className={styles.row}>
          <ActionButton
            tone={fresh ? "primary" : "secondary"}
            busy={busy}
            busyLabel={t("checking")}
            onClick={() => check(settings)}
          >
            {t(fresh ? "check" : "recheck")}
          </ActionButton>
        </div>
      </div>
    </Card>
  );
}
