import type { AssessmentRow, AssessmentSide } from "#app/contracts/assessment-views.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { assessmentText } from "#app/text/assessment.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import styles from "./mentoring.module.css";
import { useProfileLines } from "./use-profile-lines.ts";

const TONES = { later: "neutral", due: "attention", late: "bad", done: "good" } as const;

/** How far it is, and once it is done its result. */
export function StateTag({ row }: { row: AssessmentRow }) {
  const t = useText(assessmentText);
  if (row.result === null) return <StatusTag tone={TONES[row.state]}>{t(`state.${row.state}`)}</StatusTag>;
  const points = t("points", { n: Decimal.points(row.result.result) });
  return (
    <StatusTag tone={row.result.passed ? "good" : "bad"}>
      {points} · {t(row.result.passed ? "passed" : "failed")}
    </StatusTag>
  );
}

/** What each wrote, line by line, as far as the reader sees it. */
export function AssessmentDetail({ row }: { row: AssessmentRow }) {
  const t = useText(assessmentText);
  return (
    <>
      {(["head", "mentor"] as const).map((rater) => (
        <Side key={rater} row={row} side={row[rater]} label={t(`column.${rater}`)} />
      ))}
      {row.mentorName === null && row.state !== "done" && <p className={styles.soft}>{t("noMentorText")}</p>}
    </>
  );
}

function Side({ row, side, label }: { row: AssessmentRow; side: AssessmentSide; label: string }) {
  const t = useText(assessmentText);
  const lines = useProfileLines(row.area);
  if (!side.written) return null;
  if (side.shown === null)
    return (
      <p className={styles.soft}>
        {label}：{t("hidden")}
      </p>
    );
  const { total, points, statement, byName } = side.shown;
  return (
    <div>
      <p className={styles.text}>
        {label}
        {byName !== null && `（${byName}）`} {t("points", { n: Decimal.points(total) })}：{statement}
      </p>
      <p className={styles.soft}>
        {lines.map(({ key, label: line, maximum }) => `${line} ${points[key] ?? 0}/${maximum}`).join(" · ")}
      </p>
    </div>
  );
}
