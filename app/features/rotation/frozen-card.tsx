import { useState } from "react";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { ReasonedLines } from "./reasoned-lines.tsx";
import { useSettings } from "./settings-context.ts";

/** Periods at whose beginning no post changes hands. */
export function FrozenCard() {
  const t = useText(rotationSettingsText);
  const { settings, change, periods } = useSettings();
  const { frozen } = settings;
  const [period, setPeriod] = useState("");
  return (
    <ReasonedLines
      path="frozen"
      title={t("frozen.title")}
      intro={t("frozen.intro")}
      empty={t("frozen.empty")}
      placeholder={t("frozen.placeholder")}
      lines={frozen.map((each) => ({
        text: periods[each.period]?.label ?? t("periodLabel", { n: each.period + 1, month: "—" }),
        reason: each.reason,
      }))}
      onRemove={(at) => change({ ...settings, frozen: frozen.filter((_, index) => index !== at) })}
      complete={period !== ""}
      onAdd={(reason) => {
        change({ ...settings, frozen: [...frozen, { period: Number(period), reason }] });
        setPeriod("");
      }}
    >
      <SelectField
        name="frozen.period"
        label={t("period")}
        emptyLabel={t("choose")}
        value={period}
        onChange={setPeriod}
        choices={periods.filter(({ value }) => !frozen.some((each) => String(each.period) === value))}
      />
    </ReasonedLines>
  );
}
