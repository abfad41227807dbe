import { useId, useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestPeopleText } from "#app/text/contest-people.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { CheckField } from "#app/ui/fields/check-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./contest.module.css";
import type { Panel, PanelItem } from "./panels-page.tsx";

/** Name of a panel and the items it marks. */
export function PanelPanel(props: {
  panel: Panel | null;
  items: readonly PanelItem[];
  defaultName: string;
  onClose: () => void;
}) {
  const t = useText(contestPeopleText);
  const words = useText(contestWords);
  const formId = useId();
  const { panel, items, onClose } = props;
  const [which, setWhich] = useState(panel === null || panel.itemKeys.length === 0 ? "all" : "some");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={panel === null ? t("panels.add") : t("panels.edit")}
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
          act.send("savePanel", {
            panelId: panel?.id ?? null,
            name: String(form.get("name") ?? ""),
            itemKeys: which === "all" ? [] : form.getAll("item").map(String),
          });
        }}
      >
        <FieldGrid columns={1}>
          <RefusalNotice refusal={act.refusal} />
          <TextField
            name="name"
            label={t("panels.name")}
            required
            maxLength={40}
            defaultValue={panel?.name ?? props.defaultName}
            error={error("name")}
          />
          <RadioField
            name="which"
            label={t("panels.items")}
            description={t("panels.itemsNote")}
            value={which}
            onChange={setWhich}
            choices={[
              { value: "all", label: t("panels.allItems") },
              { value: "some", label: t("panels.someItems"), disabled: items.length === 0 },
            ]}
          />
          {which === "some" && (
            <div className={styles.list}>
              {items.map(({ key, name, roundName }) => (
                <CheckField
                  key={key}
                  name="item"
                  value={key}
                  label={`${roundName} · ${name}`}
                  defaultChecked={panel?.itemKeys.includes(key) ?? false}
                />
              ))}
            </div>
          )}
        </FieldGrid>
      </form>
    </SidePanel>
  );
}
