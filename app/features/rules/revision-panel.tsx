import { useState } from "react";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { rulesText } from "#app/text/rules.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { type MovedRow, MovesTable } from "./moves-table.tsx";
import styles from "./rules.module.css";
import { useSend } from "./use-send.ts";

export type Preview = {
  keepsItems: boolean;
  problems: Problem[];
  markProblems: Problem[];
  moves: MovedRow[];
  /** Names this outcome; it goes with the confirmation. */
  seen: string;
};

export type RevisionPanelProps = {
  preview: Preview;
  ruleSet: RuleSet;
  onClose: () => void;
  onDone: () => void;
  onLookAgain: () => void;
};

const LONGEST_REASON = 300;

/** Who would move, and the reason without which nothing counts. */
export function RevisionPanel({ preview, ruleSet, onClose, onDone, onLookAgain }: RevisionPanelProps) {
  const t = useText(rulesText);
  const words = useText(contestWords);
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const { send, busy, refusal } = useSend(onDone);
  const faults = [...preview.problems, ...preview.markProblems];
  const possible = preview.keepsItems && faults.length === 0;
  const stale = refusal?.kind === "refused" && refusal.rule === "contest.outcome-changed";
  return (
    <SidePanel
      opened
      wide
      onClose={onClose}
      title={t("revise.title")}
      closeLabel={words("close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{t("revise.back")}</ActionButton>
          {possible && (
            <ActionButton
              tone="primary"
              busy={busy}
              disabled={reason.trim() === ""}
              onClick={() => send("revise", { ruleSet, reason: reason.trim(), seen: preview.seen })}
            >
              {t("revise.confirm", { count: preview.moves.length })}
            </ActionButton>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        {!preview.keepsItems && <Notice tone="error">{t("revise.items")}</Notice>}
        {faults.length > 0 && (
          <Notice tone="error" title={t("revise.faults", { count: faults.length })}>
            <ul>
              {faults.map((problem) => (
                <li key={`${problem.path}/${problem.rule}`}>
                  {problemSentence({ problem, ruleSet, language })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {possible && <MovesTable moves={preview.moves} />}
        {possible && (
          <TextAreaField
            name="reason"
            label={t("revise.reason")}
            description={t("revise.reasonText")}
            required
            rows={3}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={setReason}
          />
        )}
        {refusal !== null && (
          <Notice
            tone="error"
            live
            action={stale && <ActionButton onClick={onLookAgain}>{t("revise.lookAgain")}</ActionButton>}
          >
            {sentenceOf(refusal, language)}
          </Notice>
        )}
      </div>
    </SidePanel>
  );
}
