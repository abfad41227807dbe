import { useState } from "react";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { ReasonedLines } from "./reasoned-lines.tsx";
import { useSettings } from "./settings-context.ts";

/** Periods in which a member or an incumbent is away, known beforehand. */
export function BlockedCard() {
  const t = useText(rotationSettingsText);
  const { settings, change, periods, nameOf } = useSettings();
  const { blocked, members, posts } = settings;
  const [personId, setPerson] = useState("");
  const [period, setPeriod] = useState("");
  const people = new Set([
    ...members.map((member) => member.personId),
    ...posts.flatMap(({ incumbentA, incumbentB }) => [incumbentA, incumbentB]),
  ]);
  people.delete("");
  const isBlocked = (value: string) =>
    blocked.some((each) => each.personId === personId && String(each.period) === value);
  return (
    <ReasonedLines
      path="blocked"
      title={t("blocked.title")}
      intro={t("blocked.intro")}
      empty={t("blocked.empty")}
      placeholder={t("blocked.placeholder")}
      lines={blocked.map((each) => ({
        text: `${nameOf(each.personId)} · ${periods[each.period]?.label ?? each.period + 1}`,
        reason: each.reason,
      }))}
      onRemove={(at) => change({ ...settings, blocked: blocked.filter((_, index) => index !== at) })}
      complete={people.has(personId) && period !== "" && !isBlocked(period)}
      onAdd={(reason) => {
        change({ ...settings, blocked: [...blocked, { personId, period: Number(period), reason }] });
        setPeriod("");
      }}
    >
      <SelectField
        name="blocked.person"
        label={t("person")}
        emptyLabel={t("choose")}
        value={personId}
        onChange={setPerson}
        search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
        choices={[...people].map((value) => ({ value, label: nameOf(value) }))}
      />
      <SelectField
        name="blocked.period"
        label={t("period")}
        emptyLabel={t("choose")}
        value={period}
        onChange={setPeriod}
        choices={periods.filter(({ value }) => !isBlocked(value))}
      />
    </ReasonedLines>
  );
}
