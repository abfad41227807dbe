import { useState } from "react";
import { FormPanel } from "#app/acts/form-panel.tsx";
import { MENTOR_TITLE_LENGTH } from "#app/contracts/mentorship-choices.ts";
import type { MentorEntry, MentorsView } from "#app/contracts/mentorship-views.ts";
import { MOST_MENTEES } from "#app/domain/growth/mentorship-life.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { strengthLines, strengthsOf } from "./strength-lines.ts";

type PanelProps = { view: MentorsView; mentor: MentorEntry | null; onClose: () => void };
type Errors = (name: string) => string | undefined;

/** A person becomes a mentor (`mentor` null), or what is known of one is changed. */
export function MentorPanel({ view, mentor, onClose }: PanelProps) {
  const t = useText(mentorshipText);
  const [lines, setLines] = useState(strengthLines(mentor?.strengths ?? []));
  const read = strengthsOf(lines);
  const facts = (values: Readonly<Record<string, string>>) => ({
    capacity: values.capacity ?? "",
    title: values.title ?? "",
    strengths: read.strengths,
  });
  return (
    <FormPanel
      title={mentor === null ? t("appoint") : `${t("change")} · ${mentor.name}`}
      intent={mentor === null ? "appoint" : "change"}
      onClose={onClose}
      submit={t("save")}
      inputOf={(values) =>
        mentor === null
          ? { cadreId: values.cadreId ?? "", unitId: values.unitId ?? "", ...facts(values) }
          : { mentorId: mentor.mentorId, ...facts(values) }
      }
    >
      {(error) => (
        <>
          {mentor === null && <Who view={view} error={error} />}
          <TextField
            {...{ name: "title", label: t("titleField"), description: t("titleNote"), required: true }}
            maxLength={MENTOR_TITLE_LENGTH}
            defaultValue={mentor?.title ?? ""}
            error={error("title")}
          />
          <SelectField
            {...{ name: "capacity", label: t("capacity") }}
            defaultValue={String(mentor?.capacity ?? MOST_MENTEES)}
            choices={Array.from({ length: MOST_MENTEES }, (_, at) => ({
              value: String(at + 1),
              label: String(at + 1),
            }))}
            error={error("capacity")}
          />
          <TextAreaField
            {...{ name: "strengths", label: t("strengths"), description: t("strengthsNote"), rows: 5 }}
            value={lines}
            onChange={setLines}
            error={error("strengths")}
          />
          {read.wrongLine !== null && (
            <Notice tone="attention">{t("strengthsWrong", { n: read.wrongLine })}</Notice>
          )}
        </>
      )}
    </FormPanel>
  );
}

function Who({ view, error }: { view: MentorsView; error: Errors }) {
  const t = useText(mentorshipText);
  return (
    <>
      <SelectField
        {...{ name: "cadreId", label: t("person"), description: t("personNote"), required: true }}
        search={{ nothingFound: t("nothing"), clear: t("filter.reset") }}
        choices={view.people.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
        error={error("cadreId")}
      />
      <SelectField
        {...{ name: "unitId", label: t("scope"), description: t("scopeNote"), required: true }}
        emptyLabel={t("choose")}
        choices={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        error={error("unitId")}
      />
    </>
  );
}
