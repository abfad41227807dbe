import { type Advancement, CUT_TIES } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "../contest.module.css";
import { ScaledField } from "./scaled-field.tsx";

const KINDS = ["all", "first", "percent", "perSubdistrict", "above"] as const;
const STARTS: Readonly<Record<(typeof KINDS)[number], Advancement>> = {
  all: { kind: "all" },
  first: { kind: "first", count: 10, tie: "allAdvance" },
  percent: { kind: "percent", percent: 50, tie: "allAdvance" },
  perSubdistrict: { kind: "perSubdistrict", count: 3, tie: "allAdvance" },
  above: { kind: "above", score: 60_00 },
};

/** Who goes on to the next round. */
export function AdvancementFields({
  value,
  onChange,
}: {
  value: Advancement;
  onChange: (value: Advancement) => void;
}) {
  const t = useText(contestRulesText);
  return (
    <div className={styles.fields}>
      <SelectField
        name="advancement"
        label={t("advancement")}
        value={value.kind}
        onChange={(text) => onChange(STARTS[KINDS.find((kind) => kind === text) ?? "all"])}
        choices={KINDS.map((kind) => ({ value: kind, label: t(`advance.${kind}`) }))}
      />
      {(value.kind === "first" || value.kind === "perSubdistrict") && (
        <ScaledField
          name="count"
          label={t("advanceCount")}
          unit={t("people")}
          digits={0}
          value={value.count}
          onChange={(count) => onChange({ ...value, count })}
        />
      )}
      {value.kind === "percent" && (
        <ScaledField
          name="percent"
          label={t("advancePercent")}
          unit="%"
          digits={0}
          value={value.percent}
          onChange={(percent) => onChange({ ...value, percent })}
        />
      )}
      {value.kind === "above" && (
        <ScaledField
          name="score"
          label={t("advanceScore")}
          unit={t("points")}
          digits={2}
          value={value.score}
          onChange={(score) => onChange({ ...value, score })}
        />
      )}
      {"tie" in value && (
        <SelectField
          name="cutTie"
          label={t("cutTie")}
          value={value.tie}
          onChange={(text) =>
            onChange({ ...value, tie: CUT_TIES.find((each) => each === text) ?? "allAdvance" })
          }
          choices={CUT_TIES.map((each) => ({ value: each, label: t(`cutTies.${each}`) }))}
        />
      )}
    </div>
  );
}
