import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { LONGEST } from "#app/contracts/deliberation-choices.ts";
import { MEETING_LEAST } from "#app/domain/selection/deliberation.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView } from "./deliberation-shapes.ts";
import { emptyDraft, type MeetingDraft, meetingPayload } from "./meeting-draft.ts";
import { PresentFields } from "./present-fields.tsx";
import { RecusalFields } from "./recusal-fields.tsx";

/** When, where, who was there, who takes no part where whom is concerned, and what was said. */
export function MeetingPanel({ view, onClose }: { view: DeliberationView; onClose: () => void }) {
  const t = useText(deliberationText);
  const [draft, setDraft] = useState(() => emptyDraft({ today: view.today, least: MEETING_LEAST }));
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const set = (change: Partial<MeetingDraft>) => setDraft((now) => ({ ...now, ...change }));
  const fields = { view, draft, onChange: setDraft, error };
  const save = () => act.send("recordMeeting", meetingPayload(draft));
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("form.title")}
      closeLabel={t("form.close")}
      wide
      footer={
        <ActionButton tone="primary" busy={act.busy} onClick={save}>
          {t("form.save")}
        </ActionButton>
      }
    >
      <div className={styles.form}>
        <DateField
          name="heldOn"
          label={t("form.heldOn")}
          value={draft.heldOn}
          onChange={(heldOn) => set({ heldOn })}
          minimum={view.rankedOn ?? undefined}
          maximum={view.today}
          error={error("heldOn")}
          required
        />
        <TextField
          name="venue"
          label={t("form.venue")}
          value={draft.venue}
          onChange={(venue) => set({ venue })}
          maxLength={LONGEST.venue}
          error={error("venue")}
          required
        />
        <PresentFields {...fields} />
        <RecusalFields {...fields} />
        <TextAreaField
          name="minutes"
          label={t("form.minutes")}
          description={t("form.minutesHint")}
          value={draft.minutes}
          onChange={(minutes) => set({ minutes })}
          rows={5}
          maxLength={LONGEST.minutes}
          error={error("minutes")}
          required
        />
        <RefusalNotice refusal={act.refusal} />
      </div>
    </SidePanel>
  );
}
