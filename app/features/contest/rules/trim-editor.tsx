import type { TrimStep } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "../contest.module.css";
import { removed, replaced } from "./edit.ts";
import { ScaledField } from "./scaled-field.tsx";

/** From how many judges on how many marks are dropped. */
export function TrimEditor({ trim, onChange }: { trim: TrimStep[]; onChange: (trim: TrimStep[]) => void }) {
  const t = useText(contestRulesText);
  const next = Math.max(0, ...trim.map(({ present }) => present).filter(Number.isInteger)) + 1;
  return (
    <fieldset className={styles.set}>
      <legend>{t("trim")}</legend>
      <p className={styles.soft}>{t("trimNote")}</p>
      {trim.map((step, at) => {
        const set = (changes: Partial<TrimStep>) => onChange(replaced(trim, at, { ...step, ...changes }));
        const field = (name: keyof TrimStep, label: string, unit: string) => (
          <ScaledField
            name={`trim.${at}.${name}`}
            label={label}
            unit={unit}
            digits={0}
            value={step[name]}
            onChange={(value) => set({ [name]: value })}
          />
        );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are edited in place and have no key
          <div key={at} className={styles.ends}>
            {field("present", t("trimPresent"), t("people"))}
            {field("high", t("trimHigh"), t("times"))}
            {field("low", t("trimLow"), t("times"))}
            <ActionButton size="small" tone="quiet" onClick={() => onChange(removed(trim, at))}>
              {t("remove")}
            </ActionButton>
          </div>
        );
      })}
      <div className={styles.row}>
        <ActionButton size="small" onClick={() => onChange([...trim, { present: next, high: 1, low: 1 }])}>
          {t("addTrim")}
        </ActionButton>
      </div>
    </fieldset>
  );
}
