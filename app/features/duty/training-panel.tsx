import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { Trainee } from "#app/contracts/duty-views.ts";
import { TRAINING_WAYS } from "#app/domain/rotation/rotation-life.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { dutyText } from "#app/text/duty.ts";
import { growthText } from "#app/text/growth.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

type PanelProps = { trainees: readonly Trainee[]; today: string; onClose: () => void };

/** Planned training of a B for a post, as it was held. */
export function TrainingPanel({ trainees, today, onClose }: PanelProps) {
  const t = useText(dutyText);
  const words = useText(rotationWords);
  const areas = useText(dailyWords);
  const growth = useText(growthText);
  const [draft, setDraft] = useState({ at: "", way: "practice", onDay: today, content: "" });
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const chosen = trainees[Number(draft.at)];
  const send = () => {
    const { way, onDay, content } = draft;
    const post =
      draft.at === "" || chosen === undefined
        ? {
            cadreId: "",
            planId: trainees[0]?.planId,
            communityId: trainees[0]?.communityId,
            area: trainees[0]?.area,
          }
        : {
            cadreId: chosen.cadreId,
            planId: chosen.planId,
            communityId: chosen.communityId,
            area: chosen.area,
          };
    act.send("training", { ...post, way, onDay, content });
  };
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("training.record")}
      closeLabel={growth("file.close")}
      footer={
        <ActionButton tone="primary" busy={act.busy} onClick={send}>
          {t("training.submit")}
        </ActionButton>
      }
    >
      <RefusalNotice refusal={act.refusal} />
      <FieldGrid columns={1}>
        <SelectField
          name="cadreId"
          label={t("training.whom")}
          required
          emptyLabel={t("training.choose")}
          value={draft.at}
          onChange={(at) => setDraft({ ...draft, at })}
          choices={trainees.map(({ name, community, area }, at) => ({
            value: String(at),
            label: t("training.option", { name, community, area: areas(`area.${area}`) }),
          }))}
          error={error("cadreId")}
        />
        <SelectField
          name="way"
          label={t("training.way")}
          value={draft.way}
          onChange={(way) => setDraft({ ...draft, way })}
          choices={TRAINING_WAYS.map((value) => ({ value, label: words(`training.${value}`) }))}
          error={error("way")}
        />
        <DateField
          name="onDay"
          label={t("training.day")}
          required
          value={draft.onDay}
          onChange={(onDay) => setDraft({ ...draft, onDay })}
          maximum={today}
          error={error("onDay")}
        />
        <TextAreaField
          name="content"
          label={t("training.content")}
          required
          rows={4}
          value={draft.content}
          onChange={(content) => setDraft({ ...draft, content })}
          error={error("content")}
        />
      </FieldGrid>
    </SidePanel>
  );
}
