import { useSearchParams } from "@remix-run/react";
import type { RankedRoundView } from "#app/contracts/ranking-views.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { chosenFrom, SHOWN } from "./list-filter.ts";

const FEW = 10;

/** Short lists are read whole. */
export function ListFilter({ view }: { view: RankedRoundView }) {
  const t = useText(rankingListText);
  const words = useText(selectionWords);
  const [query] = useSearchParams();
  const chosen = chosenFrom(query);
  const people = view.lists.reduce((sum, { rows }) => sum + rows.length, 0);
  if (people <= FEW) return null;
  const choices = SHOWN.map((value) => ({
    value,
    label: value === "all" || value === "advised" ? t(`shown.${value}`) : words(`zone.${value}`),
  }));
  return (
    <FilterBar
      labels={{ bar: t("filter.bar"), apply: t("filter.apply"), reset: t("filter.reset") }}
      resetTo="?"
    >
      <TextField name="words" label={t("filter.words")} defaultValue={chosen.words} />
      <SelectField name="shown" label={t("filter.shown")} choices={choices} defaultValue={chosen.shown} />
    </FilterBar>
  );
}
