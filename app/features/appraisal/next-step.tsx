import { useLocation } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import { needsReasonToClose } from "#app/domain/daily/appraisal-life.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./appraisal.module.css";
import type { Overview } from "./appraisal-shapes.ts";

type StepProps = { frame: Overview };

/** The one thing that brings it on from here, for whoever may do it. */
export function NextStep({ frame }: StepProps) {
  const t = useText(appraisalText);
  if (frame.status === "final") return <Notice tone="good">{t("overview.final")}</Notice>;
  if (!frame.may.manage)
    return <Notice tone="info">{t("overview.notManaging", { unit: frame.unitName })}</Notice>;
  const parts: Readonly<Record<typeof frame.status, ReactNode>> = {
    prepared: <Prepared frame={frame} />,
    open: <Close frame={frame} />,
    closed: (
      <Elsewhere to={`/appraisals/${frame.id}/results`} primary>
        {t("overview.toResults")}
      </Elsewhere>
    ),
    graded: <Tell frame={frame} />,
    told: <Finish frame={frame} />,
  };
  return (
    <div className={styles.row} data-print="hide">
      {parts[frame.status]}
    </div>
  );
}

/** The way to where the next step is taken, unless one is there. */
function Elsewhere({ to, primary = false, children }: { to: string; primary?: boolean; children: string }) {
  if (useLocation().pathname === to) return null;
  return (
    <LinkButton tone={primary ? "primary" : "secondary"} to={to}>
      {children}
    </LinkButton>
  );
}

function Prepared({ frame }: StepProps) {
  const t = useText(appraisalText);
  const language = useLanguage();
  return (
    <>
      <ActButton
        tone="primary"
        intent="open"
        action={`/appraisals/${frame.id}`}
        ask={{
          title: t("overview.openAsk", { title: frame.title }),
          text: (
            <p>{t("overview.openText", { n: frame.counts.people, day: day(frame.closesOn, language) })}</p>
          ),
          confirm: t("overview.open"),
        }}
      >
        {t("overview.open")}
      </ActButton>
      <Elsewhere to={`/appraisals/${frame.id}/links`}>{t("overview.toLinks")}</Elsewhere>
      <span className={styles.soft}>{t("overview.prepareHint")}</span>
    </>
  );
}

function Close({ frame }: StepProps) {
  const t = useText(appraisalText);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const title = t("overview.closeAsk", { title: frame.title });
  if (!needsReasonToClose({ closesOn: frame.closesOn, today: frame.today }))
    return (
      <ActButton
        tone="primary"
        intent="close"
        action={`/appraisals/${frame.id}`}
        ask={{ title, text: <p>{t("overview.closeText")}</p>, confirm: t("overview.close") }}
      >
        {t("overview.close")}
      </ActButton>
    );
  return (
    <>
      <ActionButton onClick={() => setAsking(true)}>{t("overview.close")}</ActionButton>
      <ReasonDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={title}
        text={t("overview.earlyText", { day: day(frame.closesOn, language) })}
        label={t("overview.early")}
        confirm={t("overview.close")}
        intent="close"
        action={`/appraisals/${frame.id}`}
      />
    </>
  );
}

function Tell({ frame }: StepProps) {
  const t = useText(appraisalText);
  return (
    <ActButton
      tone="primary"
      intent="tell"
      action={`/appraisals/${frame.id}`}
      ask={{
        title: t("overview.tellAsk", { n: frame.counts.people }),
        text: <p>{t("overview.tellText", { days: t("overview.tellDays") })}</p>,
        confirm: t("overview.tell"),
      }}
    >
      {t("overview.tell")}
    </ActButton>
  );
}

function Finish({ frame }: StepProps) {
  const t = useText(appraisalText);
  const language = useLanguage();
  const { undecided } = frame.counts;
  if (undecided > 0)
    return (
      <>
        <Elsewhere to={`/appraisals/${frame.id}/objections`} primary>
          {t("overview.toObjections")}
        </Elsewhere>
        <span className={styles.soft}>{t("overview.undecided", { n: undecided })}</span>
      </>
    );
  if (frame.objectionsUntil !== null && frame.today <= frame.objectionsUntil)
    return (
      <Notice tone="info">{t("overview.waiting", { day: day(frame.objectionsUntil, language) })}</Notice>
    );
  return (
    <ActButton
      tone="primary"
      intent="finish"
      action={`/appraisals/${frame.id}`}
      ask={{
        title: t("overview.finishAsk", { title: frame.title }),
        text: <p>{t("overview.finishText")}</p>,
        confirm: t("overview.finish"),
      }}
    >
      {t("overview.finish")}
    </ActButton>
  );
}
