import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import styles from "./appraisal.module.css";
import type { ResultsView } from "./results-page.tsx";
import type { Grading } from "./use-grading.ts";

type BarProps = { view: ResultsView; grading: Grading };

/** The quota as it stands with what is entered, and the buttons that save. */
export function GradeBar({ view, grading }: BarProps) {
  const t = useText(appraisalText);
  const { quota, thresholds, approval } = view;
  const over = grading.excellent > quota.most;
  const share = approval === null ? thresholds.excellentShare : thresholds.approvedShare;
  const n = grading.changed.length;
  return (
    <div className={styles.row} data-print="hide">
      <StatusTag tone={over ? "bad" : "neutral"}>
        {t("results.quota", { n: grading.excellent, most: quota.most })}
      </StatusTag>
      <span className={styles.soft}>
        {t("results.quotaNote", { people: view.rows.length, percent: share / 100 })}
        {approval !== null && ` · ${t("results.quotaApproved", { document: approval.document })}`}
      </span>
      {view.may.approve && <ApproveButton view={view} />}
      {view.may.grade && (
        <>
          <ActionButton onClick={grading.takeProposals}>{t("results.take")}</ActionButton>
          {n > 0 && <StatusTag tone="attention">{t("results.changed", { n })}</StatusTag>}
          {n > 0 && (
            <ActButton
              tone="primary"
              intent="grade"
              payload={{ grades: grading.changed }}
              onDone={grading.reset}
              ask={{ title: t("results.saveAsk", { n }), confirm: t("results.save") }}
            >
              {t("results.save")}
            </ActButton>
          )}
        </>
      )}
    </div>
  );
}

function ApproveButton({ view }: { view: ResultsView }) {
  const t = useText(appraisalText);
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const [document, setDocument] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: () => setAsking(false) });
  const error = useFieldErrors(act.refusal);
  const { quota, thresholds } = view;
  return (
    <>
      <ActionButton onClick={() => setAsking(true)}>{t("results.approve")}</ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("results.approveTitle", { percent: thresholds.approvedShare / 100 })}
        confirmLabel={t("results.approve")}
        cancelLabel={words("cancel")}
        busy={act.busy}
        confirm={{
          kind: "call",
          onConfirm: () => act.send("approve", { document: document.trim(), reason: reason.trim() }),
        }}
      >
        <div className={styles.form}>
          <p className={styles.soft}>
            {t("results.approveText", {
              people: view.rows.length,
              most: quota.most,
              mostApproved: quota.mostApproved,
            })}
          </p>
          <TextField
            name="document"
            label={t("results.document")}
            value={document}
            onChange={setDocument}
            required
            maxLength={120}
            error={error("document")}
          />
          <TextAreaField
            name="reason"
            label={t("results.approvalReason")}
            value={reason}
            onChange={setReason}
            required
            maxLength={300}
            error={error("reason")}
          />
          {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
        </div>
      </ConfirmDialog>
    </>
  );
}
