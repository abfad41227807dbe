import { useState } from "react";
import { uuidv7 } from "uuidv7";
import { peopleText } from "#app/text/people.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

/** A plain form, because what comes back is a file; the server asks for the reason again and records it. */
export function FullExportPanel({
  opened,
  onClose,
  query,
}: {
  opened: boolean;
  onClose: () => void;
  query: string;
}) {
  const t = useText(peopleText);
  const [requestId] = useState(uuidv7);
  return (
    <SidePanel opened={opened} onClose={onClose} title={t("exportFull.title")} closeLabel={t("form.close")}>
      <form method="post" action={`/people.xlsx${query}`}>
        <input type="hidden" name="requestId" value={requestId} />
        <FieldGrid columns={1}>
          <p>{t("exportFull.text")}</p>
          <TextField name="reason" label={t("exportFull.reason")} required maxLength={200} />
          <ActionButton type="submit" tone="primary">
            {t("exportFull.submit")}
          </ActionButton>
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
