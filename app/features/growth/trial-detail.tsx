import type { TrialEntry } from "#app/contracts/growth-views.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { trialsText } from "#app/text/trials.ts";
import { useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";

/** What was to be learned, what the person reports, what was decided. */
export function TrialDetail({ trial }: { trial: TrialEntry }) {
  const t = useText(trialsText);
  const { goals, report, opinion, points, decidedByName } = trial;
  return (
    <KeyValue
      entries={[
        { key: "goals", label: t("goals"), value: goals },
        { key: "report", label: t("report"), value: report ?? t("noReport") },
        ...(opinion === null
          ? []
          : [{ key: "opinion", label: t("opinion"), value: [opinion, decidedByName].join(" ").trim() }]),
        ...(points === null ? [] : [{ key: "points", label: t("points"), value: Decimal.points(points) }]),
      ]}
    />
  );
}
