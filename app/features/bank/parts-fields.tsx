import { IconPlus } from "@tabler/icons-react";
import { QUESTION_KINDS } from "#app/domain/quiz/question.ts";
import { QUESTION_LIMITS } from "#app/domain/quiz/question-limits.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./bank.module.css";
import { PlainFields } from "./plain-fields.tsx";
import { emptyPlain, type PlainDraft } from "./question-draft.ts";
import { useBankWords } from "./use-bank-words.ts";
import { useProblemAt } from "./use-problem-at.ts";

type Props = {
  parts: readonly PlainDraft[];
  problems: readonly Problem[];
  unitId: string;
  onChange: (parts: PlainDraft[]) => void;
};

const PART_KINDS = QUESTION_KINDS.filter((kind) => kind !== "case");

/** The questions of a case. */
export function PartsFields({ parts, problems, unitId, onChange }: Props) {
  const { t } = useBankWords();
  const at = useProblemAt(problems);
  const change = (key: string, part: Partial<PlainDraft>): void =>
    onChange(parts.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const whole = at("parts");
  return (
    <Card title={t("form.parts")}>
      <div className={styles.stack}>
        {whole !== undefined && (
          <p role="alert" className={styles.text}>
            {whole}
          </p>
        )}
        {parts.map((part, index) => (
          <fieldset key={part.key} className={styles.part}>
            <legend>{t("form.part", { number: index + 1 })}</legend>
            <SelectField
              name={`parts[${index}].kind`}
              label={t("form.kind")}
              value={part.kind}
              onChange={(value) =>
                change(part.key, { kind: PART_KINDS.find((kind) => kind === value) ?? part.kind })
              }
              choices={PART_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <PlainFields
              draft={part}
              path={`parts[${index}].`}
              problems={problems}
              unitId={unitId}
              onChange={(changed) => change(part.key, changed)}
            />
            <div>
              <ActionButton
                tone="quiet"
                onClick={() => onChange(parts.filter(({ key }) => key !== part.key))}
              >
                {t("form.removePart", { number: index + 1 })}
              </ActionButton>
            </div>
          </fieldset>
        ))}
        {parts.length < QUESTION_LIMITS.parts && (
          <div>
            <ActionButton icon={<IconPlus />} onClick={() => onChange([...parts, emptyPlain()])}>
              {t("form.addPart")}
            </ActionButton>
          </div>
        )}
      </div>
    </Card>
  );
}
