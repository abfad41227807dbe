import { useState } from "react";
import type { AssessmentRow } from "#app/contracts/assessment-views.ts";
import type { MentorshipView, MyMentoringView } from "#app/contracts/mentorship-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AssessActions, type Assessing, AssessPanel } from "./assess-panel.tsx";
import { AssessmentDetail, StateTag } from "./assessment-detail.tsx";
import { DueNotice } from "./course-cards.tsx";
import styles from "./mentoring.module.css";
import { MentorshipBody, MentorshipTag } from "./mentorship-page.tsx";

/** Everything of one's own mentorships and of the stints one assesses or led; on the phone first. */
export function MyMentoringPage({ view }: { view: MyMentoringView }) {
  const t = useText(mentorshipText);
  const { mentorships, toAssess, results } = view;
  const open = mentorships.filter(({ status }) => status === "proposed" || status === "agreed");
  const over = mentorships.filter((one) => !open.includes(one));
  const empty = mentorships.length + toAssess.length + results.length === 0;
  return (
    <div className={styles.stack}>
      <PageHeader title={t("mine.title")} subtitle={t("mine.intro")} />
      {empty && <EmptyState title={t("mine.empty")}>{t("mine.emptyText")}</EmptyState>}
      <Stints title={t("mine.assess")} rows={toAssess.filter(({ mayAssess }) => mayAssess.length > 0)} />
      {open.map((one) => (
        <Open key={one.id} view={one} single={open.length === 1} />
      ))}
      <Stints title={t("mine.results")} rows={results} />
      <Stints title={t("mine.assessed")} rows={toAssess.filter(({ mayAssess }) => mayAssess.length === 0)} />
      {over.length > 0 && (
        <Card title={t("mine.over")}>
          <ul className={styles.list}>
            {over.map((one) => (
              <Line key={one.id} view={one} />
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}

const useHeading = ({ side, menteeName, mentorName }: MentorshipView): string => {
  const t = useText(mentorshipText);
  return side === "mentor"
    ? t("mine.asMentor", { name: menteeName })
    : t("mine.asMentee", { name: mentorName });
};

/** The only one is shown whole; of several, each has its page. */
function Open({ view, single }: { view: MentorshipView; single: boolean }) {
  const heading = useHeading(view);
  const t = useText(mentorshipText);
  const span = <span className={styles.soft}>{t("page.span", { from: view.fromOn, to: view.toOn })}</span>;
  if (!single)
    return (
      <Card title={heading} emphasis={view.due.length > 0 || view.may.sign ? "now" : undefined}>
        <div className={styles.stack}>
          <div className={styles.row}>
            <MentorshipTag view={view} />
            {span}
          </div>
          <DueNotice view={view} />
          <div className={styles.row}>
            <LinkButton to={`/mentors/${view.id}`}>{t("mine.more")}</LinkButton>
          </div>
        </div>
      </Card>
    );
  return (
    <section className={styles.stack} aria-label={heading}>
      <div className={styles.row}>
        <h2 className={styles.heading}>{heading}</h2>
        <MentorshipTag view={view} />
        {span}
      </div>
      <MentorshipBody view={view} />
    </section>
  );
}

function Line({ view }: { view: MentorshipView }) {
  const t = useText(mentorshipText);
  const heading = useHeading(view);
  return (
    <li className={styles.row}>
      <strong>{heading}</strong>
      <MentorshipTag view={view} />
      <span className={styles.soft}>{t("page.span", { from: view.fromOn, to: view.toOn })}</span>
      <LinkButton to={`/mentors/${view.id}`}>{t("mine.more")}</LinkButton>
    </li>
  );
}

function Stints({ title, rows }: { title: string; rows: readonly AssessmentRow[] }) {
  const areas = useText(dailyWords);
  const [assessing, setAssessing] = useState<Assessing | null>(null);
  if (rows.length === 0) return null;
  const waits = rows.some(({ mayAssess }) => mayAssess.length > 0);
  return (
    <Card title={title} emphasis={waits ? "now" : undefined}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={`${row.planId} ${row.cadreId} ${row.communityId} ${row.area} ${row.period}`}>
            <span className={styles.row}>
              <strong>
                {row.name} · {row.communityName} · {areas(`area.${row.area}`)}
              </strong>
              <StateTag row={row} />
              <span className={styles.soft}>
                {row.fromOn} – {row.toOn}
              </span>
            </span>
            <AssessmentDetail row={row} />
            <AssessActions row={row} onAssess={setAssessing} />
          </li>
        ))}
      </ul>
      {assessing !== null && <AssessPanel assessing={assessing} onClose={() => setAssessing(null)} />}
    </Card>
  );
}
