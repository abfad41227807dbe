import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import type { RoundNoticeView, ShownNotice } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { QrCode } from "#app/ui/data/qr-code.tsx";
import styles from "./notice.module.css";
import { PeopleTable } from "./people-table.tsx";

type PrintedProps = { view: RoundNoticeView; notice: ShownNotice; address: string; onBack: () => void };

/** The notice as it is put up on the board: text, table, code. */
export function PrintedNotice({ view, notice, address, onBack }: PrintedProps) {
  const t = useText(noticeText);
  const language = useLanguage();
  const people = notice.people.filter(({ selected }) => selected);
  const facts = {
    ...{ title: view.title, unit: view.unitName, n: people.length, days: notice.workingDays },
    ...{ from: day(notice.opensOn, language), to: day(notice.closesOn, language) },
  };
  return (
    <div className={styles.stack}>
      <div className={styles.row} data-print="hide">
        <ActionButton icon={<IconArrowLeft size={20} />} onClick={onBack}>
          {t("link.back")}
        </ActionButton>
        <ActionButton tone="primary" icon={<IconPrinter size={20} />} onClick={() => window.print()}>
          {t("link.print")}
        </ActionButton>
      </div>
      <article className={styles.printed}>
        <h2>{t("print.title", facts)}</h2>
        <p>{t("print.lead", facts)}</p>
        <PeopleTable people={people} />
        <p>{t("print.object")}</p>
        <p>{t("print.contact", { contact: notice.contact })}</p>
        <p>{t("print.note")}</p>
        <QrCode text={address} label={t("link.qr")} size={128} />
        <div className={styles.sign}>
          <div>{view.unitName}</div>
          <div>{notice.opensOn}</div>
        </div>
      </article>
    </div>
  );
}
