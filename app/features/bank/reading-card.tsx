import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { TWIN_CHOICES } from "#app/contracts/bank-choices.ts";
import type { BankImportSettingsValue } from "#app/contracts/bank-import.ts";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import { DIFFICULTIES, POST_AREAS } from "#app/domain/quiz/question.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import bank from "./bank.module.css";
import { ReadingColumns } from "./reading-columns.tsx";
import { useBankWords } from "./use-bank-words.ts";

/** How the file was read: its columns, and what is taken where it says nothing. */
export function ReadingCard({ view }: { view: BankImportView }) {
  const { t } = useBankWords();
  const [settings, setSettings] = useState(view.settings);
  const { send, busy, refusal } = useAct({ onDone: () => window.scrollTo({ top: 0 }) });
  const change = (part: Partial<BankImportSettingsValue>): void =>
    setSettings((now) => ({ ...now, ...part }));
  const fresh = view.status === "uploaded";
  const check = (chosen: BankImportSettingsValue): void => send("check", { settings: chosen });
  return (
    <Card title={t("import.matchTitle")}>
      <div className={bank.stack}>
        <RefusalNotice refusal={refusal} />
        <p className={bank.text}>{t("import.read", { count: view.read })}</p>
        {view.sheets.length > 1 && (
          <SelectField
            name="sheet"
            label={t("import.sheet")}
            value={String(settings.sheet)}
            choices={view.sheets.map((name, index) => ({ value: String(index), label: name }))}
            // Another sheet has other columns: what was corrected does not hold there.
            onChange={(value) => check({ ...settings, sheet: Number(value), overrides: {}, choices: {} })}
          />
        )}
        {view.match !== null && (
          <ReadingColumns
            match={view.match}
            settings={settings}
            onChange={(overrides) => change({ overrides })}
          />
        )}
        {view.withoutArea > 0 && settings.constants.area === undefined && (
          <Notice tone="attention">{t("import.areaHint", { count: view.withoutArea })}</Notice>
        )}
        <WholeFile settings={settings} onChange={change} />
        <div className={bank.row}>
          <ActionButton
            tone={fresh ? "primary" : "secondary"}
            busy={busy}
            busyLabel={t("import.checking")}
            onClick={() => check(settings)}
          >
            {t(fresh ? "import.check" : "import.recheck")}
          </ActionButton>
        </div>
      </div>
    </Card>
  );
}

type WholeFileProps = {
  settings: BankImportSettingsValue;
  onChange: (part: Partial<BankImportSettingsValue>) => void;
};

function WholeFile({ settings, onChange }: WholeFileProps) {
  const { t, difficulty } = useBankWords();
  const { constants } = settings;
  return (
    <FieldGrid>
      <SelectField
        name="area"
        label={t("import.area")}
        emptyLabel={t("import.areaNone")}
        value={constants.area ?? ""}
        onChange={(value) =>
          onChange({ constants: { ...constants, area: POST_AREAS.find((area) => area === value) } })
        }
        choices={POST_AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
      />
      <SelectField
        name="difficulty"
        label={t("import.difficulty")}
        value={String(constants.difficulty ?? 3)}
        onChange={(value) =>
          onChange({
            constants: { ...constants, difficulty: DIFFICULTIES.find((one) => String(one) === value) },
          })
        }
        choices={DIFFICULTIES.map((value) => ({ value: String(value), label: difficulty(value) }))}
      />
      <SelectField
        name="duplicates"
        label={t("import.duplicates")}
        description={t("import.duplicatesHint")}
        value={settings.duplicates}
        onChange={(value) =>
          onChange({ duplicates: TWIN_CHOICES.find((choice) => choice === value) ?? settings.duplicates })
        }
        choices={TWIN_CHOICES.map((value) => ({ value, label: t(`import.choice.${value}`) }))}
      />
    </FieldGrid>
  );
}
