import { auditText } from "#app/text/audit.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import type { Log } from "./audit-shapes.ts";
import { COMMANDS, useAuditWords } from "./audit-words.ts";

export type Filter = {
  since?: string | undefined;
  until?: string | undefined;
  actor: string;
  command?: string | undefined;
  contest?: string | undefined;
};

export function AuditFilters({ filter, log }: { filter: Filter; log: Pick<Log, "contests" | "main"> }) {
  const t = useText(auditText);
  const words = useAuditWords();
  const search = { nothingFound: t("nothingFound"), clear: t("clear") };
  const contests = log.contests.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <FilterBar
      labels={{ bar: t("filters"), apply: t("table.apply"), reset: t("table.reset") }}
      resetTo="/audit"
      key={JSON.stringify(filter)}
    >
      <DateField name="since" label={t("since")} defaultValue={filter.since} />
      <DateField name="until" label={t("until")} defaultValue={filter.until} />
      <TextField
        name="actor"
        label={t("actor")}
        placeholder={t("actorHint")}
        maxLength={40}
        defaultValue={filter.actor}
      />
      <SelectField
        name="command"
        label={t("commandLabel")}
        emptyLabel={t("anyCommand")}
        search={search}
        defaultValue={filter.command}
        choices={COMMANDS.map((value) => ({ value, label: words.command(value) }))}
      />
      <SelectField
        name="contest"
        label={t("contest")}
        emptyLabel={t("anyContest")}
        search={search}
        defaultValue={filter.contest}
        choices={log.main ? [{ value: "main", label: t("main") }, ...contests] : contests}
      />
    </FilterBar>
  );
}
