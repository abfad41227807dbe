import { useState } from "react";
import { ActButton } from "#app/acts/act-button.tsx";
import { appraisalOwnText } from "#app/text/appraisal-own.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./appraisal.module.css";
import type { OwnNotice } from "./my-appraisal-page.tsx";

/** Objecting to the own grade: the form while the term runs, and what became of it. */
export function ObjectCard({ notice }: { notice: OwnNotice }) {
  const t = useText(appraisalOwnText);
  const language = useLanguage();
  const { objection, objectionsUntil } = notice;
  if (objection !== null) return <Filed objection={objection} />;
  if (notice.mayObject) return <ObjectForm />;
  return objectionsUntil === null ? null : (
    <p className={styles.soft} data-print="hide">
      {t("notice.over", { day: day(objectionsUntil, language) })}
    </p>
  );
}

function ObjectForm() {
  const t = useText(appraisalOwnText);
  const [statement, setStatement] = useState("");
  return (
    <div data-print="hide">
      <Card title={t("object.title")}>
        <div className={styles.form}>
          <TextAreaField
            name="statement"
            label={t("object.statement")}
            description={t("object.note")}
            value={statement}
            onChange={setStatement}
            rows={5}
            maxLength={1_000}
            required
          />
          <div className={styles.row}>
            <ActButton
              intent="object"
              payload={{ statement: statement.trim() }}
              ask={{
                title: t("object.ask"),
                text: <p>{t("object.askText")}</p>,
                confirm: t("object.submit"),
              }}
            >
              {t("object.submit")}
            </ActButton>
          </div>
        </div>
      </Card>
    </div>
  );
}

function Filed({ objection }: { objection: NonNullable<OwnNotice["objection"]> }) {
  const t = useText(appraisalOwnText);
  const words = useText(dailyWords);
  const { decision, newGrade, answer, decidedAt } = objection;
  const grade = newGrade === null ? "" : words(`grade.${newGrade}`);
  return (
    <Card title={t("object.title")}>
      <p className={styles.soft}>{t("object.filed", { time: dateTime(objection.filedAt) })}</p>
      <p className={styles.prose}>{objection.statement}</p>
      {decision === null && <StatusTag tone="attention">{t("object.pending")}</StatusTag>}
      {decision === "upheld" && <StatusTag tone="good">{t("object.upheld", { grade })}</StatusTag>}
      {decision === "dismissed" && <StatusTag tone="neutral">{t("object.dismissed")}</StatusTag>}
      {answer !== null && decidedAt !== null && (
        <>
          <p className={styles.soft}>{t("object.answer", { time: dateTime(decidedAt) })}</p>
          <p className={styles.prose}>{answer}</p>
        </>
      )}
    </Card>
  );
}
