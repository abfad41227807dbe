import type { Criterion, Level } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { EntryField } from "./entry-field.tsx";
import { RowButtons } from "./row-buttons.tsx";
import { type CriterionAt, criterionPath } from "./rule-lists.ts";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";
import { WordsField } from "./words-field.tsx";

export type LevelRowProps = { level: Level; index: number; criterion: Criterion; at: CriterionAt };

/** What a mark from here on looks like. */
export function LevelRow({ level, index, criterion, at }: LevelRowProps) {
  const t = useText(rulesText);
  const { edit, readOnly } = useRules();
  const { levels } = criterion;
  const path = `${criterionPath(at)}.levels[${index}]`;
  const change = (part: Partial<Level>) =>
    edit({
      kind: "criterion",
      at,
      change: { levels: levels.map((row, place) => (place === index ? { ...row, ...part } : row)) },
    });
  return (
    <li className={styles.level}>
      <EntryField
        path={`${path}.from`}
        label={t("panel.from", { n: index + 1 })}
        kind="points"
        unit={t("unit.points")}
        value={level.from}
        onValue={(from) => change({ from })}
      />
      <WordsField
        path={`${path}.title`}
        label={t("panel.levelName", { n: index + 1 })}
        value={level.title}
        onValue={(title) => change({ title })}
      />
      <RowButtons
        of={{ list: "levels", ...at }}
        index={index}
        count={levels.length}
        name={level.title === "" ? t("panel.level", { n: index + 1 }) : level.title}
      />
      <div className={styles.span}>
        <TextAreaField
          name={`${path}.text`}
          label={t("panel.levelText", { n: index + 1 })}
          rows={2}
          maxLength={2000}
          disabled={readOnly}
          value={level.text}
          onChange={(text) => change({ text })}
        />
      </div>
    </li>
  );
}
