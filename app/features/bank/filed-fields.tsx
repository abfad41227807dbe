import { DIFFICULTIES, POST_AREAS } from "#app/domain/quiz/question.ts";
import { QUESTION_LIMITS } from "#app/domain/quiz/question-limits.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { difficultyOf, type QuestionDraft } from "./question-draft.ts";
import { useBankWords } from "./use-bank-words.ts";
import { useProblemAt } from "./use-problem-at.ts";

type Props = {
  draft: QuestionDraft;
  problems: readonly Problem[];
  onChange: (part: Partial<QuestionDraft>) => void;
  /** A new question chooses its bank. */
  unit: {
    value: string;
    choices: readonly { id: string; name: string }[];
    onChange: (unitId: string) => void;
  } | null;
};

/** Where the question is filed, and the clause it rests on. */
export function FiledFields({ draft, problems, onChange, unit }: Props) {
  const { t, difficulty } = useBankWords();
  const at = useProblemAt(problems);
  return (
    <FieldGrid>
      {unit !== null && unit.choices.length > 1 && (
        <SelectField
          name="unitId"
          label={t("form.unit")}
          value={unit.value}
          onChange={unit.onChange}
          choices={unit.choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        name="area"
        label={t("form.area")}
        value={draft.area}
        onChange={(value) => onChange({ area: POST_AREAS.find((area) => area === value) ?? draft.area })}
        choices={POST_AREAS.map((value) => ({ value, label: t(`area.${value}`) }))}
      />
      <TextField
        name="knowledgePoint"
        label={t("form.knowledgePoint")}
        value={draft.knowledgePoint}
        onChange={(knowledgePoint) => onChange({ knowledgePoint })}
        error={at("knowledgePoint")}
        maxLength={QUESTION_LIMITS.knowledgePoint}
      />
      <SelectField
        name="difficulty"
        label={t("form.difficulty")}
        value={String(draft.difficulty)}
        onChange={(value) => onChange({ difficulty: difficultyOf(value) })}
        choices={DIFFICULTIES.map((value) => ({ value: String(value), label: difficulty(value) }))}
      />
      <NumberField
        name="points"
        label={t("form.points")}
        description={t("form.pointsHint")}
        unit={t("form.pointsUnit")}
        value={draft.points}
        onChange={(points) => onChange({ points })}
        error={at("points")}
      />
      <TextField
        name="source.regulation"
        label={t("form.regulation")}
        value={draft.regulation}
        onChange={(regulation) => onChange({ regulation })}
        error={at("source.regulation")}
        maxLength={QUESTION_LIMITS.regulation}
      />
      <TextField
        name="source.article"
        label={t("form.article")}
        value={draft.article}
        onChange={(article) => onChange({ article })}
        error={at("source.article")}
        maxLength={QUESTION_LIMITS.article}
      />
      <DateField
        name="source.inForceSince"
        label={t("form.since")}
        value={draft.inForceSince}
        onChange={(inForceSince) => onChange({ inForceSince })}
        error={at("source.inForceSince")}
      />
      <DateField
        name="source.inForceUntil"
        label={t("form.until")}
        description={t("form.untilHint")}
        value={draft.inForceUntil}
        onChange={(inForceUntil) => onChange({ inForceUntil })}
        error={at("source.inForceUntil")}
      />
    </FieldGrid>
  );
}
