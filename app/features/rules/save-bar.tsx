import { useRef, useState } from "react";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { rulesText } from "#app/text/rules.ts";
import { timeOfDay } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./rules.module.css";
import type { RulesEditor } from "./use-rules-editor.ts";
import { useSend } from "./use-send.ts";

type Saved = { version: number; hash: string };

/** Saved or not, always in sight. Unfinished rules may be saved; what cannot be read as a value may not. */
export function SaveBar({ editor }: { editor: RulesEditor }) {
  const t = useText(rulesText);
  const language = useLanguage();
  const { draft, editing, dirty } = editor;
  const sent = useRef<RuleSet | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const { send, busy, refusal } = useSend<Saved>(({ hash }) => {
    if (sent.current !== null) editing.edit({ kind: "saved", ruleSet: sent.current, hash });
    setSavedAt(Date.now());
  });
  const unread = Object.keys(draft.unread);
  const changedMeanwhile = refusal?.kind === "refused" && refusal.rule === "contest.rules-changed-meanwhile";
  const save = () => {
    const [first] = unread;
    if (first !== undefined) return editing.goTo(first);
    sent.current = draft.ruleSet;
    send("save", { ruleSet: draft.ruleSet, expected: draft.hash });
  };
  return (
    <section className={styles.bar} aria-label={t("save.bar")} data-print="hide">
      {refusal !== null && (
        <Notice
          tone="error"
          live
          action={
            changedMeanwhile && (
              <ActionButton onClick={editor.takeLatest}>{t("save.takeLatest")}</ActionButton>
            )
          }
        >
          {sentenceOf(refusal, language)}
        </Notice>
      )}
      <div className={styles.barRow}>
        <span role="status">
          {dirty ? (
            <StatusTag tone="attention">{t("save.dirty")}</StatusTag>
          ) : (
            <StatusTag tone="good">
              {savedAt === null ? t("save.clean") : t("save.savedAt", { at: timeOfDay(savedAt) })}
            </StatusTag>
          )}
        </span>
        {editing.problems.length > 0 && (
          <span className={styles.soft}>{t("save.problems", { count: editing.problems.length })}</span>
        )}
        <span className={styles.barButtons}>
          <ActionButton disabled={!dirty} onClick={() => editing.edit({ kind: "undoAll" })}>
            {t("save.undo")}
          </ActionButton>
          <ActionButton
            tone="primary"
            busy={busy}
            busyLabel={t("save.busy")}
            disabled={!dirty}
            onClick={save}
          >
            {t("save.save")}
          </ActionButton>
        </span>
      </div>
    </section>
  );
}
