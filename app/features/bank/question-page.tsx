import { Link } from "@remix-run/react";
import type { QuestionView, VersionView } from "#app/contracts/bank-views.ts";
import { questionProblemSentence } from "#app/text/question-problem.ts";
import { dateTime } from "#app/text/time.ts";
import { useLanguage } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./bank.module.css";
import { QuestionActions } from "./question-actions.tsx";
import { QuestionContent, QuestionFacts } from "./question-content.tsx";
import { QuestionTags } from "./status-tags.tsx";
import { useBankWords } from "./use-bank-words.ts";

const TITLE_LENGTH = 40;

/** One question: what it says, where it stands, where it was asked, and what it said before. */
export function QuestionPage({ view }: { view: QuestionView }) {
  const { t } = useBankWords();
  const [newest, ...older] = view.versions;
  if (newest === undefined) return null;
  const stem = newest.entry.question.stem.replace(/\s+/g, " ");
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), to: "/bank" }]}
        crumbsLabel={t("title")}
        title={stem.length > TITLE_LENGTH ? `${stem.slice(0, TITLE_LENGTH)}…` : stem}
        status={
          <span className={styles.tags}>
            <QuestionTags status={view.status} expired={view.expired} />
          </span>
        }
        subtitle={t("page.version", { version: newest.version })}
        actions={<QuestionActions view={view} />}
      />
      <div className={styles.stack}>
        <QuestionNotices view={view} newest={newest} />
        <div className={styles.columns}>
          <Card title={t("page.content")}>
            <QuestionContent question={newest.entry.question} />
          </Card>
          <div className={styles.stack}>
            <Card title={t("page.filed")}>
              <QuestionFacts entry={newest.entry} unitName={view.unitName} />
            </Card>
            <UsageCard usage={view.usage} />
            <VersionsCard versions={view.versions} />
          </div>
        </div>
        {older.map((version) => (
          <details key={version.version} className={styles.details}>
            <summary>{t("page.older", { version: version.version })}</summary>
            <Card>
              <QuestionContent question={version.entry.question} />
              <QuestionFacts entry={version.entry} />
            </Card>
          </details>
        ))}
      </div>
    </>
  );
}

function QuestionNotices({ view, newest }: { view: QuestionView; newest: VersionView }) {
  const { t } = useBankWords();
  const language = useLanguage();
  return (
    <>
      {view.retired !== null && (
        <Notice tone="attention">
          {t("page.retired", { at: dateTime(view.retired.at), reason: view.retired.reason })}
        </Notice>
      )}
      {view.expired && view.retired === null && <Notice tone="attention">{t("page.expired")}</Notice>}
      {newest.status === "draft" && newest.note !== null && (
        <Notice tone="attention">{t("page.sentBack", { note: newest.note })}</Notice>
      )}
      {view.may.ownDraft && <Notice tone="info">{t("page.ownDraft")}</Notice>}
      {view.may.submit && view.lacks.length > 0 && (
        <Notice tone="attention" title={t("page.lacks")}>
          <ul className={styles.plain}>
            {view.lacks.map((problem) => (
              <li key={`${problem.path}:${problem.rule}`}>
                {questionProblemSentence({ problem, language })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function UsageCard({ usage }: Pick<QuestionView, "usage">) {
  const { t } = useBankWords();
  const none = usage.papers.length === 0 && usage.slips === 0;
  return (
    <Card title={t("page.usage")}>
      <div className={styles.stack}>
        {none && <p className={styles.soft}>{t("page.usageNone")}</p>}
        {usage.papers.length > 0 && (
          <>
            <strong>{t("page.usagePapers", { count: usage.papers.length })}</strong>
            <ul className={styles.list}>
              {usage.papers.map(({ contestId, title, version, sealed, voided }) => (
                <li key={`${contestId}:${version}`} className={styles.row}>
                  <Link to={`/contests/${contestId}`}>{title}</Link>
                  <span className={styles.soft}>{t("page.usedOn", { version })}</span>
                  {voided && <StatusTag tone="bad">{t("page.voided")}</StatusTag>}
                  {!sealed && <StatusTag tone="neutral">{t("page.notSealed")}</StatusTag>}
                </li>
              ))}
            </ul>
            <p className={styles.soft}>{t("page.usageHint")}</p>
          </>
        )}
        {usage.slips > 0 && <strong>{t("page.usageSlips", { count: usage.slips })}</strong>}
      </div>
    </Card>
  );
}

function VersionsCard({ versions }: Pick<QuestionView, "versions">) {
  const { t } = useBankWords();
  return (
    <Card title={t("page.versions")}>
      <ul className={styles.list}>
        {versions.map((version) => (
          <li key={version.version}>
            <div className={styles.row}>
              <strong>{t("page.version", { version: version.version })}</strong>
              <QuestionTags status={version.status} expired={false} />
            </div>
            <p className={styles.soft}>
              {version.authorName !== null && `${t("page.author")} ${version.authorName} · `}
              {t("page.written")} {dateTime(version.createdAt)}
            </p>
            {version.reviewedAt !== null && (
              <p className={styles.soft}>
                {version.reviewerName !== null && `${t("page.reviewer")} ${version.reviewerName} · `}
                {t("page.reviewedAt")} {dateTime(version.reviewedAt)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
