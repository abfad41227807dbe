import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { DutyEntryView } from "#app/contracts/duty-views.ts";
import { dutyText } from "#app/text/duty.ts";
import { growthText } from "#app/text/growth.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";

/** A further entry that names the first; both stay. */
export function CorrectPanel({ row, onClose }: { row: DutyEntryView; onClose: () => void }) {
  const t = useText(dutyText);
  const growth = useText(growthText);
  const [content, setContent] = useState(row.content);
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("correct.title")}
      closeLabel={growth("file.close")}
      footer={
        <ActionButton
          tone="primary"
          busy={act.busy}
          onClick={() => act.send("correct", { entryId: row.id, content })}
        >
          {t("correct.submit")}
        </ActionButton>
      }
    >
      <p>{t("correct.text")}</p>
      <RefusalNotice refusal={act.refusal} />
      <TextAreaField
        name="content"
        label={t("correct.content")}
        required
        rows={6}
        value={content}
        onChange={setContent}
        error={error("content")}
      />
    </SidePanel>
  );
}
