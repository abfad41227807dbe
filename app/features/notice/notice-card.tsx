import { IconCheck, IconExternalLink, IconMailPlus, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import type { RoundNoticeView, ShownNotice } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import { Stat, StatRow } from "#app/ui/data/stat.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./notice.module.css";
import { NoticeStrip } from "./notice-strip.tsx";
import { PeopleTable } from "./people-table.tsx";
import { RegisterPanel } from "./register-panel.tsx";

type NoticeCardProps = {
  view: RoundNoticeView;
  notice: ShownNotice;
  address: string;
  number: number;
  onPrint: () => void;
};

const TONES = { upcoming: "neutral", running: "active", over: "attention" } as const;

/** One notice: its days, its public page, who is on it, and what can be done with it now. */
export function NoticeCard({ view, notice, address, number, onPrint }: NoticeCardProps) {
  const t = useText(noticeText);
  const language = useLanguage();
  const span = { from: day(notice.opensOn, language), to: day(notice.closesOn, language) };
  const now = view.status === "notice" && !notice.closed;
  return (
    <Card
      title={t("one.title", { n: number })}
      actions={
        notice.closed ? (
          <StatusTag tone="good">{t("one.closedTag")}</StatusTag>
        ) : (
          <StatusTag tone={TONES[notice.state]}>{t(`one.state.${notice.state}`)}</StatusTag>
        )
      }
      emphasis={now ? "now" : undefined}
    >
      <p className={styles.soft}>{t("one.span", { ...span, n: notice.workingDays })}</p>
      <p className={styles.soft}>{t("print.contact", { contact: notice.contact })}</p>
      <NoticeNumbers notice={notice} running={now} />
      <NoticeStrip strip={notice.strip} today={view.today} />
      {now && notice.state !== "over" && <PublicLink address={address} onPrint={onPrint} />}
      {notice.people.length > 0 && <PeopleTable people={notice.people} />}
      {view.may.hold && now && <Deeds {...{ view, notice, number }} />}
    </Card>
  );
}

function NoticeNumbers({ notice, running }: { notice: ShownNotice; running: boolean }) {
  const t = useText(noticeText);
  return (
    <StatRow>
      {running && notice.state !== "over" && notice.daysLeft !== null && (
        <Stat
          label={t("one.left")}
          value={notice.daysLeft}
          unit={t("one.leftUnit")}
          detail={notice.daysLeft === 0 ? t("one.leftLast") : undefined}
        />
      )}
      {notice.people.length > 0 && (
        <Stat label={t("one.people")} value={notice.people.length} unit={t("one.peopleUnit")} />
      )}
    </StatRow>
  );
}

function PublicLink({ address, onPrint }: { address: string; onPrint: () => void }) {
  const t = useText(noticeText);
  return (
    <div className={styles.link}>
      <QrCode text={address} label={t("link.qr")} size={128} />
      <div className={styles.linkText}>
        <strong>{t("link.title")}</strong>
        <span className={styles.soft}>{t("link.lead")}</span>
        <CopyText text={address} labels={{ copy: t("link.copy"), copied: t("link.copied") }} />
        <div className={styles.row}>
          <LinkButton to={new URL(address).pathname} icon={<IconExternalLink size={20} />} reloadDocument>
            {t("link.view")}
          </LinkButton>
          <ActionButton icon={<IconPrinter size={20} />} onClick={onPrint}>
            {t("link.print")}
          </ActionButton>
        </div>
      </div>
    </div>
  );
}

function Deeds({ notice, view, number }: Omit<NoticeCardProps, "address" | "onPrint">) {
  const t = useText(noticeText);
  const language = useLanguage();
  const [registering, setRegistering] = useState(false);
  const last = day(notice.closesOn, language);
  return (
    <div className={styles.row}>
      {notice.state !== "upcoming" && (
        <ActionButton icon={<IconMailPlus size={20} />} onClick={() => setRegistering(true)}>
          {t("one.register")}
        </ActionButton>
      )}
      {notice.closesOn < view.today ? (
        <ActButton
          intent="close"
          payload={{ noticeId: notice.id }}
          tone="primary"
          icon={<IconCheck size={20} />}
          ask={{
            title: t("one.closeAsk", { n: number }),
            text: t("one.closeText"),
            confirm: t("one.close"),
          }}
        >
          {t("one.close")}
        </ActButton>
      ) : (
        <span className={styles.soft}>{t("one.closeLater", { day: last })}</span>
      )}
      {registering && <RegisterPanel notice={notice} onClose={() => setRegistering(false)} />}
    </div>
  );
}
