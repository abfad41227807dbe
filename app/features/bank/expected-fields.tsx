import { IconPlus, IconTrash } from "@tabler/icons-react";
import { QUESTION_LIMITS } from "#app/domain/quiz/question-limits.ts";
import type { Problem } from "#app/domain/scoring/problem.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./bank.module.css";
import { type ExpectedDraft, emptyExpected } from "./question-draft.ts";
import { useBankWords } from "./use-bank-words.ts";
import { useProblemAt } from "./use-problem-at.ts";

type Props = {
  expected: readonly ExpectedDraft[];
  path: string;
  problems: readonly Problem[];
  onChange: (expected: ExpectedDraft[]) => void;
};

/** What graders give points for. */
export function ExpectedFields({ expected, path, problems, onChange }: Props) {
  const { t } = useBankWords();
  const at = useProblemAt(problems);
  const change = (key: string, part: Partial<ExpectedDraft>): void =>
    onChange(expected.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const whole = at(`${path}expected`);
  return (
    <fieldset className={styles.part}>
      <legend>{t("form.expected")}</legend>
      {whole !== undefined && (
        <p role="alert" className={styles.text}>
          {whole}
        </p>
      )}
      {expected.map((row, index) => (
        <div key={row.key} className={styles.expectedRow}>
          <TextField
            name={`${path}expected[${index}].text`}
            label={t("form.expectedText", { number: index + 1 })}
            value={row.text}
            onChange={(text) => change(row.key, { text })}
            error={at(`${path}expected[${index}].text`)}
            maxLength={QUESTION_LIMITS.expectedText}
          />
          <NumberField
            name={`${path}expected[${index}].points`}
            label={t("form.expectedPoints")}
            unit={t("form.pointsUnit")}
            value={row.points}
            onChange={(points) => change(row.key, { points })}
            error={at(`${path}expected[${index}].points`)}
          />
          <IconButton
            label={t("form.removeExpected", { number: index + 1 })}
            icon={<IconTrash size={20} />}
            size="large"
            onClick={() => onChange(expected.filter(({ key }) => key !== row.key))}
          />
        </div>
      ))}
      {expected.length < QUESTION_LIMITS.expected && (
        <div>
          <ActionButton icon={<IconPlus />} onClick={() => onChange([...expected, emptyExpected()])}>
            {t("form.addExpected")}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}
