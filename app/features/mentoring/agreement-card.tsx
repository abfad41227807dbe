import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import type { MentorshipView } from "#app/contracts/mentorship-views.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./mentoring.module.css";
import { AgreementPanel } from "./mentorship-panels.tsx";

/** What the two agreed on, and who has signed. */
export function AgreementCard({ view }: { view: MentorshipView }) {
  const t = useText(mentorshipText);
  const [writing, setWriting] = useState(false);
  const signed = (at: number | null): string => (at === null ? t("agreement.notSigned") : dateTime(at));
  return (
    <Card title={t("agreement.title")} emphasis={view.may.sign || view.may.decline ? "now" : undefined}>
      <div className={styles.stack}>
        {view.goals === null && <Notice tone="attention">{t("agreement.unwritten")}</Notice>}
        <KeyValue
          entries={[
            { key: "basis", label: t("page.basis"), value: view.basis },
            ...(view.goals === null
              ? []
              : [
                  { key: "goals", label: t("agreement.goals"), value: view.goals },
                  { key: "completion", label: t("agreement.completion"), value: view.completion },
                  { key: "perMonth", label: t("agreement.perMonth"), value: String(view.perMonth) },
                ]),
            { key: "mentor", label: t("agreement.mentorSigned"), value: signed(view.mentorSignedAt) },
            { key: "mentee", label: t("agreement.menteeSigned"), value: signed(view.menteeSignedAt) },
          ]}
        />
        <Actions view={view} onWrite={() => setWriting(true)} />
      </div>
      {writing && <AgreementPanel view={view} onClose={() => setWriting(false)} />}
    </Card>
  );
}

function Actions({ view, onWrite }: { view: MentorshipView; onWrite: () => void }) {
  const t = useText(mentorshipText);
  const [declining, setDeclining] = useState(false);
  const { may, id: mentorshipId, revision } = view;
  return (
    <div className={styles.row}>
      {may.sign && (
        <ActButton
          intent="sign"
          payload={{ mentorshipId, revision }}
          tone="primary"
          ask={{
            title: t("agreement.signTitle"),
            text: <p>{t("agreement.signText")}</p>,
            confirm: t("agreement.sign"),
          }}
        >
          {t("agreement.sign")}
        </ActButton>
      )}
      {may.write && (
        <ActionButton tone={view.goals === null ? "primary" : "secondary"} onClick={onWrite}>
          {t(view.goals === null ? "agreement.write" : "agreement.change")}
        </ActionButton>
      )}
      {may.decline && (
        <ActionButton onClick={() => setDeclining(true)}>{t("agreement.decline")}</ActionButton>
      )}
      <ReasonDialog
        {...{ opened: declining, onClose: () => setDeclining(false), intent: "decline" }}
        title={t("agreement.declineTitle")}
        label={t("agreement.declineLabel")}
        confirm={t("agreement.decline")}
        payload={{ mentorshipId }}
        danger
      />
    </div>
  );
}
