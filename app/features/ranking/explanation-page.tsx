import type { ExplanationView } from "#app/contracts/ranking-views.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { rankingExplanationText } from "#app/text/ranking-explanation.ts";
import { dateTime, day, dayOf } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { Decision } from "./decision.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { GatesCard } from "./gates-card.tsx";
import styles from "./ranking.module.css";
import { ScoresCard } from "./scores-card.tsx";

/** Why somebody is on the list or not: gates, scores, quota, firmness, meeting, decision, and what can be done. */
export function ExplanationPage({ view }: { view: ExplanationView }) {
  const t = useText(rankingExplanationText);
  const people = useText(peopleWords);
  const { candidate, round } = view;
  const post = people(`reserveKind.${candidate.post}`);
  return (
    <div className={styles.stack}>
      {view.own && (
        <PageHeader
          title={t("ownTitle")}
          subtitle={[round.title, round.unitName].join(" · ")}
          crumbs={[{ label: t("mine"), to: "/my/selection" }]}
          crumbsLabel={t("crumbs")}
        />
      )}
      <Card
        title={view.own ? post : `${candidate.name} · ${post}`}
        actions={!view.own && <LinkButton to={`/selection/${round.id}/list`}>{t("toList")}</LinkButton>}
      >
        <KeyValue
          entries={[
            { key: "unit", label: t("unit"), value: candidate.unitName },
            { key: "nominated", label: t("nominated"), value: dayOf(candidate.nominatedAt) },
            { key: "basis", label: t("basis"), value: candidate.basis },
          ]}
        />
      </Card>
      {candidate.withdrawn !== null && (
        <Notice tone="info">
          {t("withdrawn", {
            at: dateTime(candidate.withdrawn.at),
            reason: candidate.withdrawn.reason ?? t("noReason"),
          })}
        </Notice>
      )}
      <Decision view={view} />
      {view.beingWorkedOn && (
        <Notice tone="info" title={t("working.title")}>
          {t("working.text")}
        </Notice>
      )}
      <GatesCard view={view} />
      {view.scores !== null && <ScoresCard scores={view.scores} own={view.own} />}
      {view.scores !== null && <EvidenceCard steps={view.scores.steps} own={view.own} />}
      <Rights view={view} />
    </div>
  );
}

/** The law gives everybody the right to an explanation, and to object (arts. 24 and 55 of the data-protection law). */
function Rights({ view }: { view: ExplanationView }) {
  const t = useText(rankingExplanationText);
  const language = useLanguage();
  if (!view.own) return null;
  const { notice } = view;
  return (
    <Card title={t("rights.title")}>
      <p>{t("rights.text", { unit: view.round.unitName })}</p>
      {notice !== null && (
        <>
          <p>{t("rights.notice", { until: day(notice.closesOn, language), contact: notice.contact })}</p>
          <LinkButton to={`/notice/${notice.publicCode}`}>{t("rights.toNotice")}</LinkButton>
        </>
      )}
    </Card>
  );
}
