import type { AppointmentView } from "#app/contracts/people-views.ts";
import { peopleText } from "#app/text/people.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { useFormErrors } from "./form-errors.ts";
import { useCommand } from "./use-command.ts";

export function EndAppointmentPanel({
  appointment,
  onClose,
}: {
  appointment: AppointmentView | null;
  onClose: () => void;
}) {
  const t = useText(peopleText);
  const words = useText(peopleWords);
  const { fetcher, requestId, busy, refusal } = useCommand(onClose);
  const { beside, summary } = useFormErrors({ refusal, labelOf: () => t("cadre.to") });
  if (appointment === null) return null;
  const title = t("cadre.endTitle", { unit: appointment.unitName, post: words(`post.${appointment.post}`) });
  return (
    <SidePanel opened onClose={onClose} title={title} closeLabel={t("form.close")}>
      <fetcher.Form method="post" noValidate>
        <input type="hidden" name="intent" value="end-appointment" />
        <input type="hidden" name="requestId" value={requestId} />
        <input type="hidden" name="appointmentId" value={appointment.id} />
        <FormErrors title={t("form.summary")} errors={summary} />
        <FieldGrid columns={1}>
          <DateField
            name="toOn"
            label={t("cadre.to")}
            minimum={appointment.fromOn}
            error={beside("toOn")}
            required
          />
          <ActionButton type="submit" tone="primary" busy={busy}>
            {t("cadre.endPost")}
          </ActionButton>
        </FieldGrid>
      </fetcher.Form>
    </SidePanel>
  );
}
