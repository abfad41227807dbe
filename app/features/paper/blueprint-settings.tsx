import { MULTIPLE_CHOICE_RULES } from "#app/domain/quiz/paper-settings.ts";
import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { useText } from "#app/text/use-text.ts";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./paper.module.css";
import type { BlueprintEditor } from "./use-blueprint.ts";

const asRule = (text: string) => MULTIPLE_CHOICE_RULES.find((rule) => rule === text) ?? "allOrNothing";

/** Time, order, rules of scoring and grading. */
export function BlueprintSettings({ editor }: { editor: BlueprintEditor }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const { draft, change } = editor;
  return (
    <div className={styles.stack}>
      <FieldGrid>
        <NumberField
          name="minutes"
          label={t("blueprint.minutes")}
          unit={t("blueprint.minutesUnit")}
          whole
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
        />
        <NumberField
          name="grace"
          label={t("blueprint.grace")}
          description={t("blueprint.graceNote")}
          unit={t("blueprint.graceUnit")}
          whole
          value={draft.graceSeconds}
          onChange={(graceSeconds) => change({ graceSeconds })}
        />
        <SelectField
          name="multiple"
          label={t("blueprint.multiple")}
          description={t(`blueprint.multipleNote.${draft.multipleChoice}`)}
          choices={MULTIPLE_CHOICE_RULES.map((rule) => ({
            value: rule,
            label: words(`multipleChoice.${rule}`),
          }))}
          value={draft.multipleChoice}
          onChange={(rule) => change({ multipleChoice: asRule(rule) })}
        />
        <NumberField
          name="third"
          label={t("blueprint.third")}
          description={t("blueprint.thirdNote")}
          value={draft.third}
          onChange={(third) => change({ third })}
        />
      </FieldGrid>
      <CheckField
        name="shuffleQuestions"
        label={t("blueprint.shuffleQuestions")}
        checked={draft.shuffleQuestions}
        onChange={(shuffleQuestions) => change({ shuffleQuestions })}
      />
      <CheckField
        name="shuffleOptions"
        label={t("blueprint.shuffleOptions")}
        description={t("blueprint.shuffleNote")}
        checked={draft.shuffleOptions}
        onChange={(shuffleOptions) => change({ shuffleOptions })}
      />
    </div>
  );
}
