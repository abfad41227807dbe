import type { SignOffView } from "#app/contracts/results-views.ts";
import { resultsText } from "#app/text/results.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { ChangeList } from "./change-list.tsx";
import { Fragility } from "./fragility.tsx";
import { OpenList } from "./open-list.tsx";
import { PageLead } from "./page-lead.tsx";
import { RankingTable } from "./ranking-table.tsx";
import styles from "./results.module.css";
import { SignedNotice, SignForm } from "./sign-form.tsx";

/** What is signed, what is open, how firm its lines are, and the two signatures. */
export function SignOffPage({ view }: { view: SignOffView }) {
  const t = useText(resultsText);
  const { contest, open, ranking, hash } = view;
  const underReview = contest.status === "review";
  return (
    <div className={styles.page}>
      <PageLead
        title={t("signOff.title")}
        lead={t("signOff.lead")}
        actions={<ActionButton onClick={() => window.print()}>{t("signOff.print")}</ActionButton>}
      />
      {!underReview && (
        <Notice tone={view.signed ? "good" : "info"}>
          {t(view.signed ? "signOff.complete" : "signOff.notNow")}
        </Notice>
      )}
      {!view.signed && (
        <Card
          title={t("signOff.open")}
          actions={
            <StatusTag tone={open.length === 0 ? "good" : "attention"}>
              {t("signOff.openCount", { count: open.length })}
            </StatusTag>
          }
        >
          <OpenList contestId={contest.id} open={open} />
        </Card>
      )}
      {underReview && (
        <Card title={t("signOff.fragility")}>
          <p className={styles.soft}>{t("signOff.fragilityLead")}</p>
          <Fragility />
        </Card>
      )}
      {view.changes !== null && (
        <Card title={t("signOff.changes")}>
          <ChangeList changes={view.changes} />
        </Card>
      )}
      {ranking !== null && (
        <section className={styles.group}>
          <h3 className={styles.groupTitle}>
            {t(view.signed ? "signOff.rankingSigned" : "signOff.ranking")}
          </h3>
          <RankingTable ranking={ranking} />
        </section>
      )}
      {hash !== null && (
        <Card title={t("signOff.signatures")} emphasis={view.may.signAs.length > 0 ? "now" : undefined}>
          <Signatures view={view} hash={hash} />
        </Card>
      )}
    </div>
  );
}

const ROLES = ["headJudge", "supervisor"] as const;

function Signatures({ view, hash }: { view: SignOffView; hash: string }) {
  const t = useText(resultsText);
  const mine = view.may.signAs.filter((role) => !view.signatures.some((given) => given.role === role));
  return (
    <div className={styles.group}>
      <p>{t(view.signed ? "ranking.state.signed" : "signOff.version", { version: view.version })}</p>
      <KeyValue
        entries={[
          { key: "hash", label: t("signOff.hash"), value: <span className={styles.hash}>{hash}</span> },
          ...(view.auditHead === null
            ? []
            : [
                {
                  key: "audit",
                  label: t(view.signed ? "ranking.auditHead" : "signOff.auditHead"),
                  value: <span className={styles.hash}>{view.auditHead}</span>,
                },
              ]),
        ]}
      />
      <p className={styles.soft}>{t("signOff.hashText")}</p>
      <ul className={styles.list}>
        {ROLES.map((role) => {
          const given = view.signatures.find((each) => each.role === role);
          const name = t(`signOff.role.${role}`);
          return (
            <li key={role}>
              <StatusTag tone={given === undefined ? "attention" : "good"}>
                {given === undefined
                  ? t("signOff.awaited", { role: name })
                  : t("signOff.given", { role: name, name: given.name, at: dateTime(given.at) })}
              </StatusTag>
            </li>
          );
        })}
      </ul>
      {view.contest.status === "review" && view.may.signAs.length === 0 && (
        <p className={styles.soft}>{t("signOff.notYou")}</p>
      )}
      <SignedNotice />
      {mine.map((role) => (
        <SignForm
          key={role}
          role={role}
          hash={hash}
          blocked={view.open.length > 0}
          needsReason={view.needsReason}
        />
      ))}
    </div>
  );
}
