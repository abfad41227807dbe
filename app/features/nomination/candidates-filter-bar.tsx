import { useNavigation } from "@remix-run/react";
import { CANDIDATE_STATES } from "#app/contracts/nomination-choices.ts";
import type { CandidatesView } from "#app/contracts/nomination-views.ts";
import type { UnitChoice } from "#app/contracts/people-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { type Choice, SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { FilterBar } from "#app/ui/layout/filter-bar.tsx";
import type { CandidatesFilter } from "./candidates-filter.ts";

/** The tree as a list to choose from, deeper units further in. */
export const unitOptions = (units: readonly UnitChoice[]): Choice[] =>
  units.map(({ id, name, depth }) => ({ value: id, label: `${"　".repeat(depth)}${name}` }));

export function CandidatesFilterBar({ view, filter }: { view: CandidatesView; filter: CandidatesFilter }) {
  const t = useText(nominationText);
  const people = useText(peopleWords);
  const busy = useNavigation().state === "loading";
  return (
    <FilterBar
      key={JSON.stringify(filter)}
      labels={{ bar: t("filter"), apply: t("apply"), reset: t("reset") }}
      resetTo={`/selection/${view.id}/candidates`}
      busy={busy}
    >
      <TextField name="name" label={t("name")} defaultValue={filter.name} maxLength={40} />
      <SelectField
        name="unit"
        label={t("unit")}
        choices={unitOptions(view.units)}
        defaultValue={filter.unit}
        emptyLabel={t("anyUnit")}
      />
      {view.lists.length > 1 && (
        <SelectField
          name="post"
          label={t("post")}
          choices={view.lists.map(({ post }) => ({ value: post, label: people(`reserveKind.${post}`) }))}
          defaultValue={filter.post}
          emptyLabel={t("anyPost")}
        />
      )}
      <SelectField
        name="state"
        label={t("stateLabel")}
        choices={CANDIDATE_STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
        defaultValue={filter.state}
        emptyLabel={t("anyState")}
      />
    </FilterBar>
  );
}
