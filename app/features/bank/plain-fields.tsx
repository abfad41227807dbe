import { QUESTION_LIMITS } from "#app/domain/quiz/question-limits.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./bank.module.css";
import { ExpectedFields } from "./expected-fields.tsx";
import { OptionFields } from "./option-fields.tsx";
import { PictureField } from "./picture-field.tsx";
import { blanksFor, type PlainDraft } from "./question-draft.ts";
import { useBankWords } from "./use-bank-words.ts";
import { useProblemAt } from "./use-problem-at.ts";

export type PlainFieldsProps = {
  draft: PlainDraft;
  /** Beginning of the paths: empty, or `parts[0].` */
  path: string;
  problems: readonly Problem[];
  unitId: string;
  onChange: (part: Partial<PlainDraft>) => void;
};

/** Stem, picture, what its kind asks for, explanation. */
export function PlainFields(props: PlainFieldsProps) {
  const { draft, path, problems, onChange } = props;
  const { t } = useBankWords();
  const at = useProblemAt(problems);
  return (
    <div className={styles.stack}>
      <TextAreaField
        name={`${path}stem`}
        label={t("form.stem")}
        description={draft.kind === "fillIn" ? t("form.stemBlank") : undefined}
        value={draft.stem}
        onChange={(stem) => onChange({ stem })}
        error={at(`${path}stem`)}
        maxLength={QUESTION_LIMITS.stem}
        rows={draft.kind === "case" ? 6 : 3}
        required
      />
      <PictureField
        name={`${path}picture`}
        pictureId={draft.picture}
        unitId={props.unitId}
        onChange={(picture) => onChange({ picture })}
      />
      <AnswerFields {...props} />
      <TextAreaField
        name={`${path}explanation`}
        label={t("form.explanation")}
        description={t("form.explanationHint")}
        value={draft.explanation}
        onChange={(explanation) => onChange({ explanation })}
        error={at(`${path}explanation`)}
        maxLength={QUESTION_LIMITS.explanation}
        rows={3}
      />
    </div>
  );
}

function AnswerFields(props: PlainFieldsProps) {
  const { draft, path, problems, onChange } = props;
  const { t } = useBankWords();
  const at = useProblemAt(problems);
  switch (draft.kind) {
    case "singleChoice":
    case "multipleChoice":
      return <OptionFields {...props} />;
    case "trueFalse":
      return (
        <RadioField
          name={`${path}answer`}
          label={t("form.truth")}
          value={draft.truth ? "true" : "false"}
          onChange={(value) => onChange({ truth: value === "true" })}
          choices={(["true", "false"] as const).map((value) => ({ value, label: t(`truth.${value}`) }))}
        />
      );
    case "fillIn":
      return blanksFor(draft).map((blank, index, blanks) => (
        <TextAreaField
          // biome-ignore lint/suspicious/noArrayIndexKey: blanks are told apart by their place in the stem
          key={index}
          name={`${path}blanks[${index}]`}
          label={t("form.blank", { number: index + 1 })}
          description={t("form.blankHint")}
          value={blank}
          onChange={(text) =>
            onChange({ blanks: blanks.map((known, place) => (place === index ? text : known)) })
          }
          error={at(`${path}blanks[${index}]`)}
          rows={2}
          required
        />
      ));
    case "shortAnswer":
      return (
        <>
          <TextAreaField
            name={`${path}reference`}
            label={t("form.reference")}
            value={draft.reference}
            onChange={(reference) => onChange({ reference })}
            error={at(`${path}reference`)}
            maxLength={QUESTION_LIMITS.reference}
          />
          <ExpectedFields
            expected={draft.expected}
            path={path}
            problems={problems}
            onChange={(expected) => onChange({ expected })}
          />
        </>
      );
    case "case":
      return null;
  }
}
