import type { MySlipView } from "#app/contracts/slip.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AppealCard } from "./appeal-card.tsx";
import { Arithmetic } from "./arithmetic.tsx";
import { CheckCard } from "./check-card.tsx";
import { Comments } from "./comments.tsx";
import styles from "./contestant.module.css";
import { CriterionBars } from "./criterion-bars.tsx";
import { NextPractice } from "./next-practice.tsx";
import { OutcomeCard } from "./outcome-card.tsx";
import { useSlipText } from "./use-slip-text.ts";

/** The explained slip: result first, then why, how one stands by criterion, what was said, what next, and objections. */
export function MySlipPage({ view, origin }: { view: MySlipView; origin: string }) {
  const t = useSlipText();
  const words = useText(contestWords);
  const language = useLanguage();
  const { contest, slip } = view;
  const held = [
    contest.heldOn === null ? null : day(contest.heldOn, language),
    contest.venue,
    contest.unitName,
  ];
  return (
    <>
      <PageHeader
        title={contest.title}
        subtitle={held.filter((part) => part !== null).join(" · ")}
        status={contest.rehearsal ? <StatusTag tone="attention">{words("rehearsal")}</StatusTag> : undefined}
        crumbs={[{ label: t("back"), to: "/my" }]}
        crumbsLabel={t("back")}
        actions={
          <>
            {view.paper && (
              <LinkButton to={`/my/contests/${contest.id}/paper`} tone="primary">
                {t("paper")}
              </LinkButton>
            )}
            <ActionButton onClick={() => window.print()}>{t("print")}</ActionButton>
          </>
        }
      />
      <div className={styles.page}>
        {view.underReview && <Notice tone="attention">{t("underReview")}</Notice>}
        <OutcomeCard slip={slip} />
        <Card title={t("steps.title")}>
          <Arithmetic slip={slip} />
        </Card>
        <CriterionBars slip={slip} />
        <Card title={t("comments.title")}>
          <Comments comments={view.comments} />
        </Card>
        <NextPractice slip={slip} weakest={view.weakest} />
        <CheckCard path={view.checkPath} origin={origin} />
        <AppealCard appeals={view.appeals} window={view.appeal} />
        <footer className={styles.outcome}>
          <p className={styles.soft}>
            {t("version", { version: view.version })} · {t("publishedAt")} {dateTime(view.publishedAt)}
          </p>
          <p className={styles.soft}>
            {t("hash")} <span className={styles.hash}>{view.hash}</span>
          </p>
          <p className={styles.soft}>
            {t("auditHead")} <span className={styles.hash}>{view.auditHead}</span>
          </p>
        </footer>
      </div>
    </>
  );
}
