import { useNavigate } from "@remix-run/react";
import { useId } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { SchemeView } from "#app/contracts/scheme-views.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

/** A new draft with the same content, for a unit one keeps the schemes of. */
export function CopyPanel({ scheme, onClose }: { scheme: SchemeView; onClose: () => void }) {
  const t = useText(schemesText);
  const formId = useId();
  const navigate = useNavigate();
  // The page of the copy begins anew, without this panel: it is not closed before, or nobody would be left to go there.
  const act = useAct<{ schemeId: string }>({ onDone: ({ schemeId }) => navigate(`/schemes/${schemeId}`) });
  const error = useFieldErrors(act.refusal);
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("edit.copyTitle")}
      closeLabel={t("new.close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{t("edit.cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone="primary" busy={act.busy}>
            {t("edit.copy")}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          const text = (name: string) => String(form.get(name) ?? "").trim();
          act.send("copy", { unitId: text("unitId"), name: text("name") });
        }}
      >
        <FieldGrid columns={1}>
          <RefusalNotice refusal={act.refusal} />
          <SelectField
            name="unitId"
            label={t("unit")}
            choices={scheme.own.map(({ id, name, depth }) => ({
              value: id,
              label: `${"　".repeat(depth)}${name}`,
            }))}
            defaultValue={scheme.own.find(({ id }) => id === scheme.unitId)?.id ?? scheme.own[0]?.id}
            error={error("unitId")}
          />
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={80}
            defaultValue={t("edit.copyName", { name: scheme.name })}
            error={error("name")}
          />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
