import { useMemo } from "react";
import { APPRAISAL_GRADES } from "#app/domain/people/enumerations.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { appraisalText } from "#app/text/appraisal.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import type { Column } from "#app/ui/table/column.ts";
import styles from "./appraisal.module.css";
import type { ResultRow } from "./appraisal-shapes.ts";
import type { ResultsView } from "./results-page.tsx";
import type { Grading } from "./use-grading.ts";

type Given = { view: ResultsView; grading: Grading };

/** Person, every part, the result, what it proposes, and the grade. */
export function useResultColumns({ view, grading }: Given): Column<ResultRow>[] {
  const t = useText(appraisalText);
  const words = useText(dailyWords);
  return useMemo(() => {
    const points = (value: number | null) => (value === null ? "—" : Decimal.points(value));
    const told = view.status === "told" || view.status === "final";
    const parts = view.components.map(
      ({ source, weight }): Column<ResultRow> => ({
        key: source,
        header: `${words(`source.${source}`)} ${weight / 100}%`,
        kind: "figures",
        value: (row) => row.components.find((part) => part.source === source)?.points ?? null,
        cell: (row) => points(row.components.find((part) => part.source === source)?.points ?? null),
        width: 104,
      }),
    );
    return [
      { key: "name", header: t("results.name"), value: (row) => row.name, optional: false, width: 112 },
      { key: "unit", header: t("results.unit"), value: (row) => row.unitName, hidden: true },
      {
        key: "total",
        header: t("results.total"),
        kind: "figures",
        value: (row) => row.total,
        cell: (row) => <strong>{row.total === null ? t("results.none") : points(row.total)}</strong>,
        width: 96,
      },
      {
        key: "proposed",
        header: t("results.proposed"),
        value: (row) => row.proposed?.grade ?? null,
        cell: (row) => <Proposed row={row} />,
        width: 136,
      },
      {
        key: "grade",
        header: t("results.grade"),
        value: (row) => row.grade,
        cell: (row) => <GradeCell row={row} grading={grading} may={view.may.grade} />,
        optional: false,
        width: 200,
      },
      ...parts,
      ...(told
        ? [
            {
              key: "read",
              header: t("results.read"),
              value: (row: ResultRow) => row.readAt,
              cell: (row: ResultRow) =>
                row.readAt === null
                  ? t("results.unread")
                  : t("results.readAt", { time: dateTime(row.readAt) }),
              width: 136,
            },
          ]
        : []),
    ];
  }, [t, words, view, grading]);
}

function Proposed({ row }: { row: ResultRow }) {
  const t = useText(appraisalText);
  const words = useText(dailyWords);
  if (row.proposed === null) return <>—</>;
  const { grade, why } = row.proposed;
  return (
    <>
      {words(`grade.${grade}`)}
      {why !== "result" && (
        <span className={styles.soft}>
          <br />
          {t(why === "quotaFull" ? "results.quotaFull" : "results.noResult")}
        </span>
      )}
    </>
  );
}

function GradeCell({ row, grading, may }: { row: ResultRow; grading: Grading; may: boolean }) {
  const t = useText(appraisalText);
  const words = useText(dailyWords);
  const entry = grading.of(row.cadreId);
  if (!may || row.own)
    return (
      <div className={styles.graded}>
        <strong>{row.grade === null ? "—" : words(`grade.${row.grade}`)}</strong>
        {row.gradeReason !== null && <span className={styles.soft}>{row.gradeReason}</span>}
        {may && row.own && <span className={styles.soft}>{t("results.own")}</span>}
      </div>
    );
  const differs = entry.grade !== null && entry.grade !== row.proposed?.grade;
  return (
    <div className={styles.graded}>
      <SelectField
        name={`grade-${row.cadreId}`}
        label={t("results.gradeOf", { name: row.name })}
        emptyLabel={t("results.choose")}
        value={entry.grade ?? ""}
        onChange={(value) =>
          grading.set(row.cadreId, { grade: APPRAISAL_GRADES.find((grade) => grade === value) ?? null })
        }
        choices={APPRAISAL_GRADES.map((grade) => ({ value: grade, label: words(`grade.${grade}`) }))}
      />
      {differs && (
        <TextField
          name={`reason-${row.cadreId}`}
          label={t("results.reasonOf", { name: row.name })}
          placeholder={t("results.reasonNeeded")}
          value={entry.reason}
          onChange={(reason) => grading.set(row.cadreId, { reason })}
          maxLength={300}
        />
      )}
    </div>
  );
}
