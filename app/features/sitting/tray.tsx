import type { FormEntry } from "#app/domain/quiz/paper-form.ts";
import { sittingText } from "#app/text/sitting.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { refusedAnswers } from "./outbox/book.ts";
import type { Notebook, NotebookState } from "./outbox/notebook.ts";
import styles from "./sitting.module.css";
import { useRefusalSentence } from "./sitting-words.ts";

type TrayProps = { state: NotebookState; entries: readonly FormEntry[]; notebook: Notebook | null };

/** What the server refused for good: still here, with the reason, and another try. */
export function Tray({ state, entries, notebook }: TrayProps) {
  const t = useText(sittingText);
  const sentence = useRefusalSentence();
  const refused = refusedAnswers(state.kept);
  if (refused.length === 0) return null;
  const numberOf = (key: string) =>
    entries.find(({ items }) => items.some((item) => item.key === key))?.number ?? "";
  return (
    <Notice tone="error" title={t("tray.heading", { count: refused.length })} live>
      <ul className={styles.tray}>
        {refused.map(({ questionKey, refusal }) => (
          <li key={questionKey}>
            <span>
              {t("question.number", { number: numberOf(questionKey) })} {refusal && sentence(refusal)}
            </span>
            <ActionButton onClick={() => notebook?.resend(questionKey)}>{t("tray.resend")}</ActionButton>
          </li>
        ))}
      </ul>
      <p>{t("tray.help")}</p>
    </Notice>
  );
}
