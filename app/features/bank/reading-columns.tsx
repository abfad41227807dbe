import type { BankImportSettingsValue } from "#app/contracts/bank-import.ts";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import { BANK_COLUMNS, type BankColumnKey, REQUIRED_COLUMNS } from "#app/domain/quiz/sheet/bank-columns.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import bank from "./bank.module.css";
import styles from "./import.module.css";
import { useBankWords } from "./use-bank-words.ts";

type Match = NonNullable<BankImportView["match"]>;
type Overrides = BankImportSettingsValue["overrides"];
type Props = { match: Match; settings: BankImportSettingsValue; onChange: (overrides: Overrides) => void };

/** Which column is which, to be put right by a person. */
export function ReadingColumns({ match, settings, onChange }: Props) {
  const { t } = useBankWords();
  const chosen = chosenKeys({ match, overrides: settings.overrides });
  const unread = match.sources.filter(({ index, header }) => header !== "" && !chosen.has(index));
  const choices = BANK_COLUMNS.map(({ key }) => ({
    value: key,
    label: `${t(`column.${key}`)}${REQUIRED_COLUMNS.includes(key) ? " *" : ""}`,
  }));
  const choose = (index: number, value: string): void => {
    const key = BANK_COLUMNS.find((column) => column.key === value)?.key ?? null;
    onChange(withChoice({ match, chosen, index, key }));
  };
  return (
    <>
      <p className={bank.soft}>{t("import.header", { row: match.headerRow, matched: chosen.size })}</p>
      {match.missing.length > 0 && (
        <Notice
          tone="attention"
          title={t("import.missing", { columns: match.missing.map((key) => t(`column.${key}`)).join("、") })}
        >
          {t("import.missingHint")}
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice tone="info">
          {t("import.unread", { columns: unread.map(({ header }) => header).join("、") })}
        </Notice>
      )}
      <div>
        {match.sources.map(({ index, header, sample }) => (
          <div key={index} className={styles.source} data-read={chosen.has(index)}>
            <strong>{header || `#${index + 1}`}</strong>
            <span className={styles.sample}>
              <span className="yz-hidden">{t("import.sample")}: </span>
              {sample || "—"}
            </span>
            <SelectField
              name={`source.${index}`}
              label={`${t("import.meaning")}：${header || index + 1}`}
              value={chosen.get(index) ?? ""}
              onChange={(value) => choose(index, value)}
              choices={choices}
              emptyLabel={t("import.ignore")}
            />
          </div>
        ))}
      </div>
    </>
  );
}

type Chosen = ReadonlyMap<number, BankColumnKey>;

/** As the server read it, under what was corrected since. */
function chosenKeys({ match, overrides }: { match: Match; overrides: Overrides }): Chosen {
  const keys = new Map<number, BankColumnKey>();
  for (const { index, key } of match.sources) {
    if (key !== null && (overrides[key] === undefined || overrides[key] === index)) keys.set(index, key);
  }
  for (const { key } of BANK_COLUMNS) {
    const index = overrides[key];
    if (index !== undefined && index !== null) keys.set(index, key);
  }
  return keys;
}

/** Every column is said, so that one taken away is not found again by its header. */
function withChoice(given: {
  match: Match;
  chosen: Chosen;
  index: number;
  key: BankColumnKey | null;
}): Overrides {
  const next = new Map(
    [...given.chosen].filter(([index, key]) => index !== given.index && key !== given.key),
  );
  if (given.key !== null) next.set(given.index, given.key);
  const byKey = new Map([...next].map(([index, key]) => [key, index]));
  return Object.fromEntries(BANK_COLUMNS.map(({ key }) => [key, byKey.get(key) ?? null]));
}
