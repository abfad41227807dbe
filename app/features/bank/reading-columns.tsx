import { MatchColumns } from "#app/acts/imports/match-columns.tsx";
import type { BankImportSettingsValue } from "#app/contracts/bank-import.ts";
import type { BankImportView } from "#app/contracts/bank-views.ts";
import { BANK_COLUMNS, REQUIRED_COLUMNS } from "#app/domain/quiz/sheet/bank-columns.ts";
import { useBankWords } from "./use-bank-words.ts";

type Props = {
  match: NonNullable<BankImportView["match"]>;
  settings: BankImportSettingsValue;
  onChange: (overrides: BankImportSettingsValue["overrides"]) => void;
};

/** Which column is which, to be put right by a person. */
export function ReadingColumns({ match, settings, onChange }: Props) {
  const { t } = useBankWords();
  const columns = BANK_COLUMNS.map(({ key }) => ({
    key,
    label: t(`column.${key}`),
    required: REQUIRED_COLUMNS.includes(key),
  }));
  return <MatchColumns match={match} columns={columns} overrides={settings.overrides} onChange={onChange} />;
}
