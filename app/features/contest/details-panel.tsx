import { useId } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestText } from "#app/text/contest.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { notify } from "#app/ui/feedback/notify.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

type Details = { id: string; title: string; venue: string | null; heldOn: string | null };

/** Title, venue and day, in a drawer. */
export function DetailsPanel(props: { contest: Details; opened: boolean; onClose: () => void }) {
  const t = useText(contestText);
  const words = useText(contestWords);
  const formId = useId();
  const { contest, onClose } = props;
  const act = useAct({
    action: `/contests/${contest.id}?index`,
    onDone: () => {
      notify({ tone: "good", text: t("overview.saved"), closeLabel: words("close") });
      onClose();
    },
  });
  const error = useFieldErrors(act.refusal);
  return (
    <SidePanel
      opened={props.opened}
      onClose={onClose}
      title={t("overview.editTitle")}
      closeLabel={words("close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{words("cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone="primary" busy={act.busy}>
            {words("save")}
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
          const orNull = (name: string) => (text(name) === "" ? null : text(name));
          act.send("edit", { title: text("title"), venue: orNull("venue"), heldOn: orNull("heldOn") });
        }}
      >
        <FieldGrid columns={1}>
          <RefusalNotice refusal={act.refusal} />
          <TextField
            name="title"
            label={t("create.name")}
            required
            maxLength={120}
            defaultValue={contest.title}
            error={error("title")}
          />
          <DateField
            name="heldOn"
            label={t("create.heldOn")}
            defaultValue={contest.heldOn ?? ""}
            error={error("heldOn")}
          />
          <TextField
            name="venue"
            label={t("create.venue")}
            maxLength={120}
            defaultValue={contest.venue ?? ""}
            error={error("venue")}
          />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
