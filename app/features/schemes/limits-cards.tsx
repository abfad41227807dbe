import * as GradeQuota from "#app/domain/daily/grade-quota.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { Card, CardGrid } from "#app/ui/layout/card.tsx";
import { NumberEntry } from "./number-cell.tsx";
import { useScheme } from "./scheme-context.ts";
import styles from "./schemes.module.css";

/** People in the sentence that explains rounding down. */
const EXAMPLE_PEOPLE = 19;

/** Grades, raters, deadlines and checks. */
export function LimitsCards() {
  return (
    <CardGrid>
      <GradesCard />
      <RatersCard />
      <SpansCard />
    </CardGrid>
  );
}

function GradesCard() {
  const t = useText(schemesText);
  const { body, change } = useScheme();
  const { grades } = body;
  const seats = (approved: boolean) => GradeQuota.of({ appraised: EXAMPLE_PEOPLE, grades, approved });
  return (
    <Card title={t("grades.title")}>
      <FieldGrid>
        {(["excellentFrom", "competentFrom", "basicallyCompetentFrom"] as const).map((key) => (
          <NumberEntry
            key={key}
            {...{ path: `grades.${key}`, label: t(`grades.${key}`), kind: "points", unit: t("month.unit") }}
            value={grades[key]}
            onValue={(value) => change({ ...body, grades: { ...grades, [key]: value } })}
          />
        ))}
        {(["excellentShare", "approvedShare"] as const).map((key) => (
          <NumberEntry
            key={key}
            {...{ path: `grades.${key}`, label: t(`grades.${key}`), kind: "percent", unit: "%" }}
            value={grades[key]}
            onValue={(value) => change({ ...body, grades: { ...grades, [key]: value } })}
          />
        ))}
      </FieldGrid>
      <p className={styles.soft}>
        {t("grades.hint", { people: EXAMPLE_PEOPLE, seats: seats(false), approved: seats(true) })}
      </p>
    </Card>
  );
}

function RatersCard() {
  const t = useText(schemesText);
  const { body, change } = useScheme();
  const { raters } = body;
  return (
    <Card title={t("raters.title")}>
      <FieldGrid>
        {(["peers", "residents"] as const).map((key) => (
          <NumberEntry
            key={key}
            {...{ path: `raters.${key}`, label: t(`raters.${key}`), kind: "whole", unit: t("raters.people") }}
            value={raters[key]}
            onValue={(value) => change({ ...body, raters: { ...raters, [key]: value } })}
          />
        ))}
        <NumberEntry
          {...{ path: "raters.ordinaryResidents", label: t("raters.ordinary"), kind: "percent", unit: "%" }}
          value={raters.ordinaryResidents}
          onValue={(ordinaryResidents) => change({ ...body, raters: { ...raters, ordinaryResidents } })}
        />
      </FieldGrid>
    </Card>
  );
}

function SpansCard() {
  const t = useText(schemesText);
  const { body, change } = useScheme();
  const { deadlines } = body;
  return (
    <Card title={t("spans.title")}>
      <FieldGrid>
        <NumberEntry
          {...{ path: "deadlines.urgentHours", label: t("spans.urgentHours"), kind: "whole" }}
          unit={t("spans.hours")}
          value={deadlines.urgentHours}
          onValue={(urgentHours) => change({ ...body, deadlines: { ...deadlines, urgentHours } })}
        />
        <NumberEntry
          {...{ path: "deadlines.ordinaryWorkingDays", label: t("spans.ordinaryWorkingDays"), kind: "whole" }}
          unit={t("spans.workingDays")}
          value={deadlines.ordinaryWorkingDays}
          onValue={(ordinaryWorkingDays) =>
            change({ ...body, deadlines: { ...deadlines, ordinaryWorkingDays } })
          }
        />
        <NumberEntry
          {...{ path: "callBackShare", label: t("spans.callBackShare"), kind: "percent", unit: "%" }}
          value={body.callBackShare}
          onValue={(callBackShare) => change({ ...body, callBackShare })}
        />
        <NumberEntry
          {...{ path: "objectionWorkingDays", label: t("spans.objectionWorkingDays"), kind: "whole" }}
          unit={t("spans.workingDays")}
          value={body.objectionWorkingDays}
          onValue={(objectionWorkingDays) => change({ ...body, objectionWorkingDays })}
        />
      </FieldGrid>
    </Card>
  );
}
