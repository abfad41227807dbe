import { type ReactNode, useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import { deliberationText } from "#app/text/deliberation.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Checklist, ChecklistItem } from "#app/ui/data/checklist-item.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { DecideButton } from "./decide-button.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView } from "./deliberation-shapes.ts";

type NextProps = { view: DeliberationView; onRecord: () => void };

/** The one thing that brings the deliberation on from here, for whoever may do it. */
export function NextCard({ view, onRecord }: NextProps) {
  const t = useText(deliberationText);
  if (view.status === "cancelled") return <Notice tone="info">{t("next.cancelled")}</Notice>;
  if (view.status === "deliberated") return <Closed view={view} />;
  if (!view.open)
    return (
      <Notice tone="good" title={t("next.decidedTitle")}>
        {t("next.decided", {
          time: view.decidedAt === null ? "" : dateTime(view.decidedAt),
          document: view.decisionDocument ?? "",
        })}
      </Notice>
    );
  if (!view.may.hold) return <Notice tone="info">{t("next.reading")}</Notice>;
  return <BeforeClose view={view} onRecord={onRecord} />;
}

function BeforeClose({ view, onRecord }: NextProps) {
  const t = useText(deliberationText);
  const { blockers, meetings } = view;
  const isReady = blockers.length === 0 && !view.floorsOpen;
  return (
    <Card title={t("next.title")} emphasis="now" actions={isReady && <CloseButton view={view} />}>
      <p className={styles.lead}>{t("next.intro")}</p>
      <Checklist label={t("next.title")}>
        <Item
          done={!blockers.includes("noMeeting")}
          title={t("next.meeting")}
          detail={meetings.length === 0 ? t("next.meetingText") : t("next.meetingN", { n: meetings.length })}
          mend={
            <ActionButton tone="primary" onClick={onRecord}>
              {t("next.meeting")}
            </ActionButton>
          }
        />
        <Item
          done={!blockers.includes("noFirmness")}
          title={t("next.firmness")}
          detail={view.firmnessKnown ? t("next.firmnessDone") : t("next.firmnessText")}
          mend={<LinkButton to={`/selection/${view.roundId}/list`}>{t("next.toList")}</LinkButton>}
        />
        <Item
          done={!blockers.includes("waiting")}
          title={t("next.seconds")}
          detail={view.waiting === 0 ? t("next.secondsDone") : t("next.secondsText", { n: view.waiting })}
        />
        <Item
          done={!view.floorsOpen}
          title={t("next.quotas")}
          detail={view.floorsOpen ? t("next.quotasText") : t("next.quotasDone")}
        />
      </Checklist>
    </Card>
  );
}

type ItemProps = { done: boolean; title: string; detail: string; mend?: ReactNode };

function Item({ done, title, detail, mend }: ItemProps) {
  const t = useText(deliberationText);
  return (
    <ChecklistItem
      state={done ? "good" : "attention"}
      stateLabel={t(done ? "next.done" : "next.todo")}
      title={title}
      detail={detail}
      mend={mend}
    />
  );
}

function CloseButton({ view }: { view: DeliberationView }) {
  const t = useText(deliberationText);
  return (
    <ActButton
      intent="close"
      tone="primary"
      ask={{
        title: t("next.closeAsk", { title: view.title }),
        text: <p>{t("next.closeText")}</p>,
        confirm: t("next.close"),
      }}
    >
      {t("next.close")}
    </ActButton>
  );
}

function Closed({ view }: { view: DeliberationView }) {
  const t = useText(deliberationText);
  const [asking, setAsking] = useState(false);
  if (!view.may.hold) return <Notice tone="info">{t("next.closedTitle")}</Notice>;
  return (
    <Card title={t("next.closedTitle")} emphasis="now">
      <p className={styles.lead}>{t("next.closedText")}</p>
      <div className={styles.row}>
        <DecideButton view={view} />
        <ActionButton onClick={() => setAsking(true)}>{t("next.reopen")}</ActionButton>
      </div>
      {asking && (
        <ReasonDialog
          opened
          onClose={() => setAsking(false)}
          title={t("next.reopenAsk", { title: view.title })}
          text={t("next.reopenText")}
          label={t("next.reopenReason")}
          confirm={t("next.reopen")}
          intent="reopen"
        />
      )}
    </Card>
  );
}
