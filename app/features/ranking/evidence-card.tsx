import { Link } from "@remix-run/react";
import type { EvidenceShown, StepShown } from "#app/contracts/ranking-views.ts";
import { APPRAISAL_GRADES } from "#app/domain/people/enumerations.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rankingExplanationText } from "#app/text/ranking-explanation.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import { points } from "./figures.ts";
import styles from "./ranking.module.css";

/** What each score rests on, with the way to where it can be read in full. */
export function EvidenceCard({ steps, own }: { steps: readonly StepShown[]; own: boolean }) {
  const t = useText(rankingExplanationText);
  return (
    <Card title={t("evidence.title")}>
      <ul className={styles.plain}>
        {steps.map((step) => (
          <li key={step.criterion}>
            <strong>{step.name}</strong>
            {step.evidence.length === 0 && <p>{t("evidence.none", { used: points(step.used) })}</p>}
            {step.evidence.map((evidence) => (
              <Evidence
                key={evidence.kind === "contest" ? evidence.contestId : evidence.kind}
                evidence={evidence}
                own={own}
              />
            ))}
            <p className={styles.soft}>{t("evidence.error", { error: points(step.standardError) })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

type Given<K extends EvidenceShown["kind"]> = { evidence: Extract<EvidenceShown, { kind: K }>; own: boolean };

function Evidence({ evidence, own }: { evidence: EvidenceShown; own: boolean }) {
  switch (evidence.kind) {
    case "contest":
      return <ContestEvidence evidence={evidence} own={own} />;
    case "daily":
      return <DailyEvidence evidence={evidence} own={own} />;
    case "appraisal":
      return <AppraisalEvidence evidence={evidence} own={own} />;
    case "democratic":
      return <VotesEvidence evidence={evidence} />;
  }
}

function ContestEvidence({ evidence, own }: Given<"contest">) {
  const t = useText(rankingExplanationText);
  const { contestId, title, reliability, mean } = evidence;
  const to = own ? `/my/contests/${contestId}` : `/contests/${contestId}/results`;
  return (
    <p>
      <Link to={to}>{title}</Link> · {t("evidence.score", { points: points(evidence.points) })}
      {reliability !== null && mean !== null && (
        <> {t("evidence.estimate", { reliability: (reliability / 10_000).toFixed(4), mean: points(mean) })}</>
      )}
    </p>
  );
}

function DailyEvidence({ evidence, own }: Given<"daily">) {
  const t = useText(rankingExplanationText);
  return (
    <p>
      {evidence.months.map((month) => `${month.month} ${points(month.points)}`).join(" · ")}
      {own && (
        <>
          {" "}
          <Link to="/my/performance">{t("evidence.toRecords")}</Link>
        </>
      )}
    </p>
  );
}

function AppraisalEvidence({ evidence, own }: Given<"appraisal">) {
  const t = useText(rankingExplanationText);
  const words = useText(dailyWords);
  const grade = (text: string) => {
    const known = APPRAISAL_GRADES.find((each) => each === text);
    return known === undefined ? text : words(`grade.${known}`);
  };
  return (
    <p>
      {evidence.grades.map((each) => `${each.year} ${grade(each.grade)} ${points(each.points)}`).join(" · ")}
      {own && (
        <>
          {" "}
          <Link to="/my/appraisals">{t("evidence.toAppraisals")}</Link>
        </>
      )}
    </p>
  );
}

function VotesEvidence({ evidence }: Pick<Given<"democratic">, "evidence">) {
  const words = useText(selectionWords);
  return <p>{evidence.votes.map(({ answer, n }) => `${words(`answer.${answer}`)} ${n}`).join(" · ")}</p>;
}
