import { useRef } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { COMMUNITY_KINDS } from "#app/domain/people/organisation.ts";
import { organisationText } from "#app/text/organisation.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { useFieldErrors } from "./field-errors.ts";
import styles from "./organisation.module.css";
import type { Unit } from "./unit-tree.ts";

export function RenameUnit({ unit }: { unit: Unit }) {
  const t = useText(organisationText);
  const words = useText(selectionWords);
  const asked = useRef("");
  const act = useAct({
    onDone: () =>
      notify({
        tone: "good",
        text: t(unit.kind === "community" ? "rename.saved" : "rename.done", { name: asked.current }),
        closeLabel: t("close"),
      }),
  });
  const errors = useFieldErrors(act.refusal);
  return (
    <section className={styles.section}>
      <h3>{t(unit.kind === "community" ? "rename.titleCommunity" : "rename.title")}</h3>
      <form
        noValidate
        aria-label={t("rename.title")}
        onSubmit={(event) => {
          event.preventDefault();
          asked.current = String(new FormData(event.currentTarget).get("name") ?? "").trim();
          const kind = new FormData(event.currentTarget).get("communityKind");
          act.send("rename", {
            unitId: unit.id,
            name: asked.current,
            ...(unit.kind === "community" ? { communityKind: kind === "" ? null : kind } : {}),
          });
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
          {unit.kind === "community" && (
            <SelectField
              key={`${unit.id}:${unit.communityKind}`}
              name="communityKind"
              label={t("rename.communityKind")}
              description={t("rename.communityKindHint")}
              emptyLabel={t("rename.unknownKind")}
              defaultValue={unit.communityKind ?? ""}
              choices={COMMUNITY_KINDS.map((value) => ({ value, label: words(`communityKind.${value}`) }))}
              error={errors.of("communityKind")}
            />
          )}
          <RefusalNotice refusal={errors.rest} />
          <div>
            <ActionButton type="submit" busy={act.busy}>
              {t(unit.kind === "community" ? "rename.save" : "rename.submit")}
            </ActionButton>
          </div>
        </FieldGrid>
      </form>
    </section>
  );
}
