import type { DashboardView } from "#app/contracts/dashboard-views.ts";
import { type DayProblem, WINDOWS } from "#app/domain/daily/figure-window.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { useFigureWords } from "./figure-words.ts";

/** Made anew when the filter changes by another way than typing (reset, back). */
export function DashboardFilters({ view, busy }: { view: DashboardView; busy: boolean }) {
  const { t, span } = useFigureWords();
  const { asked, units, today } = view;
  const wrong = ({ problem, ...facts }: { problem: DayProblem | null; typed: string; used: string }) =>
    problem === null ? undefined : t(`problem.${problem}`, facts);
  const dayProblem = wrong({ problem: asked.problems.day, typed: asked.typed.day, used: asked.day });
  const compareProblem = wrong({
    ...{ problem: asked.problems.compare, typed: asked.typed.compare, used: asked.compare },
  });
  return (
    <FilterBar
      key={JSON.stringify(asked)}
      labels={{ bar: t("filter.bar"), apply: t("filter.apply"), reset: t("filter.reset") }}
      resetTo="/dashboard"
      busy={busy}
    >
      <SelectField
        name="unit"
        label={t("filter.unit")}
        choices={units.map(({ id, name, depth }) => ({ value: id, label: `${"　".repeat(depth)}${name}` }))}
        defaultValue={asked.unitId ?? ""}
        emptyLabel={t("everything")}
      />
      <DateField
        name="day"
        label={t("filter.day")}
        description={t("filter.dayHint")}
        defaultValue={dayProblem === undefined ? asked.day : asked.typed.day}
        maximum={today}
        error={dayProblem}
      />
      <DateField
        name="compare"
        label={t("filter.compare")}
        description={t("filter.compareHint")}
        defaultValue={compareProblem === undefined ? asked.compare : asked.typed.compare}
        maximum={asked.day}
        error={compareProblem}
      />
      <SelectField
        name="window"
        label={t("filter.window")}
        description={span(asked)}
        choices={WINDOWS.map((value) => ({ value, label: t(`window.${value}`) }))}
        defaultValue={asked.choice}
      />
    </FilterBar>
  );
}
