import { useNavigate } from "@remix-run/react";
import { useId, useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { UnitChoice } from "#app/contracts/people-views.ts";
import { PRESET_KEYS, PRESETS, type PresetKey } from "#app/domain/daily/scheme-presets.ts";
import { schemePresetsText } from "#app/text/scheme-presets.ts";
import { schemesText } from "#app/text/schemes.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./schemes.module.css";

type Props = { own: readonly UnitChoice[]; onClose: () => void };

const isPreset = (value: string): value is PresetKey => PRESET_KEYS.some((key) => key === value);

/** A draft that begins with one of the presets; what the preset carries and what was chosen stands beside it. */
export function NewSchemePanel({ own, onClose }: Props) {
  const t = useText(schemesText);
  const presets = useText(schemePresetsText);
  const formId = useId();
  const navigate = useNavigate();
  const [preset, setPreset] = useState<PresetKey>("district");
  const [name, setName] = useState<string | null>(null);
  const act = useAct<{ schemeId: string }>({ onDone: ({ schemeId }) => navigate(`/schemes/${schemeId}`) });
  const error = useFieldErrors(act.refusal);
  const shownName = name ?? presets(`${preset}.name`);
  return (
    <SidePanel
      opened
      wide
      onClose={onClose}
      title={t("new.title")}
      closeLabel={t("new.close")}
      footer={
        <>
          <ActionButton onClick={onClose}>{t("edit.cancel")}</ActionButton>
          <ActionButton type="submit" form={formId} tone="primary" busy={act.busy}>
            {t("new.create")}
          </ActionButton>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          const unitId = String(new FormData(event.currentTarget).get("unitId") ?? "");
          act.send("create", { unitId, name: shownName.trim(), body: PRESETS[preset] });
        }}
      >
        <FieldGrid columns={1}>
          <p>{t("new.note")}</p>
          <RefusalNotice refusal={act.refusal} />
          <SelectField
            name="preset"
            label={t("new.preset")}
            value={preset}
            choices={PRESET_KEYS.map((value) => ({ value, label: presets(`${value}.name`) }))}
            onChange={(value) => {
              if (isPreset(value)) setPreset(value);
            }}
          />
          <PresetNotes preset={preset} />
          <SelectField
            name="unitId"
            label={t("unit")}
            choices={own.map(({ id, name: unit, depth }) => ({
              value: id,
              label: `${"　".repeat(depth)}${unit}`,
            }))}
            error={error("unitId")}
          />
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={80}
            value={shownName}
            onChange={setName}
            error={error("name")}
          />
        </FieldGrid>
      </form>
    </SidePanel>
  );
}

function PresetNotes({ preset }: { preset: PresetKey }) {
  const t = useText(schemePresetsText);
  return (
    <div className={styles.stack}>
      <p>{t(`${preset}.summary`)}</p>
      <dl className={styles.notes}>
        {(["carries", "chosen", "source"] as const).map((part) => (
          <div key={part}>
            <dt>{t(part)}</dt>
            <dd>{t(`${preset}.${part}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
