import type { PersonDevelopment } from "#app/contracts/development-views.ts";
import { POST_CATEGORIES } from "#app/domain/people/enumerations.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { CommandPanel } from "./command-panel.tsx";
import { useDevelopmentText } from "./use-development.ts";

export function LadderPanel({ person, onClose }: { person: PersonDevelopment; onClose: () => void }) {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  const { category, grade, since, next } = person.ladder;
  // Without a day it counts from, what is entered first is the present grade.
  const offered = since === null ? grade : (next?.grade ?? grade);
  return (
    <CommandPanel
      title={t("ladder.setTitle", { name: person.name })}
      intent="set-ladder-step"
      onClose={onClose}
      inputOf={(values) => ({ ...values })}
    >
      {(error) => (
        <>
          <SelectField
            name="category"
            label={t("ladder.category")}
            choices={POST_CATEGORIES.map((value) => ({ value, label: words(`postCategory.${value}`) }))}
            defaultValue={category ?? "general"}
            error={error("category")}
            required
          />
          <NumberField
            name="grade"
            label={t("ladder.grade")}
            description={t("ladder.bands")}
            unit={t("ladder.gradeUnit")}
            whole
            defaultValue={offered ?? ""}
            error={error("grade")}
            required
          />
          <DateField
            name="fromOn"
            label={t("ladder.from")}
            maximum={person.today}
            error={error("fromOn")}
            required
          />
          <TextField
            name="documentNumber"
            label={t("form.document")}
            error={error("documentNumber")}
            maxLength={120}
          />
          <TextField
            name="reason"
            label={t("form.reason")}
            description={t("ladder.reasonHint")}
            error={error("reason")}
            maxLength={200}
          />
        </>
      )}
    </CommandPanel>
  );
}
