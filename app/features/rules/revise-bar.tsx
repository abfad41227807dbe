import { useState } from "react";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { rulesText } from "#app/text/rules.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { type Preview, RevisionPanel } from "./revision-panel.tsx";
import styles from "./rules.module.css";
import type { RulesEditor } from "./use-rules-editor.ts";
import { useSend } from "./use-send.ts";

/** Locked rules are changed in three steps: change, see who moves, confirm with a reason. */
export function ReviseBar({ editor }: { editor: RulesEditor }) {
  const t = useText(rulesText);
  const language = useLanguage();
  const { draft, editing, dirty, revising } = editor;
  const [preview, setPreview] = useState<Preview | null>(null);
  const { send, busy, refusal } = useSend<Preview>(setPreview);
  const look = () => {
    const [first] = Object.keys(draft.unread);
    if (first === undefined) send("preview", { ruleSet: draft.ruleSet });
    else editing.goTo(first);
  };
  const giveUp = () => {
    editing.edit({ kind: "undoAll" });
    editor.revise(false);
  };
  const done = () => {
    editing.edit({ kind: "saved", ruleSet: draft.ruleSet, hash: draft.hash });
    setPreview(null);
    editor.revise(false);
  };
  return (
    <section className={styles.bar} aria-label={t("save.bar")} data-print="hide">
      {refusal !== null && (
        <Notice tone="error" live>
          {sentenceOf(refusal, language)}
        </Notice>
      )}
      <div className={styles.barRow}>
        <span role="status">
          <StatusTag tone={revising ? "attention" : "good"}>
            {t(revising ? (dirty ? "revise.changed" : "revise.unchanged") : "revise.locked")}
          </StatusTag>
        </span>
        <span className={styles.barButtons}>
          {revising ? (
            <>
              <ActionButton onClick={giveUp}>{t("revise.giveUp")}</ActionButton>
              <ActionButton
                tone="primary"
                busy={busy}
                busyLabel={t("revise.looking")}
                disabled={!dirty}
                onClick={look}
              >
                {t("revise.look")}
              </ActionButton>
            </>
          ) : (
            <ActionButton onClick={() => editor.revise(true)}>{t("revise.begin")}</ActionButton>
          )}
        </span>
      </div>
      {preview !== null && (
        <RevisionPanel
          preview={preview}
          ruleSet={draft.ruleSet}
          onClose={() => setPreview(null)}
          onDone={done}
          onLookAgain={look}
        />
      )}
    </section>
  );
}
