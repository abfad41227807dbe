import { FormPanel } from "#app/acts/form-panel.tsx";
import type { MentorEntry, ReserveMentoring } from "#app/contracts/mentorship-views.ts";
import { mentorshipText } from "#app/text/mentorship.ts";
import { useText } from "#app/text/use-text.ts";
import { SelectField } from "#app/ui/fields/select-field.tsx";

type PanelProps = { reserve: ReserveMentoring; mentors: readonly MentorEntry[]; onClose: () => void };

/** A mentor for one reserve, chosen by hand; those without a free place are named but cannot be chosen. */
export function ProposePanel({ reserve, mentors, onClose }: PanelProps) {
  const t = useText(mentorshipText);
  return (
    <FormPanel
      title={t("proposeTitle", { name: reserve.name })}
      note={t("proposeText")}
      intent="propose"
      onClose={onClose}
      submit={t("propose")}
      inputOf={({ mentorId }) => ({ reserveId: reserve.reserveId, mentorId: mentorId ?? "" })}
    >
      {(error) => (
        <SelectField
          {...{ name: "mentorId", label: t("mentor"), emptyLabel: t("choose"), required: true }}
          choices={mentors.map(({ mentorId, name, unitName, title, mentees, capacity }) => ({
            value: mentorId,
            label: t("proposeChoice", { name, unit: unitName, title, taken: mentees.length, capacity }),
            disabled: mentees.length >= capacity,
          }))}
          error={error("mentorId")}
        />
      )}
    </FormPanel>
  );
}
