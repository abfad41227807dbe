import { useRef } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { organisationText } from "#app/text/organisation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { useFieldErrors } from "./field-errors.ts";
import styles from "./organisation.module.css";
import type { Unit } from "./unit-tree.ts";

export function RenameUnit({ unit }: { unit: Unit }) {
  const t = useText(organisationText);
  const asked = useRef("");
  const act = useAct({
    onDone: () =>
      notify({ tone: "good", text: t("rename.done", { name: asked.current }), closeLabel: t("close") }),
  });
  const errors = useFieldErrors(act.refusal);
  return (
    <section className={styles.section}>
      <h3>{t("rename.title")}</h3>
      <form
        noValidate
        aria-label={t("rename.title")}
        onSubmit={(event) => {
          event.preventDefault();
          asked.current = String(new FormData(event.currentTarget).get("name") ?? "").trim();
          act.send("rename", { unitId: unit.id, name: asked.current });
        }}
      >
        <FieldGrid columns={1}>
          <TextField
            key={unit.name}
            name="name"
            label={t("rename.name")}
            description={t("rename.hint")}
            defaultValue={unit.name}
            required
            error={errors.of("name")}
          />
          <RefusalNotice refusal={errors.rest} />
          <div>
            <ActionButton type="submit" busy={act.busy}>
              {t("rename.submit")}
            </ActionButton>
          </div>
        </FieldGrid>
      </form>
    </section>
  );
}
