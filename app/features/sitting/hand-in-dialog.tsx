import { useEffect, useRef } from "react";
import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import { sittingText } from "#app/text/sitting.ts";
import { clock } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { progressOfAll } from "./progress.ts";
import styles from "./sitting.module.css";
import { useSittingDesk } from "./sitting-desk.ts";

type HandInProps = { leftMs: number; onClose: () => void; onConfirm: () => void };

/** The last question asked: what is missing, and that it is final. Each number leads back to its question. */
export function HandInDialog({ leftMs, onClose, onConfirm }: HandInProps) {
  const t = useText(sittingText);
  const { entries, state, go } = useSittingDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { unanswered, total } = progressOfAll(entries, state.kept.answers);
  const flagged = entries.filter(({ paperQuestionId }) => state.kept.facts.flagged.includes(paperQuestionId));
  const pick = (entry: FormEntry) => {
    onClose();
    go(entries.indexOf(entry));
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="hand-in-heading" onClose={onClose}>
      <h2 id="hand-in-heading">{t("handIn.heading")}</h2>
      {unanswered.length === 0 ? (
        <p>{t("handIn.allAnswered", { total })}</p>
      ) : (
        <Numbers
          text={t("handIn.unanswered", { count: unanswered.length })}
          entries={unanswered}
          onPick={pick}
        />
      )}
      {flagged.length > 0 && <Numbers text={t("handIn.flagged")} entries={flagged} onPick={pick} />}
      <p>
        {t("handIn.left", { time: clock(leftMs) })} {t("handIn.final")}
      </p>
      <div className={styles.dialogActions}>
        <ActionButton size="large" autoFocus onClick={onClose}>
          {t("handIn.back")}
        </ActionButton>
        <ActionButton tone={unanswered.length > 0 ? "danger" : "primary"} size="large" onClick={onConfirm}>
          {t("handIn.confirm")}
        </ActionButton>
      </div>
    </dialog>
  );
}

function Numbers(props: { text: string; entries: readonly FormEntry[]; onPick: (entry: FormEntry) => void }) {
  const t = useText(sittingText);
  return (
    <div>
      <p>{props.text}</p>
      <ul className={styles.mapNumbers}>
        {props.entries.map((entry) => (
          <li key={entry.paperQuestionId}>
            <button
              type="button"
              className={styles.mapNumber}
              aria-label={t("question.number", { number: entry.number })}
              onClick={() => props.onPick(entry)}
            >
              {entry.number}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
