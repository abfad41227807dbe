import { type FormEvent, useState } from "react";
import { buzzerText } from "#app/text/buzzer.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { type RuleField, readRule, shown } from "./rule-form.ts";
import styles from "./set-up.module.css";
import type { SetUpView } from "./set-up-shapes.ts";
import { useBuzzerAct } from "./use-buzzer-act.ts";

const POINTS = ["base", "right", "wrong", "pass", "timeOut", "foul"] as const;
const HINTS: Partial<Record<RuleField, "setUp.windowHint" | "setUp.delayHint">> = {
  windowMs: "setUp.windowHint",
  maximumDelayMs: "setUp.delayHint",
};

/** Points, times and what is believed of a clock. */
export function RuleCard({ view }: { view: SetUpView }) {
  const t = useText(buzzerText);
  const language = useLanguage();
  const [wrong, setWrong] = useState<readonly RuleField[]>([]);
  const [saved, setSaved] = useState(false);
  const act = useBuzzerAct({ onDone: () => setSaved(true) });
  const fixed = !view.may.rule;
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readRule(new FormData(event.currentTarget), view.settings);
    setWrong(read.wrong);
    setSaved(false);
    if (read.wrong.length === 0) act.send("save", { itemKey: view.item, settings: read.settings });
  };
  const field = (name: RuleField, unit: string) => {
    const hint = HINTS[name];
    return (
      <NumberField
        key={name}
        name={name}
        label={t(`setUp.${name}`)}
        unit={unit}
        defaultValue={shown(view.settings, name)}
        disabled={fixed}
        {...(hint === undefined ? {} : { description: t(hint) })}
        {...(wrong.includes(name) ? { error: t("setUp.stepError") } : {})}
      />
    );
  };
  return (
    <Card title={t("setUp.rule")}>
      {fixed && <Notice tone="info">{t("setUp.ruleFixed")}</Notice>}
      <form className={styles.stack} onSubmit={onSubmit} noValidate>
        <h3 className={styles.group}>{t("setUp.groups.points")}</h3>
        <div className={styles.fields}>{POINTS.map((name) => field(name, t("setUp.points")))}</div>
        <p className={styles.soft}>{t("setUp.range", view.range)}</p>
        <h3 className={styles.group}>{t("setUp.groups.time")}</h3>
        <div className={styles.fields}>
          {field("answerMs", t("setUp.seconds"))}
          {field("openMs", t("setUp.seconds"))}
        </div>
        <h3 className={styles.group}>{t("setUp.groups.fair")}</h3>
        <div className={styles.fields}>
          {field("windowMs", t("setUp.milliseconds"))}
          {field("maximumDelayMs", t("setUp.milliseconds"))}
        </div>
        <CheckField
          name="foulLocksOut"
          label={t("setUp.foulLocksOut")}
          defaultChecked={view.settings.foulLocksOut}
          disabled={fixed}
        />
        <CheckField
          name="reopenAfterWrong"
          label={t("setUp.reopenAfterWrong")}
          defaultChecked={view.settings.reopenAfterWrong}
          disabled={fixed}
        />
        {act.refusal !== null && (
          <Notice tone="error" live>
            {sentenceOf(act.refusal, language)}
          </Notice>
        )}
        {saved && (
          <Notice tone="good" live>
            {t("setUp.saved")}
          </Notice>
        )}
        {!fixed && (
          <div className={styles.row}>
            <ActionButton tone="primary" type="submit" busy={act.busy}>
              {t("setUp.save")}
            </ActionButton>
          </div>
        )}
      </form>
    </Card>
  );
}
