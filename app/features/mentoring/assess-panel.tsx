import { FormPanel } from "#app/acts/form-panel.tsx";
import { ASSESSMENT_LENGTH } from "#app/contracts/assessment-choices.ts";
import type { AssessmentRow } from "#app/contracts/assessment-views.ts";
import { assessmentText } from "#app/text/assessment.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./mentoring.module.css";
import { PointsFields, pointsOf } from "./points-fields.tsx";
import { useProfileLines } from "./use-profile-lines.ts";

export type Assessing = { row: AssessmentRow; rater: "head" | "mentor" };

/** What the reader may write about a stint; nothing where that is none. */
export function AssessActions({
  row,
  onAssess,
}: {
  row: AssessmentRow;
  onAssess: (assessing: Assessing) => void;
}) {
  const t = useText(assessmentText);
  if (row.mayAssess.length === 0) return null;
  return (
    <span className={styles.row}>
      {row.mayAssess.map((rater) => (
        <ActionButton key={rater} size="small" tone="primary" onClick={() => onAssess({ row, rater })}>
          {t(`write.${rater}`)}
        </ActionButton>
      ))}
    </span>
  );
}

/** The form of the area led: whole points a line, and some words. */
export function AssessPanel({
  assessing: { row, rater },
  onClose,
}: {
  assessing: Assessing;
  onClose: () => void;
}) {
  const t = useText(assessmentText);
  const areas = useText(dailyWords);
  const lines = useProfileLines(row.area);
  const { planId, cadreId, communityId, area, period, name, communityName: community } = row;
  return (
    <FormPanel
      title={t("formTitle", { name, community, area: areas(`area.${area}`) })}
      note={t("formText", { from: row.fromOn, to: row.toOn })}
      intent="assess"
      onClose={onClose}
      submit={t("save")}
      inputOf={(values) => ({
        ...{ planId, cadreId, communityId, area, period, rater },
        ...{ points: pointsOf(values, lines), statement: values.statement },
      })}
    >
      {(error) => (
        <>
          <PointsFields
            lines={lines}
            error={error}
            mostOf={(n) => t("most", { n })}
            sumOf={(n) => t("sum", { n })}
          />
          <TextAreaField
            {...{ name: "statement", label: t("statement"), description: t("statementNote"), rows: 5 }}
            {...{ required: true, maxLength: ASSESSMENT_LENGTH.most }}
            error={error("statement")}
          />
        </>
      )}
    </FormPanel>
  );
}
