import type { FetcherWithComponents } from "@remix-run/react";
import type { Refusal } from "#app/domain/shared/refusal.ts";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { FormErrors } from "#app/ui/fields/form-errors.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { useFormErrors } from "./form-errors.ts";

type Props = {
  opened: boolean;
  onClose: () => void;
  name: string;
  fetcher: Pick<FetcherWithComponents<unknown>, "Form" | "state">;
  requestId: string;
  refusal: Refusal | null;
};

/** Asks what the numbers are needed for. */
export function RevealDialog({ opened, onClose, name, fetcher, requestId, refusal }: Props) {
  const t = useText(peopleText);
  const { beside, summary } = useFormErrors({ refusal, labelOf: () => t("cadre.reason") });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t("cadre.revealTitle", { name })}
      confirmLabel={t("cadre.show")}
      cancelLabel={t("cadre.cancel")}
      busy={fetcher.state !== "idle"}
      confirm={{ kind: "submit", formId: "reveal-form" }}
    >
      <p>{t("cadre.revealText")}</p>
      <fetcher.Form method="post" id="reveal-form">
        <input type="hidden" name="intent" value="reveal" />
        <input type="hidden" name="requestId" value={requestId} />
        <FormErrors title={t("form.summary")} errors={summary.filter(({ name: field }) => field === null)} />
        <TextField
          name="reason"
          label={t("cadre.reason")}
          error={beside("reason")}
          required
          maxLength={200}
        />
      </fetcher.Form>
    </ConfirmDialog>
  );
}
