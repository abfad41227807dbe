import type { RosterView } from "#app/contracts/people-views.ts";
import { POST_KINDS } from "#app/domain/people/organisation.ts";
import { peopleText } from "#app/text/people.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import { useFieldWords } from "./field-words.ts";
import { unitOptions } from "./unit-options.ts";

/** The fields are made anew when the filter changes by another way than typing (reset, back). */
export function RosterFilters({ view, busy }: { view: RosterView; busy: boolean }) {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  const { sets } = useFieldWords();
  const { filter } = view;
  return (
    <FilterBar
      key={JSON.stringify({ ...filter, page: 1 })}
      labels={{ bar: t("list.filters"), apply: t("table.apply"), reset: t("table.reset") }}
      resetTo="/people"
      busy={busy}
    >
      <SelectField
        name="unit"
        label={t("list.unit")}
        choices={unitOptions(view.units)}
        defaultValue={filter.unit ?? ""}
        emptyLabel={t("list.anyUnit")}
      />
      <SelectField
        name="post"
        label={t("list.post")}
        choices={POST_KINDS.map((value) => ({ value, label: words(`post.${value}`) }))}
        defaultValue={filter.post ?? ""}
        emptyLabel={t("list.anyPost")}
      />
      <TextField
        name="search"
        label={t("list.search")}
        type="search"
        defaultValue={filter.search}
        maxLength={40}
      />
      <SelectField
        name="politicalStatus"
        label={t("list.status")}
        choices={sets.politicalStatus}
        defaultValue={filter.politicalStatus ?? ""}
        emptyLabel={t("list.anyStatus")}
      />
      <SelectField
        name="education"
        label={t("list.education")}
        choices={sets.fullTimeEducation}
        defaultValue={filter.education ?? ""}
        emptyLabel={t("list.anyEducation")}
      />
    </FilterBar>
  );
}
