import { useId } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import type { RecusalsPageProps } from "./recusals-page.tsx";

/** Grounds that only people know of. */
const DECLARED = ["kinship", "mentor", "sameSuperior", "declared"] as const;
const NOTE_LENGTH = 300;

export function DeclareRecusalPanel(
  props: Pick<RecusalsPageProps, "judges" | "contestants"> & { onClose: () => void },
) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const formId = useId();
  const { onClose } = props;
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const search = { nothingFound: t("panels.notFound"), clear: t("panels.clear") };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("recusals.declareTitle")}
      closeLabel={words("close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{words("cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone="primary" busy={act.busy}>
            {t("recusals.declare")}
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
          const note = text("note");
          act.send("declare", {
            seatId: text("seatId"),
            contestantId: text("contestantId"),
            ground: text("ground"),
            note: note === "" ? null : note,
          });
        }}
      >
        <FieldGrid columns={1}>
          <p>{t("recusals.declareNote")}</p>
          <RefusalNotice refusal={act.refusal} />
          <SelectField
            name="seatId"
            label={t("recusals.judge")}
            required
            search={search}
            choices={props.judges.map(({ id, name, panelName }) => ({
              value: id,
              label: `${name} · ${panelName}`,
            }))}
            error={error("seatId")}
          />
          <SelectField
            name="contestantId"
            label={t("recusals.contestant")}
            required
            search={search}
            choices={props.contestants.map(({ id, name, unitName }) => ({
              value: id,
              label: `${name} · ${unitName}`,
            }))}
            error={error("contestantId")}
          />
          <SelectField
            name="ground"
            label={t("recusals.ground")}
            required
            choices={DECLARED.map((value) => ({ value, label: words(`ground.${value}`) }))}
            error={error("ground")}
          />
          <TextAreaField
            name="note"
            label={t("recusals.note")}
            maxLength={NOTE_LENGTH}
            error={error("note")}
          />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
