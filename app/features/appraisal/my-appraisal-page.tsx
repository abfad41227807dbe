import type { AppraisalStatus } from "#app/domain/daily/appraisal-life.ts";
import type { AppraisalGrade } from "#app/domain/people/enumerations.ts";
import { appraisalOwnText } from "#app/text/appraisal-own.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./appraisal.module.css";
import type { RatingForm, Score, Thresholds } from "./appraisal-shapes.ts";
import { ObjectCard } from "./object-card.tsx";
import { SignedForm } from "./signed-form.tsx";
import { WrittenNotice } from "./written-notice.tsx";

export type OwnNotice = {
  components: readonly Score[];
  total: number | null;
  grade: AppraisalGrade | null;
  gradeReason: string | null;
  thresholds: Thresholds;
  toldAt: number | null;
  objectionsUntil: string | null;
  readAt: number | null;
  mayObject: boolean;
  objection: {
    statement: string;
    filedAt: number;
    decision: "upheld" | "dismissed" | null;
    answer: string | null;
    newGrade: AppraisalGrade | null;
    decidedAt: number | null;
  } | null;
};
export type OwnAppraisal = {
  id: string;
  title: string;
  period: string;
  status: AppraisalStatus;
  closesOn: string;
  unitName: string;
  schemeName: string;
  person: { cadreId: string; name: string; unitName: string };
  self: {
    form: RatingForm;
    points: Readonly<Record<string, number>> | null;
    statement: string | null;
    at: number | null;
    open: boolean;
  };
  notice: OwnNotice | null;
};

/** While it runs, the form for oneself; afterwards the written notice, its receipt and the way to object. */
export function MyAppraisalPage({ view }: { view: OwnAppraisal }) {
  const t = useText(appraisalOwnText);
  const { notice } = view;
  return (
    <div className={styles.stack}>
      <div data-print="hide">
        <PageHeader
          title={view.title}
          subtitle={`${view.unitName} · ${view.period}`}
          crumbs={[{ label: t("list.title"), to: "/my/appraisals" }]}
          crumbsLabel={t("list.title")}
          actions={
            notice === null ? undefined : (
              <ActionButton onClick={() => window.print()}>{t("notice.print")}</ActionButton>
            )
          }
        />
      </div>
      {notice === null ? (
        <Running view={view} />
      ) : (
        <>
          <WrittenNotice view={view} notice={notice} />
          <ObjectCard notice={notice} />
        </>
      )}
    </div>
  );
}

function Running({ view }: { view: OwnAppraisal }) {
  const t = useText(appraisalOwnText);
  const language = useLanguage();
  const { self } = view;
  return (
    <>
      <Notice tone="info">{t("notice.notYet")}</Notice>
      {self.at !== null && (
        <Notice tone="good" live>
          {t("self.saved", { time: dateTime(self.at) })}
        </Notice>
      )}
      {self.open && (
        <Card title={t("self.title")}>
          <p className={styles.soft}>{t("self.note", { day: day(view.closesOn, language) })}</p>
          <SignedForm
            form={self.form}
            points={self.points}
            statement={self.statement}
            payload={{ cadreId: view.person.cadreId, raterGroup: "self" }}
            labels={{ save: t("self.save"), statement: t("self.statement") }}
          />
        </Card>
      )}
    </>
  );
}
