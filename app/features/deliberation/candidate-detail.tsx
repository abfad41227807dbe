import * as Decimal from "#app/domain/shared/decimal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import styles from "./deliberation.module.css";
import type { CandidateRow, DeliberationView } from "./deliberation-shapes.ts";

/** The person's facts, what each part of the score rests on, and the way to the whole explanation. */
export function CandidateDetail({ view, row }: { view: DeliberationView; row: CandidateRow }) {
  const t = useText(deliberationText);
  return (
    <div className={styles.detail}>
      {row.person !== null && <PersonFacts person={row.person} />}
      <ScoreFacts row={row} />
      <KeyValue entries={[{ key: "basis", label: t("detail.basis"), value: row.basis }]} />
      <p className={styles.soft}>{t("detail.asOf")}</p>
      {view.may.hold && (
        <div className={styles.row}>
          <LinkButton size="small" to={`/selection/${view.roundId}/candidates/${row.id}`}>
            {t("detail.explanation")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function PersonFacts({ person }: { person: NonNullable<CandidateRow["person"]> }) {
  const t = useText(deliberationText);
  const words = useText(peopleWords);
  const daily = useText(dailyWords);
  const { age, tenure, education, certificate, politicalStatus, posts, appraisals } = person;
  const list = (texts: readonly string[]) => (texts.length === 0 ? t("detail.none") : texts.join("、"));
  const entries = [
    { key: "age", label: t("detail.age"), value: age === null ? "—" : t("detail.years", { n: age }) },
    {
      key: "tenure",
      label: t("detail.tenure"),
      value: tenure === null ? t("detail.unknown") : t("detail.tenureYears", { n: tenure }),
    },
    { key: "education", label: t("detail.education"), value: words(`education.${education}`) },
    {
      key: "certificate",
      label: t("detail.certificate"),
      value: certificate === null ? t("detail.unknown") : words(`certificate.${certificate}`),
    },
    { key: "political", label: t("detail.political"), value: words(`politicalStatus.${politicalStatus}`) },
    { key: "posts", label: t("detail.posts"), value: list(posts.map((post) => words(`post.${post}`))) },
    {
      key: "appraisals",
      label: t("detail.appraisals"),
      value: list(
        appraisals.map(({ year, grade }) => t("detail.appraisal", { year, grade: daily(`grade.${grade}`) })),
      ),
    },
  ];
  return <KeyValue entries={entries} />;
}

function ScoreFacts({ row }: { row: CandidateRow }) {
  const t = useText(deliberationText);
  const entries = row.scores.map(({ key, name, weight, used, value, how }) => ({
    key,
    label: t("detail.score", { name, weight: Decimal.text({ units: weight, digits: 2 }) }),
    value:
      used === null || value === null
        ? "—"
        : t(`detail.${how === null || how === "measured" ? "value" : how}`, {
            points: Decimal.points(used),
            value: Decimal.points(value),
          }),
  }));
  return <KeyValue entries={entries} />;
}
