import { periodsNeeded } from "#app/domain/rotation/periods-needed.ts";
import { lastMonthOf } from "#app/domain/rotation/settings-proposal.ts";
import { rotationSettingsText } from "#app/text/rotation-settings.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./settings.module.css";
import { useSettings } from "./settings-context.ts";

/** Only figures make a number: what is none is said at the field. */
const figure = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : Number.NaN);
const shown = (value: number): string => (Number.isNaN(value) ? "" : String(value));

export function TimeCard() {
  const t = useText(rotationSettingsText);
  const { given, settings, change, errorAt, warningsAt } = useSettings();
  const fixed = given.status !== "prepared";
  const field = (key: "monthsPerPeriod" | "periods" | "longestStint") => ({
    ...{ name: key, required: true, whole: true, error: errorAt(key), value: shown(settings[key]) },
    onChange: (text: string) => change({ ...settings, [key]: figure(text) }),
  });
  const isWhole = ["firstMonth", "monthsPerPeriod", "periods"].every((path) => errorAt(path) === undefined);
  return (
    <Card title={t("time.title")}>
      <div className={styles.stack}>
        {fixed && <p className={styles.soft}>{t("time.fixed")}</p>}
        <FieldGrid>
          <div data-path="firstMonth">
            <TextField
              name="firstMonth"
              label={t("time.firstMonth")}
              description={t("time.firstMonthNote")}
              required
              disabled={fixed}
              maxLength={7}
              value={settings.firstMonth}
              onChange={(firstMonth) => change({ ...settings, firstMonth })}
              error={errorAt("firstMonth")}
            />
          </div>
          <div data-path="monthsPerPeriod">
            <NumberField
              {...field("monthsPerPeriod")}
              label={t("time.monthsPerPeriod")}
              description={t("time.monthsPerPeriodNote")}
              unit={t("time.months")}
              disabled={fixed}
            />
          </div>
          <div data-path="periods">
            <NumberField
              {...field("periods")}
              label={t("time.periods")}
              description={t("time.periodsNote")}
              unit={t("time.periodsUnit")}
              disabled={fixed}
            />
          </div>
          <div data-path="longestStint">
            <NumberField
              {...field("longestStint")}
              label={t("time.stint")}
              description={t("time.stintNote")}
              unit={t("time.periodsUnit")}
            />
          </div>
        </FieldGrid>
        {warningsAt("periods").map((sentence) => (
          <Notice key={sentence} tone="attention">
            {sentence}
          </Notice>
        ))}
        <p className={styles.soft}>
          {isWhole && t("time.span", { from: settings.firstMonth, to: lastMonthOf(settings) })}
          {settings.members.length > 0 && settings.posts.length > 0 && (
            <> {t("time.need", { n: periodsNeeded(settings).periods })}</>
          )}
        </p>
      </div>
    </Card>
  );
}
