import { useState } from "react";
import type { Problem } from "#app/domain/scoring/problem.ts";
import type { RuleSet } from "#app/domain/scoring/rule-set.ts";
import { contestRulesText } from "#app/text/contest-rules.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { problemSentence } from "#app/text/problem-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "../contest.module.css";
import { RefusalNotice, useFieldErrors } from "../refusal-notice.tsx";
import { useAct } from "../use-act.ts";
import { type MoveRow, MovesTable } from "./moves-table.tsx";

type Preview = {
  keepsItems: boolean;
  problems: Problem[];
  markProblems: Problem[];
  moves: MoveRow[];
  seen: string;
};

const REASON_LENGTH = 300;

/** Shows who would move by the new rules; only then they can be confirmed, with a reason. */
export function RevisionDialog({ ruleSet, dirty }: { contestId: string; ruleSet: RuleSet; dirty: boolean }) {
  const t = useText(contestRulesText);
  const words = useText(contestWords);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [reason, setReason] = useState("");
  const asking = useAct<Preview>({ onDone: setPreview });
  const revising = useAct<{ version: number }>({
    onDone: ({ version }) => {
      setPreview(null);
      notify({ tone: "good", text: t("revise.done", { version }), closeLabel: words("close") });
    },
  });
  const error = useFieldErrors(revising.refusal);
  const blocked =
    preview !== null && (!preview.keepsItems || preview.problems.length + preview.markProblems.length > 0);
  return (
    <>
      <RefusalNotice refusal={asking.refusal} />
      <ActionButton
        tone="primary"
        busy={asking.busy}
        disabled={!dirty}
        onClick={() => asking.send("preview", { ruleSet })}
      >
        {t("revise.preview")}
      </ActionButton>
      <SidePanel
        opened={preview !== null}
        onClose={() => setPreview(null)}
        title={t("revise.title")}
        closeLabel={words("close")}
        wide
        footer={
          <>
            <ActionButton onClick={() => setPreview(null)}>{words("cancel")}</ActionButton>
            <ActionButton
              tone="primary"
              busy={revising.busy}
              disabled={blocked}
              onClick={() =>
                revising.send("revise", { ruleSet, reason: reason.trim(), seen: preview?.seen ?? "" })
              }
            >
              {t("revise.confirm", { n: preview?.moves.length ?? 0 })}
            </ActionButton>
          </>
        }
      >
        {preview !== null && (
          <div className={styles.stack}>
            <Blocked preview={preview} ruleSet={ruleSet} />
            {!blocked && (
              <>
                <p>
                  {preview.moves.length === 0
                    ? t("revise.none")
                    : t("revise.moves", { n: preview.moves.length })}
                </p>
                {preview.moves.length > 0 && <MovesTable moves={preview.moves} />}
                <TextAreaField
                  name="reason"
                  label={t("revise.reason")}
                  description={t("revise.reasonNote")}
                  required
                  maxLength={REASON_LENGTH}
                  value={reason}
                  onChange={setReason}
                  error={error("reason")}
                />
              </>
            )}
            <RefusalNotice refusal={revising.refusal} />
          </div>
        )}
      </SidePanel>
    </>
  );
}

function Blocked({ preview, ruleSet }: { preview: Preview; ruleSet: RuleSet }) {
  const t = useText(contestRulesText);
  const language = useLanguage();
  const sentences = [
    ...(preview.keepsItems ? [] : [t("revise.items")]),
    ...preview.problems.map((problem) => problemSentence({ problem, ruleSet, language })),
    ...(preview.markProblems.length > 0 ? [t("revise.marks")] : []),
    ...preview.markProblems.map((problem) => problemSentence({ problem, ruleSet, language })),
  ];
  if (sentences.length === 0) return null;
  return (
    <Notice tone="error" live title={t("revise.blocked")}>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
