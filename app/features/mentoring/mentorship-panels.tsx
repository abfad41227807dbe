import { FormPanel } from "#app/acts/form-panel.tsx";
import {
  GOALS_LENGTH,
  LOG_LENGTH,
  MOST_PER_MONTH,
  STATEMENT_LENGTH,
} from "#app/contracts/mentorship-choices.ts";
import type { MentorshipView } from "#app/contracts/mentorship-views.ts";
import { RATING_FORMS } from "#app/domain/growth/mentorship-forms.ts";
import { MENTOR_LOG_KINDS, type RatingMoment } from "#app/domain/growth/mentorship-life.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { PointsFields, pointsOf } from "./points-fields.tsx";

type PanelProps = { view: MentorshipView; onClose: () => void };

/** Goals, frequency and criteria. What is changed is signed again. */
export function AgreementPanel({ view, onClose }: PanelProps) {
  const t = useText(mentorshipText);
  const { id: mentorshipId, revision } = view;
  return (
    <FormPanel
      title={t(view.goals === null ? "agreement.write" : "agreement.change")}
      note={t("agreement.changeNote")}
      intent="agreement"
      onClose={onClose}
      submit={t("save")}
      inputOf={({ goals, perMonth, completion, fromOn, toOn }) => ({
        ...{ mentorshipId, revision, goals, perMonth, completion, fromOn, toOn },
      })}
    >
      {(error) => (
        <>
          <TextAreaField
            {...{ name: "goals", label: t("agreement.goals"), description: t("agreement.goalsNote") }}
            {...{ rows: 4, required: true, maxLength: GOALS_LENGTH, defaultValue: view.goals ?? "" }}
            error={error("goals")}
          />
          <TextAreaField
            {...{ name: "completion", label: t("agreement.completion") }}
            description={t("agreement.completionNote")}
            {...{ rows: 3, required: true, maxLength: GOALS_LENGTH, defaultValue: view.completion ?? "" }}
            error={error("completion")}
          />
          <SelectField
            {...{ name: "perMonth", label: t("agreement.perMonth"), defaultValue: String(view.perMonth) }}
            choices={Array.from({ length: MOST_PER_MONTH }, (_, at) => ({
              value: String(at + 1),
              label: String(at + 1),
            }))}
            error={error("perMonth")}
          />
          <DateField
            {...{ name: "fromOn", label: t("agreement.fromOn"), defaultValue: view.fromOn, required: true }}
            error={error("fromOn")}
          />
          <DateField
            {...{ name: "toOn", label: t("agreement.toOn"), defaultValue: view.toOn, required: true }}
            error={error("toOn")}
          />
        </>
      )}
    </FormPanel>
  );
}

export function LogPanel({ view, onClose }: PanelProps) {
  const t = useText(mentorshipText);
  const words = useText(rotationWords);
  return (
    <FormPanel
      title={t("log.add")}
      note={t("log.note")}
      intent="log"
      onClose={onClose}
      submit={t("save")}
      inputOf={({ onDay, kind, content }) => ({ mentorshipId: view.id, onDay, kind, content })}
    >
      {(error) => (
        <>
          <DateField
            {...{ name: "onDay", label: t("log.day"), defaultValue: view.today, required: true }}
            {...{ minimum: view.fromOn, maximum: view.today }}
            error={error("onDay")}
          />
          <SelectField
            {...{ name: "kind", label: t("log.kind"), defaultValue: "talk" }}
            choices={MENTOR_LOG_KINDS.map((value) => ({ value, label: words(`mentorLog.${value}`) }))}
            error={error("kind")}
          />
          <TextAreaField
            {...{ name: "content", label: t("log.content"), description: t("log.contentNote") }}
            {...{ rows: 6, required: true, maxLength: LOG_LENGTH.most }}
            error={error("content")}
          />
        </>
      )}
    </FormPanel>
  );
}

export function RatingPanel({ view, moment, onClose }: PanelProps & { moment: RatingMoment }) {
  const t = useText(mentorshipText);
  const words = useText(rotationWords);
  const form = view.side === null ? [] : RATING_FORMS[view.side];
  const lines = form.map(({ key, maximum }) => ({ key, maximum, label: t(`rating.form.${key}`) }));
  return (
    <FormPanel
      title={t("rating.write", { moment: words(`moment.${moment}`) })}
      note={t("rating.note")}
      intent="rate"
      onClose={onClose}
      inputOf={(values) => ({
        ...{ mentorshipId: view.id, moment, statement: values.statement },
        points: pointsOf(values, lines),
      })}
    >
      {(error) => (
        <>
          <PointsFields
            lines={lines}
            error={error}
            mostOf={(n) => t("rating.most", { n })}
            sumOf={(n) => t("rating.points", { n })}
          />
          <TextAreaField
            {...{ name: "statement", label: t("rating.statement"), rows: 4, required: true }}
            maxLength={STATEMENT_LENGTH.most}
            error={error("statement")}
          />
        </>
      )}
    </FormPanel>
  );
}
