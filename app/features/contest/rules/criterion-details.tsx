import type { Criterion, Level } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "../contest.module.css";
import { removed, replaced } from "./edit.ts";
import { ScaledField } from "./scaled-field.tsx";

/** What earns which mark, and the phrases judges pick from. */
export function CriterionDetails({
  criterion,
  onChange,
}: {
  criterion: Criterion;
  onChange: (criterion: Criterion) => void;
}) {
  const t = useText(contestRulesText);
  const { levels, phrases } = criterion;
  const setLevels = (next: Level[]) => onChange({ ...criterion, levels: next });
  return (
    <details className={styles.fold}>
      <summary>
        {t("details")}
        <span className={styles.soft}>
          {t("levels")} {levels.length} · {t("phrases")} {phrases.length}
        </span>
      </summary>
      <div className={styles.foldBody}>
        {levels.map((level, at) => (
          <LevelLine
            // Levels have no key of their own; they are edited in place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the position is what a level is
            key={at}
            name={`${criterion.key}.levels.${at}`}
            level={level}
            onChange={(next) => setLevels(replaced(levels, at, next))}
            onRemove={() => setLevels(removed(levels, at))}
          />
        ))}
        <div className={styles.row}>
          <ActionButton size="small" onClick={() => setLevels([...levels, { from: 0, title: "", text: "" }])}>
            {t("addLevel")}
          </ActionButton>
        </div>
        <TextAreaField
          name={`${criterion.key}.phrases`}
          label={t("phrases")}
          description={t("phrasesNote")}
          rows={Math.max(3, phrases.length)}
          defaultValue={phrases.join("\n")}
          onChange={(text) =>
            onChange({
              ...criterion,
              phrases: text
                .split("\n")
                .map((line) => line.trim())
                .filter((line) => line !== ""),
            })
          }
        />
      </div>
    </details>
  );
}

function LevelLine(props: {
  name: string;
  level: Level;
  onChange: (level: Level) => void;
  onRemove: () => void;
}) {
  const t = useText(contestRulesText);
  const { name, level, onChange } = props;
  return (
    <div className={styles.levelLine}>
      <ScaledField
        name={`${name}.from`}
        label={t("levelFrom")}
        unit={t("points")}
        digits={2}
        value={level.from}
        onChange={(from) => onChange({ ...level, from })}
      />
      <TextField
        name={`${name}.title`}
        label={t("levelTitle")}
        value={level.title}
        onChange={(title) => onChange({ ...level, title })}
      />
      <TextAreaField
        name={`${name}.text`}
        label={t("levelText")}
        rows={2}
        value={level.text}
        onChange={(text) => onChange({ ...level, text })}
      />
      <ActionButton
        size="small"
        tone="quiet"
        onClick={props.onRemove}
        aria-label={t("removeNamed", { name: level.title })}
      >
        {t("remove")}
      </ActionButton>
    </div>
  );
}
