import { Link } from "@remix-run/react";
import type { ResultsView, VersionShown } from "#app/contracts/results-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { resultsText } from "#app/text/results.ts";
import { slipText } from "#app/text/slip.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AskingButton } from "./asking-button.tsx";
import { Downloads } from "./downloads.tsx";
import { PageLead } from "./page-lead.tsx";
import { RankingTable } from "./ranking-table.tsx";
import styles from "./results.module.css";
import { numberText } from "./words.tsx";

/** Ranking with its explanations, the files, the signed versions, and the next step of the contest. */
export function ResultsPage({ view }: { view: ResultsView }) {
  const t = useText(resultsText);
  const words = useText(contestWords);
  const { contest, ranking, version } = view;
  const signed = version !== null;
  return (
    <div className={styles.page}>
      <PageLead
        title={t("ranking.title")}
        status={
          <>
            <StatusTag tone={signed ? "good" : "attention"}>
              {signed ? t("ranking.state.signed", { version }) : t("ranking.state.draft")}
            </StatusTag>
            {contest.rehearsal && <StatusTag tone="attention">{words("rehearsal")}</StatusTag>}
          </>
        }
        actions={<NextStep view={view} />}
      />
      {contest.status === "published" && <PublicLink publicCode={contest.publicCode} />}
      {!signed && view.openCount > 0 && contest.status === "review" && (
        <Notice
          tone="attention"
          action={
            <LinkButton size="small" to={`/contests/${contest.id}/sign-off`}>
              {t("ranking.toSignOff")}
            </LinkButton>
          }
        >
          {t("ranking.open", { count: view.openCount })}
        </Notice>
      )}
      {view.may.reveal && view.measured.map((item) => <RevealMeasured key={item.itemKey} item={item} />)}
      {ranking === null || ranking.rows.length === 0 ? (
        <EmptyState title={t("ranking.none")}>{t("ranking.noneText")}</EmptyState>
      ) : (
        <RankingTable ranking={ranking} />
      )}
      {ranking !== null && <Unplaced view={ranking} />}
      {ranking !== null && (
        <Card title={t("ranking.exports")}>
          <Downloads contestId={contest.id} version={version} whole={view.may.exportWhole} />
          {view.hash !== null && <Fingerprint label={t("ranking.hash")} hash={view.hash} />}
        </Card>
      )}
      {view.versions.length > 0 && <Versions contestId={contest.id} versions={view.versions} />}
    </div>
  );
}

/** Points of a paper or a buzzer final are recorded and not public yet. */
function RevealMeasured({ item }: { item: ResultsView["measured"][number] }) {
  const t = useText(resultsText);
  const facts = { item: item.name, count: item.covered };
  return (
    <Notice
      tone="attention"
      action={
        <AskingButton
          intent="reveal"
          payload={{ itemKey: item.itemKey }}
          ask={{
            title: t("ranking.askReveal", facts),
            text: <p>{t("ranking.revealText")}</p>,
            confirm: t("ranking.reveal"),
          }}
        >
          {t("ranking.reveal")}
        </AskingButton>
      }
    >
      {t("ranking.covered", facts)}
    </Notice>
  );
}

function NextStep({ view }: { view: ResultsView }) {
  const t = useText(resultsText);
  const { contest, may } = view;
  const { title } = contest;
  return (
    <>
      {may.sign && (
        <LinkButton tone="primary" to={`/contests/${contest.id}/sign-off`}>
          {t("ranking.toSignOff")}
        </LinkButton>
      )}
      {may.archive && (
        <AskingButton
          intent="archive"
          ask={{
            title: t("ranking.askArchive", { title }),
            text: <p>{t("ranking.archiveText")}</p>,
            confirm: t("ranking.archive"),
          }}
        >
          {t("ranking.archive")}
        </AskingButton>
      )}
      {may.publish && (
        <AskingButton
          intent="publish"
          tone="primary"
          ask={{
            title: t("ranking.askPublish", { title }),
            text: <p>{t("ranking.publishText")}</p>,
            confirm: t("ranking.publish"),
          }}
        >
          {t("ranking.publish")}
        </AskingButton>
      )}
    </>
  );
}

function PublicLink({ publicCode }: { publicCode: string }) {
  const t = useText(resultsText);
  const path = `/live/${publicCode}/results`;
  return (
    <Notice tone="good">
      {t("ranking.published")} <Link to={path}>{path}</Link>
    </Notice>
  );
}

function Fingerprint({ label, hash }: { label: string; hash: string }) {
  return (
    <p className={styles.soft}>
      {label} <span className={styles.hash}>{hash}</span>
    </p>
  );
}

function Unplaced({ view }: { view: NonNullable<ResultsView["ranking"]> }) {
  const t = useText(resultsText);
  const slip = useText(slipText);
  if (view.unplaced.length === 0) return null;
  return (
    <Card title={t("ranking.unplaced")}>
      <ul className={styles.points}>
        {view.unplaced.map(({ person, reason }) => (
          <li key={person.id}>
            {numberText(person.number)} {person.name}（{person.unitName}）：{slip(`unplaced.${reason}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Versions({ contestId, versions }: { contestId: string; versions: VersionShown[] }) {
  const t = useText(resultsText);
  return (
    <Card title={t("ranking.versions")}>
      <ul className={styles.list}>
        {versions.map((row) => (
          <li key={row.version} className={styles.group}>
            <div className={styles.buttons}>
              <strong>{t("ranking.version", { version: row.version })}</strong>
              <span>{dateTime(row.createdAt)}</span>
              {row.published && <StatusTag tone="good">{t("ranking.publishedTag")}</StatusTag>}
            </div>
            <span>
              {row.signatures
                .map(({ role, name, at }) =>
                  t("signOff.given", { role: t(`signOff.role.${role}`), name, at: dateTime(at) }),
                )
                .join("；")}
            </span>
            {row.reason !== null && (
              <span>
                {t("ranking.reason")}：{row.reason}
              </span>
            )}
            <Fingerprint label={t("ranking.hash")} hash={row.hash} />
            <Fingerprint label={t("ranking.auditHead")} hash={row.auditHead} />
            <Downloads contestId={contestId} version={row.version} whole={false} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
