import { FormPanel } from "#app/acts/form-panel.tsx";
import { DOCUMENT_LENGTH, OPINION_LENGTH } from "#app/contracts/growth-choices.ts";
import type { GrowthFileView } from "#app/contracts/growth-views.ts";
import { REASON_LENGTH } from "#app/contracts/notice-choices.ts";
import { leavingWaysOf } from "#app/domain/selection/reserve-entry.ts";
import { growthText } from "#app/text/growth.ts";
import { reserveText } from "#app/text/reserve.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { useReadinessWords } from "./use-readiness-words.ts";

type PanelProps = { view: GrowthFileView; onClose: () => void };

/** 可以上岗: refused with what is missing. */
export function DeclarePanel({ view, onClose }: PanelProps) {
  const t = useText(growthText);
  const words = useReadinessWords();
  const missing = view.readiness?.missing ?? [];
  const list = missing.map(words.title).join(" · ");
  return (
    <FormPanel
      title={t("act.declareTitle", { name: view.name })}
      note={t("act.declareNote")}
      intent="declare"
      onClose={onClose}
      submit={t("act.declare")}
      inputOf={({ text, document }) => ({ text, document: document ?? "" })}
    >
      {(error) => (
        <>
          {missing.length > 0 && <Notice tone="attention">{t("act.missing", { list })}</Notice>}
          <TextAreaField
            {...{ name: "text", label: t("act.declareText"), rows: 4, required: true }}
            maxLength={OPINION_LENGTH}
            error={error("text")}
          />
          <TextField
            {...{ name: "document", label: t("act.document"), maxLength: DOCUMENT_LENGTH }}
            error={error("document")}
          />
        </>
      )}
    </FormPanel>
  );
}

/** The day, the way and the words with which entry and file end. */
export function LeavePanel({ view, onClose }: PanelProps) {
  const t = useText(growthText);
  const reserve = useText(reserveText);
  const selection = useText(selectionWords);
  return (
    <FormPanel
      title={reserve("leaveTitle", { name: view.name })}
      note={`${t("act.leaveText")}${reserve("leaveText")}`}
      intent="leave"
      onClose={onClose}
      danger
      submit={t("act.leave")}
      inputOf={({ why, leftOn, reason }) => ({ why, leftOn, reason })}
    >
      {(error) => (
        <>
          <SelectField
            {...{ name: "why", label: reserve("leaveWhy"), emptyLabel: reserve("choose"), required: true }}
            choices={leavingWaysOf(view.entry.post).map((way) => ({
              ...{ value: way, label: selection(`left.${way}`) },
            }))}
            error={error("why")}
          />
          <DateField
            {...{ name: "leftOn", label: reserve("leaveOn"), required: true, defaultValue: view.today }}
            minimum={view.entry.fromOn}
            maximum={view.today}
            error={error("leftOn")}
          />
          <TextAreaField
            {...{ name: "reason", label: reserve("leaveReason"), rows: 3, required: true }}
            description={reserve("leaveReasonNote")}
            maxLength={REASON_LENGTH}
            error={error("reason")}
          />
        </>
      )}
    </FormPanel>
  );
}
