import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { LONGEST } from "#app/contracts/deliberation-choices.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { CandidateDetail } from "./candidate-detail.tsx";
import styles from "./deliberation.module.css";
import type { CandidateRow, DeliberationView } from "./deliberation-shapes.ts";
import { speakersAt } from "./speakers.ts";

type PanelProps = { view: DeliberationView; row: CandidateRow; onClose: () => void };

/** A move in or out of one person: at which meeting, proposed by whom, why. */
export function MovePanel({ view, row, onClose }: PanelProps) {
  const t = useText(deliberationText);
  const words = useText(contestWords);
  const [meetingId, setMeetingId] = useState(view.meetings.at(-1)?.id ?? "");
  const [proposedBy, setProposedBy] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const direction = row.advised ? "out" : "in";
  const speakers = speakersAt({ view, meetingId, candidateId: row.id });
  const proposer = speakers.some(({ id }) => id === proposedBy) ? proposedBy : (speakers[0]?.id ?? "");
  const input = { meetingId, candidateId: row.id, direction, reason: reason.trim(), proposedBy: proposer };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t(`move.${direction}Title`, { name: row.name })}
      closeLabel={words("cancel")}
      footer={
        view.meetings.length > 0 && (
          <ActionButton tone="primary" busy={act.busy} onClick={() => act.send("propose", input)}>
            {t("move.propose")}
          </ActionButton>
        )
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t("move.how")}</p>
        {view.meetings.length === 0 ? (
          <Notice tone="attention">{t("move.needMeeting")}</Notice>
        ) : (
          <>
            <SelectField
              name="meetingId"
              label={t("move.meeting")}
              value={meetingId}
              onChange={setMeetingId}
              choices={view.meetings.map(({ id, heldOn, venue }) => ({
                value: id,
                label: t("move.meetingOf", { day: heldOn, venue }),
              }))}
            />
            {speakers.length === 0 && <Notice tone="attention">{t("move.nobody")}</Notice>}
            <SelectField
              name="proposedBy"
              label={t("move.proposer")}
              value={proposer}
              onChange={setProposedBy}
              choices={speakers.map(({ id, name, office }) => ({
                value: id,
                label: t("meetings.person", { name, office }),
              }))}
              error={error("proposedBy")}
              required
            />
            <TextAreaField
              name="reason"
              label={t("move.reason")}
              description={t("move.reasonHint")}
              value={reason}
              onChange={setReason}
              rows={4}
              maxLength={LONGEST.reason}
              error={error("reason")}
              required
            />
            {direction === "in" && <p className={styles.soft}>{t("move.pairHint")}</p>}
          </>
        )}
        {act.refusal !== null && act.refusal.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
        <CandidateDetail view={view} row={row} />
      </div>
    </SidePanel>
  );
}
