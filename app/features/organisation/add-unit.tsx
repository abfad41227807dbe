import { useRef } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { organisationText } from "#app/text/organisation.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { useFieldErrors } from "./field-errors.ts";
import styles from "./organisation.module.css";
import type { Unit } from "./unit-tree.ts";

/** A new unit under the one shown. */
export function AddUnit({ unit }: { unit: Unit }) {
  const t = useText(organisationText);
  const words = useText(peopleWords);
  const form = useRef<HTMLFormElement>(null);
  const added = useRef("");
  const act = useAct({
    onDone: () => {
      notify({ tone: "good", text: t("add.done", { name: added.current }), closeLabel: t("close") });
      form.current?.reset();
    },
  });
  const errors = useFieldErrors(act.refusal);
  const submit = (given: FormData) => {
    const text = (name: string) => String(given.get(name) ?? "").trim();
    added.current = text("name");
    act.send("create", {
      parentId: unit.id,
      kind: text("kind"),
      name: text("name"),
      ...(text("code") === "" ? {} : { code: text("code") }),
    });
  };
  return (
    <section className={styles.section}>
      <h3>{t("add.title")}</h3>
      <form
        ref={form}
        noValidate
        aria-label={t("add.title")}
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <FieldGrid columns={1}>
          <SelectField
            name="kind"
            label={t("add.kind")}
            choices={unit.takes.map((value) => ({ value, label: words(`unitKind.${value}`) }))}
          />
          <TextField name="name" label={t("add.name")} required error={errors.of("name")} />
          <TextField name="code" label={t("add.code")} maxLength={30} error={errors.of("code")} />
          <RefusalNotice refusal={errors.rest} />
          <div>
            <ActionButton type="submit" busy={act.busy}>
              {t("add.submit")}
            </ActionButton>
          </div>
        </FieldGrid>
      </form>
    </section>
  );
}
