import {
  CRITERIA_COMBINATIONS,
  JUDGE_COMBINATIONS,
  type Scoring,
  TRIM_PLACES,
} from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "../contest.module.css";
import { RoundingField } from "./rounding-field.tsx";
import { ScaledField } from "./scaled-field.tsx";
import { TrimEditor } from "./trim-editor.tsx";

/** Places of rounding that exist for each way of trimming. */
const PLACES = {
  total: ["judge", "panel", "item"],
  criterion: ["criterion", "factored", "panel", "item"],
} as const;

/** How the judges' marks become the item's score. */
export function ScoringEditor({
  scoring,
  onChange,
}: {
  scoring: Scoring;
  onChange: (scoring: Scoring) => void;
}) {
  const t = useText(contestRulesText);
  const set = (changes: Partial<Scoring>) => onChange({ ...scoring, ...changes });
  return (
    <fieldset className={styles.set}>
      <legend>{t("scoring")}</legend>
      <div className={styles.fields}>
        <SelectField
          name="combineCriteria"
          label={t("combineCriteria")}
          value={scoring.combineCriteria}
          onChange={(text) =>
            set({ combineCriteria: CRITERIA_COMBINATIONS.find((each) => each === text) ?? "sum" })
          }
          choices={CRITERIA_COMBINATIONS.map((value) => ({ value, label: t(`criteriaCombine.${value}`) }))}
        />
        <SelectField
          name="combineJudges"
          label={t("combineJudges")}
          value={scoring.combineJudges}
          onChange={(text) =>
            set({ combineJudges: JUDGE_COMBINATIONS.find((each) => each === text) ?? "trimmedMean" })
          }
          choices={JUDGE_COMBINATIONS.map((value) => ({ value, label: t(`judges.${value}`) }))}
        />
        <SelectField
          name="trimOn"
          label={t("trimOn")}
          value={scoring.trimOn}
          onChange={(text) => set({ trimOn: TRIM_PLACES.find((each) => each === text) ?? "total" })}
          choices={TRIM_PLACES.map((value) => ({ value, label: t(`trimPlaces.${value}`) }))}
        />
        <ScaledField
          name="minimumPresent"
          label={t("minimumPresent")}
          description={t("minimumPresentNote")}
          unit={t("people")}
          digits={0}
          value={scoring.minimumPresent}
          onChange={(minimumPresent) => set({ minimumPresent })}
        />
      </div>
      {scoring.combineJudges === "trimmedMean" && (
        <TrimEditor trim={scoring.trim} onChange={(trim) => set({ trim })} />
      )}
      <div className={styles.fields}>
        {PLACES[scoring.trimOn].map((place) => (
          <RoundingField
            key={place}
            name={`rounding.${place}`}
            label={`${t("rounding")} · ${t(`places.${place}`)}`}
            value={scoring.rounding[place]}
            onChange={(rounding) => set({ rounding: { ...scoring.rounding, [place]: rounding } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
