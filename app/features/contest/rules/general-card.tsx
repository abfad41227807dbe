import { ROUND_COMBINATIONS, type RuleSet, TIE_ENDS } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "../contest.module.css";
import { RoundingField } from "./rounding-field.tsx";
import { ScaledField } from "./scaled-field.tsx";
import { TieChainEditor } from "./tie-chain-editor.tsx";

const OTHERS = ["never", "afterLock", "always"] as const;
const NAMES = ["names", "numbers"] as const;

/** What holds for the contest as a whole. */
export function GeneralCard({
  ruleSet,
  onChange,
}: {
  ruleSet: RuleSet;
  onChange: (ruleSet: RuleSet) => void;
}) {
  const t = useText(contestRulesText);
  const set = (changes: Partial<RuleSet>) => onChange({ ...ruleSet, ...changes });
  return (
    <Card title={t("general")}>
      <div className={styles.stack}>
        <div className={styles.fields}>
          {ruleSet.rounds.length > 1 && (
            <SelectField
              name="combineRounds"
              label={t("combineRounds")}
              value={ruleSet.combineRounds}
              onChange={(text) =>
                set({ combineRounds: ROUND_COMBINATIONS.find((each) => each === text) ?? "weightedMean" })
              }
              choices={ROUND_COMBINATIONS.map((value) => ({ value, label: t(`combine.${value}`) }))}
            />
          )}
          <RoundingField
            name="rounding"
            label={t("finalRounding")}
            value={ruleSet.rounding}
            onChange={(rounding) => set({ rounding })}
          />
          <SelectField
            name="othersMarks"
            label={t("othersMarks")}
            value={ruleSet.othersMarks}
            onChange={(text) => set({ othersMarks: OTHERS.find((each) => each === text) ?? "afterLock" })}
            choices={OTHERS.map((value) => ({ value, label: t(`others.${value}`) }))}
          />
          <SelectField
            name="judgeNames"
            label={t("judgeNames")}
            value={ruleSet.judgeNames}
            onChange={(text) => set({ judgeNames: NAMES.find((each) => each === text) ?? "numbers" })}
            choices={NAMES.map((value) => ({ value, label: t(`names.${value}`) }))}
          />
          <ScaledField
            name="appealDays"
            label={t("appealDays")}
            unit={t("days")}
            digits={0}
            value={ruleSet.appealDays}
            onChange={(appealDays) => set({ appealDays })}
          />
        </div>
        <TieChainEditor ruleSet={ruleSet} onChange={(tieChain) => set({ tieChain })} />
        <div className={styles.fields}>
          <SelectField
            name="tieEnd"
            label={t("tieEnd")}
            value={ruleSet.tieEnd}
            onChange={(text) => set({ tieEnd: TIE_ENDS.find((each) => each === text) ?? "sharedPlace" })}
            choices={TIE_ENDS.map((value) => ({ value, label: t(`tieEnds.${value}`) }))}
          />
        </div>
      </div>
    </Card>
  );
}
