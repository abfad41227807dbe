import { FormPanel } from "#app/acts/form-panel.tsx";
import { GOALS_LENGTH, OPINION_LENGTH, REPORT_LENGTH } from "#app/contracts/growth-choices.ts";
import type { GrowthFileView, ShownTrial } from "#app/contracts/growth-views.ts";
import { RESERVE_KINDS } from "#app/domain/people/enumerations.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { growthText } from "#app/text/growth.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";

type OnTrial = { trial: ShownTrial; onClose: () => void };

export function PlanPanel({ view, onClose }: { view: GrowthFileView; onClose: () => void }) {
  const t = useText(growthText);
  const people = useText(peopleWords);
  const { communities } = view;
  return (
    <FormPanel
      title={t("act.plan")}
      note={t("act.planNote")}
      intent="plan"
      onClose={onClose}
      inputOf={({ communityId, post, fromOn, toOn, goals }) => ({ communityId, post, fromOn, toOn, goals })}
    >
      {(error) => (
        <>
          <SelectField
            {...{ name: "communityId", label: t("act.community"), required: true }}
            emptyLabel={t("act.choose")}
            defaultValue={communities.length === 1 ? (communities[0]?.id ?? "") : ""}
            choices={communities.map(({ id, name }) => ({ value: id, label: name }))}
            error={error("communityId")}
          />
          <SelectField
            {...{ name: "post", label: t("act.post"), required: true, defaultValue: view.entry.post }}
            choices={RESERVE_KINDS.map((value) => ({ value, label: people(`reserveKind.${value}`) }))}
            error={error("post")}
          />
          <DateField
            {...{ name: "fromOn", label: t("act.fromOn"), required: true, minimum: view.entry.fromOn }}
            error={error("fromOn")}
          />
          <DateField
            {...{ name: "toOn", label: t("act.toOn"), required: true, minimum: view.entry.fromOn }}
            error={error("toOn")}
          />
          <TextAreaField
            {...{ name: "goals", label: t("act.goals"), rows: 5, required: true, maxLength: GOALS_LENGTH }}
            error={error("goals")}
          />
        </>
      )}
    </FormPanel>
  );
}

export function ReportPanel({ trial, onClose }: OnTrial) {
  const t = useText(growthText);
  return (
    <FormPanel
      title={t("act.report")}
      note={t("act.reportNote")}
      intent="report"
      onClose={onClose}
      inputOf={({ report }) => ({ trialId: trial.id, report })}
    >
      {(error) => (
        <TextAreaField
          {...{ name: "report", label: t("act.reportText"), rows: 12, required: true }}
          maxLength={REPORT_LENGTH.most}
          defaultValue={trial.report ?? ""}
          error={error("report")}
        />
      )}
    </FormPanel>
  );
}

/** What is no number is refused by the field's own sentence. */
function centiOf(text: string | undefined): number | null {
  const parsed = Decimal.parseCenti(text ?? "");
  return parsed.ok ? parsed.value : null;
}

export function DecidePanel({ trial, onClose }: OnTrial) {
  const t = useText(growthText);
  return (
    <FormPanel
      title={t("act.decide")}
      note={t("parts.report", { text: trial.report ?? "" })}
      intent="decide"
      onClose={onClose}
      inputOf={({ outcome, points, opinion }) => ({
        ...{ trialId: trial.id, outcome, points: centiOf(points), opinion },
      })}
    >
      {(error) => (
        <>
          <RadioField
            {...{ name: "outcome", label: t("act.outcome"), required: true }}
            choices={(["passed", "failed"] as const).map((value) => ({ value, label: t(`act.${value}`) }))}
            error={error("outcome")}
          />
          <NumberField
            {...{ name: "points", label: t("act.points"), unit: t("act.pointsUnit"), required: true }}
            description={t("act.pointsNote")}
            error={error("points")}
          />
          <TextAreaField
            {...{ name: "opinion", label: t("act.opinion"), rows: 5, required: true }}
            maxLength={OPINION_LENGTH}
            error={error("opinion")}
          />
        </>
      )}
    </FormPanel>
  );
}

export function EndPanel({ trial, onClose }: OnTrial) {
  const t = useText(growthText);
  return (
    <FormPanel
      title={t("act.end")}
      intent="end"
      onClose={onClose}
      danger
      submit={t("act.end")}
      inputOf={({ reason }) => ({ trialId: trial.id, reason })}
    >
      {(error) => (
        <TextAreaField
          {...{ name: "reason", label: t("act.endReason"), rows: 4, required: true }}
          maxLength={OPINION_LENGTH}
          error={error("reason")}
        />
      )}
    </FormPanel>
  );
}
