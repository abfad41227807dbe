import { useMemo } from "react";
import type { AssessmentRow, AssessmentSide } from "#app/contracts/assessment-views.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { assessmentText } from "#app/text/assessment.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { useText } from "#app/text/use-text.ts";
import type { Column } from "#app/ui/table/column.ts";
import { AssessActions, type Assessing } from "./assess-panel.tsx";
import { StateTag } from "./assessment-detail.tsx";

const ORDER = { late: 0, due: 1, later: 2, done: 3 } as const;

/** A stint a row. `onAssess` must be stable. */
export function useAssessmentColumns(onAssess: (assessing: Assessing) => void): Column<AssessmentRow>[] {
  const t = useText(assessmentText);
  const areas = useText(dailyWords);
  return useMemo(() => {
    const said = ({ written, shown }: AssessmentSide): string =>
      shown !== null ? Decimal.points(shown.total) : t(written ? "written" : "waiting");
    return [
      { key: "name", header: t("column.name"), optional: false, width: 80, value: (row) => row.name },
      { key: "community", header: t("column.community"), width: 112, value: (row) => row.communityName },
      { key: "area", header: t("column.area"), width: 104, value: (row) => areas(`area.${row.area}`) },
      {
        ...{ key: "span", header: t("column.span"), width: 184 },
        value: (row) => row.fromOn,
        cell: (row) => `${row.fromOn} – ${row.toOn}`,
      },
      {
        ...{ key: "state", header: t("column.state"), width: 128 },
        value: (row) => ORDER[row.state],
        cell: (row) => <StateTag row={row} />,
      },
      { key: "head", header: t("column.head"), kind: "figures", width: 72, value: (row) => said(row.head) },
      {
        ...{ key: "mentor", header: t("column.mentor"), kind: "figures", width: 88 },
        value: (row) => (row.mentorName === null && !row.mentor.written ? t("noMentor") : said(row.mentor)),
      },
      {
        ...{ key: "action", header: t("column.action"), kind: "actions", optional: false },
        cell: (row) =>
          row.state === "later" ? (
            t("from", { day: row.dueFromOn })
          ) : (
            <AssessActions row={row} onAssess={onAssess} />
          ),
      },
    ];
  }, [t, areas, onAssess]);
}
