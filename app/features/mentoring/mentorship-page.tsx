import { useState } from "react";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import type { MentorshipView } from "#app/contracts/mentorship-views.ts";
import { RATING_SIDES } from "#app/domain/growth/mentorship-forms.ts";
import { RATING_MOMENTS } from "#app/domain/growth/mentorship-life.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AgreementCard } from "./agreement-card.tsx";
import { DueNotice, LogCard, RatingsCard } from "./course-cards.tsx";
import styles from "./mentoring.module.css";

/** One mentorship, for the two and for who oversees it. */
export function MentorshipPage({ view }: { view: MentorshipView }) {
  const t = useText(mentorshipText);
  const span = t("page.span", { from: view.fromOn, to: view.toOn });
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t("page.title", { mentee: view.menteeName, mentor: view.mentorName })}
        subtitle={`${view.menteeUnit} · ${view.mentorUnit} · ${span}`}
        status={<MentorshipTag view={view} />}
        crumbs={[
          view.side === null
            ? { label: t("title"), to: "/mentors" }
            : { label: t("mine.title"), to: "/my/mentoring" },
        ]}
        crumbsLabel={t("crumbs")}
        actions={<EndActions view={view} />}
      />
      <MentorshipBody view={view} />
    </div>
  );
}

export function MentorshipTag({ view }: { view: MentorshipView }) {
  const words = useText(rotationWords);
  return (
    <StatusTag tone={view.status === "agreed" ? "active" : view.status === "completed" ? "good" : "neutral"}>
      {words(`mentorship.${view.status}`)}
    </StatusTag>
  );
}

export function MentorshipBody({ view }: { view: MentorshipView }) {
  const t = useText(mentorshipText);
  const begun = view.status !== "proposed" && view.status !== "declined";
  return (
    <>
      {view.endReason !== null && (
        <Notice tone="info" title={t("ending.reason")}>
          {view.endedOn} {view.endReason}
        </Notice>
      )}
      <DueNotice view={view} />
      <AgreementCard view={view} />
      {begun && <LogCard view={view} />}
      {begun && <RatingsCard view={view} />}
    </>
  );
}

/** Of both, at both moments. */
const RATINGS = RATING_MOMENTS.length * RATING_SIDES.length;

/** Completing and ending: who oversees it. */
function EndActions({ view }: { view: MentorshipView }) {
  const t = useText(mentorshipText);
  const [asking, setAsking] = useState<"complete" | "end" | null>(null);
  const close = () => setAsking(null);
  const payload = { mentorshipId: view.id };
  const whole = view.due.length === 0 && view.ratings.length === RATINGS;
  return (
    <div className={styles.row}>
      {view.may.complete && (
        <ActionButton tone={whole ? "primary" : "secondary"} onClick={() => setAsking("complete")}>
          {t("complete.do")}
        </ActionButton>
      )}
      {view.may.end && <ActionButton onClick={() => setAsking("end")}>{t("ending.do")}</ActionButton>}
      <ReasonDialog
        {...{
          opened: asking === "complete",
          onClose: close,
          intent: "complete",
          field: "statement",
          payload,
        }}
        title={t("complete.title")}
        text={t("complete.text")}
        label={t("complete.label")}
        confirm={t("complete.do")}
      />
      <ReasonDialog
        {...{ opened: asking === "end", onClose: close, intent: "end", payload, danger: true }}
        title={t("ending.title")}
        text={t("ending.text")}
        label={t("ending.label")}
        confirm={t("ending.do")}
      />
    </div>
  );
}
