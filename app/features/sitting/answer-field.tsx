import * as AnswerCheck from "#app/domain/quiz/answer-check.ts";
import type { FormItem } from "#app/domain/quiz/paper-form.ts";
import type { Answer } from "#app/domain/quiz/question.ts";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./sitting.module.css";
import { useSittingDesk } from "./sitting-desk.ts";
import { toggled } from "./toggle-option.ts";

export type FieldProps = { item: FormItem; labelId: string };

/** What the question asks for, as a field of its kind. */
export function AnswerField({ item, labelId }: FieldProps) {
  const { state, answer } = useSittingDesk();
  const value = state.kept.answers[item.key]?.value ?? null;
  const change = (next: Answer | null) => answer(item.key, next);
  const props = { item, labelId, value, change };
  if (item.kind === "trueFalse") return <TruthField {...props} />;
  if (item.kind === "fillIn") return <BlanksField {...props} />;
  if (item.kind === "shortAnswer") return <WrittenField {...props} />;
  return <ChoiceField {...props} />;
}

type Field = FieldProps & { value: Answer | null; change: (value: Answer | null) => void };

function ChoiceField({ item, labelId, value, change }: Field) {
  const t = useText(sittingText);
  const several = item.kind === "multipleChoice";
  const keys = value?.kind === "choice" ? value.keys : [];
  return (
    <fieldset aria-labelledby={labelId} className={styles.options}>
      {several && <span className={styles.quiet}>{t("question.many")}</span>}
      {item.options.map((option) => (
        <label key={option.key} className={styles.option} data-chosen={keys.includes(option.key)}>
          <input
            type={several ? "checkbox" : "radio"}
            name={item.key}
            checked={keys.includes(option.key)}
            onChange={() => change(toggled({ item, value, key: option.key }))}
          />
          <span className={styles.letter}>{option.shown}</span>
          <span className={styles.optionText}>{option.text}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TruthField({ item, labelId, value, change }: Field) {
  const t = useText(sittingText);
  const chosen = value?.kind === "truth" ? value.value : null;
  return (
    <fieldset aria-labelledby={labelId} className={styles.options}>
      {[true, false].map((each) => (
        <label key={String(each)} className={styles.option} data-chosen={chosen === each}>
          <input
            type="radio"
            name={item.key}
            checked={chosen === each}
            onChange={() => change({ kind: "truth", value: each })}
          />
          <span className={styles.letter}>{each ? "A" : "B"}</span>
          <span className={styles.optionText}>{each ? t("question.yes") : t("question.no")}</span>
        </label>
      ))}
    </fieldset>
  );
}

function BlanksField({ item, value, change }: Field) {
  const t = useText(sittingText);
  const texts = Array.from({ length: item.blanks }, (_, index) =>
    value?.kind === "blanks" ? (value.texts[index] ?? "") : "",
  );
  const write = (index: number, text: string) => {
    const next = texts.map((each, at) => (at === index ? text : each));
    change(next.every((each) => each === "") ? null : { kind: "blanks", texts: next });
  };
  return (
    <div className={styles.blanks}>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blanks have no other name than their place
        <label key={index} className={styles.blank}>
          <span>{t("question.blank", { number: index + 1 })}</span>
          <input
            type="text"
            value={text}
            maxLength={AnswerCheck.BLANK_AT_MOST}
            autoComplete="off"
            onChange={(event) => write(index, event.currentTarget.value)}
          />
        </label>
      ))}
    </div>
  );
}

function WrittenField({ item, labelId, value, change }: Field) {
  const t = useText(sittingText);
  const text = value?.kind === "text" ? value.text : "";
  return (
    <div className={styles.written}>
      <textarea
        name={item.key}
        aria-labelledby={labelId}
        value={text}
        rows={10}
        maxLength={AnswerCheck.TEXT_AT_MOST}
        onChange={({ currentTarget }) =>
          change(currentTarget.value === "" ? null : { kind: "text", text: currentTarget.value })
        }
      />
      <span className={styles.characters}>
        {t("question.characters", { count: AnswerCheck.length(text), most: AnswerCheck.TEXT_AT_MOST })}
      </span>
    </div>
  );
}
