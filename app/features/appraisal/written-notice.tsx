import { ActButton } from "#app/acts/act-button.tsx";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { appraisalOwnText } from "#app/text/appraisal-own.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import styles from "./appraisal.module.css";
import type { OwnAppraisal, OwnNotice } from "./my-appraisal-page.tsx";
import { ResultArithmetic } from "./result-arithmetic.tsx";

type NoticeProps = { view: OwnAppraisal; notice: OwnNotice };

/** The notice in writing (书面告知书): result, grade, how it comes about, and until when one may object. For paper too. */
export function WrittenNotice({ view, notice }: NoticeProps) {
  const t = useText(appraisalOwnText);
  const language = useLanguage();
  const { thresholds, objectionsUntil } = notice;
  const period = usePeriod(view.period);
  const { schemeName: scheme, unitName: unit, title } = view;
  return (
    <article className={styles.notice}>
      <h2>{t("notice.title")}</h2>
      <p>{t("notice.to", { name: view.person.name })}</p>
      <p>{t("notice.body", { scheme, unit, period, title })}</p>
      <KeyValue entries={useEntries(notice)} />
      <h3>{t("notice.how")}</h3>
      <ResultArithmetic components={notice.components} total={notice.total} />
      <p className={styles.soft}>
        {t("notice.line", {
          excellent: Decimal.points(thresholds.excellentFrom),
          competent: Decimal.points(thresholds.competentFrom),
          basically: Decimal.points(thresholds.basicallyCompetentFrom),
        })}
      </p>
      {objectionsUntil !== null && <p>{t("notice.until", { day: day(objectionsUntil, language) })}</p>}
      <p className={styles.end}>
        {t("notice.by", { unit: view.unitName })}
        <br />
        {notice.toldAt !== null && t("notice.at", { time: dateTime(notice.toldAt) })}
      </p>
      <p data-print="only">{t("notice.sign")}</p>
      <Receipt readAt={notice.readAt} />
    </article>
  );
}

function Receipt({ readAt }: { readAt: number | null }) {
  const t = useText(appraisalOwnText);
  if (readAt !== null)
    return <p className={styles.soft}>{t("notice.receiptAt", { time: dateTime(readAt) })}</p>;
  return (
    <div className={styles.row} data-print="hide">
      <ActButton tone="primary" intent="read">
        {t("notice.receipt")}
      </ActButton>
      <span className={styles.soft}>{t("notice.receiptNote")}</span>
    </div>
  );
}

function usePeriod(period: string): string {
  const t = useText(appraisalOwnText);
  const [year = "", quarter] = period.split("-Q");
  return quarter === undefined ? t("notice.year", { year }) : t("notice.quarter", { year, quarter });
}

function useEntries(notice: OwnNotice) {
  const t = useText(appraisalOwnText);
  const words = useText(dailyWords);
  const { total, grade, gradeReason } = notice;
  return [
    {
      key: "total",
      label: t("notice.total"),
      value: (
        <span className={styles.big}>
          {total === null ? t("notice.noTotal") : t("notice.points", { total: Decimal.points(total) })}
        </span>
      ),
    },
    {
      key: "grade",
      label: t("notice.grade"),
      value: <span className={styles.big}>{grade === null ? "—" : words(`grade.${grade}`)}</span>,
    },
    ...(gradeReason === null ? [] : [{ key: "reason", label: t("notice.reason"), value: gradeReason }]),
  ];
}
