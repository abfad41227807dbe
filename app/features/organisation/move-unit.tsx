import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { organisationText } from "#app/text/organisation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { useFieldErrors } from "./field-errors.ts";
import styles from "./organisation.module.css";
import { placesFor, type Tree, type Unit, withBelow } from "./unit-tree.ts";

/** Another unit above, with what that means for people and history said before it is done. */
export function MoveUnit({ unit, tree }: { unit: Unit; tree: Tree }) {
  const t = useText(organisationText);
  const places = placesFor(tree, unit);
  return (
    <section className={styles.section}>
      <h3>{t("move.title")}</h3>
      {places.length === 0 ? (
        <p className={styles.hint}>{t("move.nowhere")}</p>
      ) : (
        <MoveForm unit={unit} places={places} below={withBelow(tree, unit).length - 1} />
      )}
    </section>
  );
}

function MoveForm({ unit, places, below }: { unit: Unit; places: readonly Unit[]; below: number }) {
  const t = useText(organisationText);
  const [parentId, setParentId] = useState("");
  const [step, setStep] = useState<"choose" | "missing" | "ask">("choose");
  const parent = places.find(({ id }) => id === parentId);
  const act = useAct({
    onDone: () => {
      setStep("choose");
      setParentId("");
      const facts = { name: unit.name, parent: parent?.name ?? "" };
      notify({ tone: "good", text: t("move.done", facts), closeLabel: t("close") });
    },
  });
  const errors = useFieldErrors(act.refusal);
  const consequence = t("move.hint", { people: unit.cadres.below, units: below });
  return (
    <>
      <FieldGrid columns={1}>
        <SelectField
          name="parentId"
          label={t("move.parent")}
          description={consequence}
          emptyLabel={t("move.choose")}
          value={parentId}
          onChange={(value) => {
            setParentId(value);
            setStep("choose");
          }}
          error={step === "missing" ? t("move.chooseFirst") : errors.of("parentId")}
          choices={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div>
          <ActionButton onClick={() => setStep(parent === undefined ? "missing" : "ask")}>
            {t("move.submit")}
          </ActionButton>
        </div>
      </FieldGrid>
      <ConfirmDialog
        opened={step === "ask"}
        onClose={() => setStep("choose")}
        title={t("move.question", { name: unit.name, parent: parent?.name ?? "" })}
        confirmLabel={t("move.submit")}
        cancelLabel={t("cancel")}
        busy={act.busy}
        confirm={{
          kind: "call",
          onConfirm: () => act.send("move", { unitId: unit.id, parentId }),
        }}
      >
        <p>{consequence}</p>
        <RefusalNotice refusal={errors.rest} />
      </ConfirmDialog>
    </>
  );
}
