import { IconPlus, IconTrash } from "@tabler/icons-react";
import { OPTION_KEYS } from "#app/domain/quiz/question.ts";
import { QUESTION_LIMITS } from "#app/domain/quiz/question-limits.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { IconButton } from "#app/ui/actions/icon-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./bank.module.css";
import type { PlainFieldsProps } from "./plain-fields.tsx";
import { emptyOption, type OptionDraft } from "./question-draft.ts";
import { useBankWords } from "./use-bank-words.ts";
import { useProblemAt } from "./use-problem-at.ts";

const FEWEST = 2;

/** Options with their letters; of a single choice one is right at a time. */
export function OptionFields({ draft, path, problems, onChange }: PlainFieldsProps) {
  const { t } = useBankWords();
  const at = useProblemAt(problems);
  const { options } = draft;
  const single = draft.kind === "singleChoice";
  const change = (key: string, part: Partial<OptionDraft>): void =>
    onChange({
      options: options.map((option) => {
        if (option.key === key) return { ...option, ...part };
        return single && part.right === true ? { ...option, right: false } : option;
      }),
    });
  const whole = at(`${path}answer`) ?? at(`${path}options`);
  return (
    <fieldset className={styles.part}>
      <legend>{t("form.options")}</legend>
      {whole !== undefined && (
        <p role="alert" className={styles.text}>
          {whole}
        </p>
      )}
      {options.map((option, index) => {
        const letter = OPTION_KEYS[index] ?? "";
        return (
          <div key={option.key} className={styles.optionRow}>
            <TextField
              name={`${path}options[${index}].text`}
              label={t("form.option", { key: letter })}
              value={option.text}
              onChange={(text) => change(option.key, { text })}
              error={at(`${path}options[${index}].text`)}
              maxLength={QUESTION_LIMITS.option}
            />
            <span className={styles.check}>
              <CheckField
                name={index === 0 ? `${path}answer` : `${path}answer[${index}]`}
                label={t("form.right", { key: letter })}
                checked={option.right}
                onChange={(right) => change(option.key, { right })}
              />
            </span>
            <IconButton
              label={t("form.removeOption", { key: letter })}
              icon={<IconTrash size={20} />}
              size="large"
              disabled={options.length <= FEWEST}
              onClick={() => onChange({ options: options.filter(({ key }) => key !== option.key) })}
            />
          </div>
        );
      })}
      {options.length < QUESTION_LIMITS.options && (
        <div>
          <ActionButton
            icon={<IconPlus />}
            onClick={() => onChange({ options: [...options, emptyOption()] })}
          >
            {t("form.addOption")}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}
