import type { Item, Timing } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { EntryField } from "./entry-field.tsx";
import { LadderEditor } from "./ladder-editor.tsx";
import { type ItemAt, itemPath } from "./rule-lists.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

const FIRST_TIMING: Timing = {
  minimumMs: null,
  limitMs: 480_000,
  warningMs: 60_000,
  overtime: [],
  undertime: [],
  maximumDeduction: null,
};

/** The clock of an item, and what time costs. */
export function TimingCard({ item, at }: { item: Item; at: ItemAt }) {
  const t = useText(rulesText);
  const { edit, readOnly } = useRules();
  const { timing } = item;
  return (
    <Card level={3} title={t("timing.title")}>
      <CheckField
        name={`${itemPath(at)}.timed`}
        label={t("timing.timed")}
        look="switch"
        disabled={readOnly}
        checked={timing !== null}
        onChange={(timed) => edit({ kind: "item", at, change: { timing: timed ? FIRST_TIMING : null } })}
      />
      {timing !== null && <TimingFields timing={timing} at={at} />}
    </Card>
  );
}

function TimingFields({ timing, at }: { timing: Timing; at: ItemAt }) {
  const t = useText(rulesText);
  const { edit } = useRules();
  const path = `${itemPath(at)}.timing`;
  const change = (part: Partial<Timing>) => edit({ kind: "timing", at, change: part });
  return (
    <>
      <div className={styles.below}>
        <FieldGrid>
          <EntryField
            path={`${path}.limitMs`}
            label={t("timing.limit")}
            kind="clock"
            unit={t("unit.clock")}
            value={timing.limitMs}
            onValue={(limitMs) => change({ limitMs })}
          />
          <EntryField
            path={`${path}.minimumMs`}
            label={t("timing.minimum")}
            kind="clock"
            unit={t("unit.clock")}
            optional
            placeholder={t("timing.noMinimum")}
            value={timing.minimumMs}
            onValue={(minimumMs) => change({ minimumMs })}
          />
          <EntryField
            path={`${path}.warningMs`}
            label={t("timing.warning")}
            kind="clock"
            unit={t("unit.clock")}
            value={timing.warningMs}
            onValue={(warningMs) => change({ warningMs })}
          />
          <EntryField
            path={`${path}.maximumDeduction`}
            label={t("timing.cap")}
            kind="points"
            unit={t("unit.points")}
            optional
            placeholder={t("timing.noCap")}
            value={timing.maximumDeduction}
            onValue={(maximumDeduction) => change({ maximumDeduction })}
          />
        </FieldGrid>
      </div>
      <LadderEditor side="overtime" timing={timing} at={at} />
      {(timing.minimumMs !== null || timing.undertime.length > 0) && (
        <LadderEditor side="undertime" timing={timing} at={at} />
      )}
    </>
  );
}
