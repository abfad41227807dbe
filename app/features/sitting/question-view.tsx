import { IconFlag, IconFlagFilled } from "@tabler/icons-react";
import type { FormEntry, FormItem } from "#app/domain/quiz/paper-form.ts";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { AnswerField } from "./answer-field.tsx";
import styles from "./sitting.module.css";
import { useSittingDesk } from "./sitting-desk.ts";
import { pointsText } from "./sitting-words.ts";
import { AnswerState } from "./status-words.tsx";

/** One question of the paper; a case keeps its text beside its parts. */
export function QuestionView({ entry, before }: { entry: FormEntry; before: FormEntry | undefined }) {
  const t = useText(sittingText);
  const { head, entries } = useSittingDesk();
  const section = head.sections.find(({ key }) => key === entry.sectionKey);
  const begins = before?.sectionKey !== entry.sectionKey;
  const labelId = `${entry.paperQuestionId}-stem`;
  const isCase = entry.kind === "case";
  return (
    <article id={entry.paperQuestionId} className={styles.question} aria-labelledby={labelId}>
      {begins && section !== undefined && <p className={styles.section}>{section.title}</p>}
      <header className={styles.questionHead}>
        <h2 className={styles.number}>
          {t("question.ofTotal", { number: entry.number, total: entries.length })}
        </h2>
        <span className={styles.quiet}>
          {t(`kind.${entry.kind}`)} · {t("points", { points: pointsText(entry.points) })}
        </span>
        <FlagButton entry={entry} />
      </header>
      <div className={isCase ? styles.caseGrid : undefined}>
        {isCase ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
          <section className={styles.caseText} tabIndex={0} aria-label={t("question.caseText")}>
            <span className={styles.small}>{t("question.caseText")}</span>
            <Stem id={labelId} text={entry.stem} />
            <Picture id={entry.picture} number={entry.number} />
          </section>
        ) : (
          <div>
            <Stem id={labelId} text={entry.stem} />
            <Picture id={entry.picture} number={entry.number} />
          </div>
        )}
        <div className={styles.items}>
          {entry.items.map((item, index) => (
            <Item
              key={item.key}
              entry={entry}
              item={item}
              part={isCase ? index + 1 : null}
              labelId={labelId}
            />
          ))}
        </div>
      </div>
    </article>
  );
}

function Item(props: { entry: FormEntry; item: FormItem; part: number | null; labelId: string }) {
  const t = useText(sittingText);
  const { entry, item, part } = props;
  const labelId = part === null ? props.labelId : `${item.key}-stem`;
  return (
    <section className={styles.item} aria-labelledby={labelId}>
      {part !== null && (
        <>
          <p className={styles.partHead}>
            <strong>{t("question.part", { part })}</strong>{" "}
            <span className={styles.quiet}>
              {t(`kind.${item.kind}`)} · {t("points", { points: pointsText(item.points) })}
            </span>
          </p>
          <Stem id={labelId} text={item.stem ?? ""} />
          <Picture id={item.picture} number={entry.number} />
        </>
      )}
      <AnswerField item={item} labelId={labelId} />
      <div className={styles.itemFoot}>
        <AnswerState questionKey={item.key} />
        <Clear item={item} />
      </div>
    </section>
  );
}

/** Options cannot be emptied by hand. */
function Clear({ item }: { item: FormItem }) {
  const t = useText(sittingText);
  const { state, answer } = useSittingDesk();
  const value = state.kept.answers[item.key]?.value ?? null;
  if (value === null || value.kind === "text" || value.kind === "blanks") return null;
  return (
    <button type="button" className={styles.clear} onClick={() => answer(item.key, null)}>
      {t("question.clear")}
    </button>
  );
}

const Stem = ({ id, text }: { id: string; text: string }) => (
  <p id={id} className={styles.stem}>
    {text}
  </p>
);

function Picture({ id, number }: { id: string | null; number: number }) {
  const t = useText(sittingText);
  const { head } = useSittingDesk();
  if (id === null) return null;
  return (
    <img
      className={styles.picture}
      src={`/sit/${head.sittingId}/pictures/${id}`}
      alt={t("question.picture", { number })}
    />
  );
}

function FlagButton({ entry }: { entry: FormEntry }) {
  const t = useText(sittingText);
  const { state, toggleFlag } = useSittingDesk();
  const flagged = state.kept.facts.flagged.includes(entry.paperQuestionId);
  return (
    <span className={styles.flag} data-flagged={flagged}>
      <ActionButton
        tone="quiet"
        size="large"
        aria-pressed={flagged}
        icon={flagged ? <IconFlagFilled size={20} /> : <IconFlag size={20} />}
        onClick={() => toggleFlag(entry.paperQuestionId)}
      >
        {flagged ? t("nav.unflag") : t("nav.flag")}
      </ActionButton>
    </span>
  );
}
