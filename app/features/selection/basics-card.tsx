import { MANAGING_LEVELS, POOLS } from "#app/domain/selection/selection-rules.ts";
import { selectionRulesText } from "#app/text/selection-rules.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { NumberEntry } from "./number-entry.tsx";
import { useRules } from "./rules-context.ts";

/** What holds of the whole round. */
export function BasicsCard() {
  const t = useText(selectionRulesText);
  const words = useText(selectionWords);
  const { rules, change, problemAt } = useRules();
  return (
    <Card title={t("basics.title")}>
      <FieldGrid>
        <SelectField
          name="pool"
          label={t("basics.pool")}
          description={t("basics.poolNote")}
          value={rules.pool}
          choices={POOLS.map((value) => ({ value, label: words(`pool.${value}`) }))}
          onChange={(next) => change({ ...rules, pool: POOLS.find((each) => each === next) ?? rules.pool })}
        />
        <SelectField
          name="level"
          label={t("basics.level")}
          description={t("basics.levelNote")}
          value={rules.level}
          choices={MANAGING_LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))}
          onChange={(next) =>
            change({ ...rules, level: MANAGING_LEVELS.find((each) => each === next) ?? rules.level })
          }
        />
        <DateField
          name="asOf"
          label={t("basics.asOf")}
          description={t("basics.asOfNote")}
          value={rules.asOf}
          onChange={(asOf) => change({ ...rules, asOf })}
          error={problemAt("asOf")}
        />
        <NumberEntry
          path="noticeWorkingDays"
          label={t("basics.notice")}
          description={t("basics.noticeNote")}
          kind="whole"
          unit={t("unit.days")}
          value={rules.noticeWorkingDays}
          onValue={(noticeWorkingDays) => change({ ...rules, noticeWorkingDays })}
        />
        <div data-span="all">
          <CheckField
            name="selfNomination"
            label={t("basics.self")}
            description={t("basics.selfNote")}
            checked={rules.selfNomination}
            onChange={(selfNomination) => change({ ...rules, selfNomination })}
          />
        </div>
      </FieldGrid>
    </Card>
  );
}
