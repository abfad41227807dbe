import { IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { deliberationText } from "#app/text/deliberation.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView, Meeting } from "./deliberation-shapes.ts";
import { RecusalDialog } from "./recusal-dialog.tsx";

/** Every sitting: when, where, who was there, who took no part, what was said. */
export function MeetingsCard({ view, onRecord }: { view: DeliberationView; onRecord: () => void }) {
  const t = useText(deliberationText);
  const records = view.open && view.may.hold;
  const record = records && <ActionButton onClick={onRecord}>{t("meetings.record")}</ActionButton>;
  return (
    <Card
      title={t("meetings.title")}
      actions={
        <>
          {view.meetings.length > 0 && record}
          <LinkButton
            to={`/selection/${view.roundId}/deliberation.pdf`}
            reloadDocument
            icon={<IconPrinter size={16} />}
          >
            {t("meetings.print")}
          </LinkButton>
        </>
      }
    >
      {view.meetings.length === 0 ? (
        <EmptyState title={t("meetings.empty")} action={record}>
          {t("meetings.emptyText")}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {view.meetings.map((meeting) => (
            <li key={meeting.id} className={styles.entry}>
              <MeetingFacts view={view} meeting={meeting} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function MeetingFacts({ view, meeting }: { view: DeliberationView; meeting: Meeting }) {
  const t = useText(deliberationText);
  const language = useLanguage();
  const [recusing, setRecusing] = useState(false);
  const mayRecuse = view.open && (view.may.hold || meeting.present.some(({ own }) => own));
  return (
    <>
      <strong>{t("move.meetingOf", { day: day(meeting.heldOn, language), venue: meeting.venue })}</strong>
      <p className={styles.soft}>{t("meetings.present", { n: meeting.present.length })}</p>
      <ul className={styles.people}>
        {meeting.present.map((one) => (
          <li key={one.id}>
            {t("meetings.person", { name: one.name, office: one.office })}
            {one.hasAccount && <span className={styles.soft}> · {t("meetings.account")}</span>}
          </li>
        ))}
      </ul>
      <p className={styles.soft}>{t("meetings.recusals")}</p>
      {meeting.recusals.length === 0 ? (
        <p>{t("meetings.noRecusals")}</p>
      ) : (
        <ul className={styles.list}>
          {meeting.recusals.map(({ id, name, candidate, reason }) => (
            <li key={id}>
              {t("meetings.recusal", { name, candidate: candidate ?? t("meetings.gone"), reason })}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.soft}>{t("meetings.minutes")}</p>
      <p className={styles.prose}>{meeting.minutes}</p>
      {mayRecuse && (
        <div className={styles.row} data-print="hide">
          <ActionButton size="small" onClick={() => setRecusing(true)}>
            {t("meetings.addRecusal")}
          </ActionButton>
        </div>
      )}
      {recusing && <RecusalDialog view={view} meeting={meeting} onClose={() => setRecusing(false)} />}
    </>
  );
}
