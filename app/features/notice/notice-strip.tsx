import type { StripDay } from "#app/domain/selection/notice-life.ts";
import { noticeText } from "#app/text/notice.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import styles from "./notice.module.css";

/** Every day of a notice: which one of the working days it is, or why it does not count. */
export function NoticeStrip({ strip, today }: { strip: readonly StripDay[]; today: string }) {
  const t = useText(noticeText);
  const language = useLanguage();
  return (
    <ol className={styles.strip} aria-label={t("one.strip")}>
      {strip.map(({ day: date, kind, count }) => (
        <li
          key={date}
          className={styles.day}
          data-counts={count !== null}
          data-today={date === today}
          aria-current={date === today ? "date" : undefined}
        >
          <span>{date.slice(5)}</span>
          <span>{day(date, language).slice(date.length + 1)}</span>
          <span className={styles.number}>
            {count !== null && <span className="yz-hidden">{t("one.count", { n: count })}</span>}
            <span aria-hidden="true">{count ?? "·"}</span>
          </span>
          <span>{t(`one.kind.${kind}`)}</span>
          {date === today && <strong>{t("one.today")}</strong>}
        </li>
      ))}
    </ol>
  );
}
