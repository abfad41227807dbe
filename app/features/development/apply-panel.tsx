import { useState } from "react";
import type { UnitChoice } from "#app/contracts/people-views.ts";
import { EXAM_KINDS } from "#app/domain/development/development.ts";
import { EDUCATIONS, SOCIAL_WORK_CERTIFICATES } from "#app/domain/people/enumerations.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { CommandPanel } from "./command-panel.tsx";
import { PersonFields } from "./person-fields.tsx";
import { useDevelopmentText } from "./use-development.ts";

/** For whom: a person that is known, or one to be chosen from the units. */
type Props = { cadreId: string | null; units: readonly UnitChoice[]; onClose: () => void };

/** Studies that lead to a degree begin above the secondary schools. */
const DEGREES = EDUCATIONS.slice(EDUCATIONS.indexOf("college"));

export function ApplyPanel({ cadreId: known, units, onClose }: Props) {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  const [chosen, setChosen] = useState(known ?? "");
  const [kind, setKind] = useState<string>("certificate");
  return (
    <CommandPanel
      title={t("exam.applyTitle")}
      intent="apply-for-exam"
      onClose={onClose}
      submit={t("exam.apply")}
      inputOf={({ education, certificate, school, reason }) => ({
        ...{ ...(chosen === "" ? {} : { cadreId: chosen }), kind, school, reason },
        ...(kind === "degree" ? { education } : { certificate }),
      })}
    >
      {(error) => (
        <>
          {known === null && (
            <PersonFields units={units} cadreId={chosen} onChoose={setChosen} error={error("cadreId")} />
          )}
          <RadioField
            name="kind"
            label={t("exam.kindLabel")}
            choices={EXAM_KINDS.map((value) => ({ value, label: t(`exam.kind.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          {kind === "degree" ? (
            <SelectField
              key="education"
              name="education"
              label={t("exam.education")}
              choices={DEGREES.map((value) => ({ value, label: words(`education.${value}`) }))}
              emptyLabel={t("form.choose")}
              error={error("education")}
              required
            />
          ) : (
            <SelectField
              key="certificate"
              name="certificate"
              label={t("exam.certificate")}
              choices={SOCIAL_WORK_CERTIFICATES.filter((value) => value !== "none").map((value) => ({
                value,
                label: words(`certificate.${value}`),
              }))}
              emptyLabel={t("form.choose")}
              error={error("certificate")}
              required
            />
          )}
          {kind === "degree" && (
            <TextField name="school" label={t("exam.school")} error={error("school")} maxLength={120} />
          )}
          <TextField name="reason" label={t("form.reason")} error={error("reason")} maxLength={200} />
        </>
      )}
    </CommandPanel>
  );
}
