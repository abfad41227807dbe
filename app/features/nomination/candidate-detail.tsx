import type { CandidateRow, CandidatesView, Statement } from "#app/contracts/nomination-views.ts";
import { ballotsOf } from "#app/domain/selection/nomination-life.ts";
import { nominationText } from "#app/text/nomination.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { GateList } from "./gate-list.tsx";
import styles from "./nomination.module.css";

type Props = { row: CandidateRow; view: CandidatesView };

/** What a row of the table rests on: gates one by one, why nominated, letters, votes. */
export function CandidateDetail({ row, view }: Props) {
  const t = useText(nominationText);
  return (
    <div className={styles.stack}>
      {row.withdrawn !== null && (
        <Notice tone="info">
          {t("withdrawnText", { time: dateTime(row.withdrawn.at), reason: row.withdrawn.reason })}
        </Notice>
      )}
      {row.elsewhere.length > 0 && (
        <Notice tone="attention">{t("elsewhere", { titles: row.elsewhere.join("、") })}</Notice>
      )}
      {row.differs && <Notice tone="attention">{t("differs")}</Notice>}
      <GateList gates={view.gates} outcomes={row.gates} contests={view.contests} />
      <div>
        <strong>{t("basis")}</strong>
        <p className={styles.prose}>{row.basis}</p>
      </div>
      {view.departments.length > 0 && <Statements statements={row.statements} />}
      {row.votes !== null && (
        <div>
          <strong>{t("votes")}</strong>
          <p className={styles.prose}>{t("votesText", { ...row.votes, total: ballotsOf(row.votes) })}</p>
        </div>
      )}
    </div>
  );
}

/** The latest of each department holds; what it replaced stays readable. */
function Statements({ statements }: { statements: readonly Statement[] }) {
  const t = useText(nominationText);
  const holding = new Map(statements.map((each, at) => [each.department, at]));
  return (
    <div>
      <strong>{t("statements")}</strong>
      {statements.length === 0 && <p className={styles.soft}>{t("noStatements")}</p>}
      <ul className={styles.plain}>
        {statements.map((each, at) => (
          <li key={`${each.department} ${each.at} ${each.document}`}>
            {t("statementLine", {
              ...{ department: each.department, document: each.document, time: dateTime(each.at) },
              outcome: t(each.outcome),
            })}
            {each.note !== null && each.note !== "" && <p className={styles.prose}>{each.note}</p>}
            {holding.get(each.department) !== at && <p className={styles.soft}>{t("superseded")}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
