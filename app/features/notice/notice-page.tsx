import { useState } from "react";
import type { RoundNoticeView, ShownNotice } from "#app/contracts/notice-views.ts";
import { noticeText } from "#app/text/notice.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { ConfirmCard, EnterCard } from "./closing-cards.tsx";
import styles from "./notice.module.css";
import { NoticeCard } from "./notice-card.tsx";
import { ObjectionsCard } from "./objections-card.tsx";
import { OpenCard } from "./open-card.tsx";
import { PrintedNotice } from "./printed-notice.tsx";

/** From the decided list to the reserve: notices, objections, replacements, confirmation, entry. */
export function NoticePage({ view, origin }: { view: RoundNoticeView; origin: string }) {
  const t = useText(noticeText);
  const [printed, setPrinted] = useState<ShownNotice | null>(null);
  const address = `${origin}/notice/${view.publicCode}`;
  const { hold } = view.may;
  const opens = view.status === "decided" || view.status === "notice";
  if (printed !== null)
    return <PrintedNotice view={view} notice={printed} address={address} onBack={() => setPrinted(null)} />;
  if (view.notices.length === 0 && !(hold && opens))
    return <EmptyState title={t("later")}>{t("intro")}</EmptyState>;
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{t("intro")}</p>
      {hold && opens && view.people.length > 0 && <OpenCard view={view} />}
      {view.notices.map((notice, index) => (
        <NoticeCard
          key={notice.id}
          {...{ view, notice, address }}
          number={index + 1}
          onPrint={() => setPrinted(notice)}
        />
      ))}
      {hold && (view.changes.length > 0 || view.vacancies.length > 0) && <ChangesCard view={view} />}
      {hold && view.notices.length > 0 && <ObjectionsCard rows={view.objections} />}
      {hold && view.notices.length > 0 && <ConfirmCard view={view} />}
      {hold && <EnterCard view={view} />}
    </div>
  );
}
