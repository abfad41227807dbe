import { IconFlagFilled } from "@tabler/icons-react";
import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { progressOf, progressOfAll } from "./progress.ts";
import styles from "./sitting.module.css";
import { useSittingDesk } from "./sitting-desk.ts";

/** Every question as a number: answered, partly, not, flagged. */
export function QuestionMap({ onHandIn, onClose }: { onHandIn: () => void; onClose: () => void }) {
  const t = useText(sittingText);
  const { entries, head, state } = useSittingDesk();
  const { answered, total } = progressOfAll(entries, state.kept.answers);
  return (
    <div className={styles.map}>
      <div className={styles.mapHead}>
        <h2>{t("map.heading")}</h2>
        <span className={styles.quiet}>{t("map.progress", { answered, total })}</span>
      </div>
      {head.sections.map(({ key, title }) => (
        <section key={key}>
          <h3 className={styles.small}>{title}</h3>
          <ol className={styles.mapNumbers}>
            {entries.map((entry, index) =>
              entry.sectionKey === key ? (
                <MapNumber key={entry.paperQuestionId} entry={entry} index={index} />
              ) : null,
            )}
          </ol>
        </section>
      ))}
      <ul className={styles.legend}>
        {(["answered", "partly", "unanswered"] as const).map((look) => (
          <li key={look}>
            <span className={styles.mapNumber} data-progress={look} aria-hidden="true" />
            {t(`map.${look}`)}
          </li>
        ))}
        <li>
          <IconFlagFilled size={16} className={styles.flagMark} aria-hidden="true" />
          {t("map.flagged")}
        </li>
      </ul>
      <div className={styles.mapActions}>
        <ActionButton size="large" onClick={onClose} data-phone="true">
          {t("nav.closeMap")}
        </ActionButton>
        <ActionButton tone="primary" size="large" wide onClick={onHandIn}>
          {t("nav.handIn")}
        </ActionButton>
      </div>
    </div>
  );
}

function MapNumber({ entry, index }: { entry: FormEntry; index: number }) {
  const t = useText(sittingText);
  const { state, settings, at, go } = useSittingDesk();
  const progress = progressOf(entry, state.kept.answers);
  const flagged = state.kept.facts.flagged.includes(entry.paperQuestionId);
  const words = [t(`map.${progress}`), ...(flagged ? [t("map.flagged")] : [])].join(" ");
  return (
    <li>
      <button
        type="button"
        className={styles.mapNumber}
        data-progress={progress}
        aria-current={settings.view === "single" && index === at ? "true" : undefined}
        aria-label={t("map.entry", { number: entry.number, state: words })}
        onClick={() => go(index)}
      >
        {entry.number}
        {flagged && <IconFlagFilled size={14} className={styles.flagMark} aria-hidden="true" />}
      </button>
    </li>
  );
}
