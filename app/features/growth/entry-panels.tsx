import { useState } from "react";
import { FormPanel } from "#app/acts/form-panel.tsx";
import {
  ANSWER_LENGTH,
  DOCUMENT_LENGTH,
  ENTRY_LENGTH,
  KEPT_KINDS,
  REVIEW_LENGTH,
  STATEMENT_LENGTH,
} from "#app/contracts/growth-choices.ts";
import type { GrowthFileView, ShownEntry, ShownObjection } from "#app/contracts/growth-views.ts";
import type { GrowthSection } from "#app/domain/growth/growth-entry.ts";
import { growthText } from "#app/text/growth.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";

type Closing = { onClose: () => void };
type Correcting = Closing & { correcting: ShownEntry | null };

/** An award, a sanction, an opinion or a confidential note; or the correction of one. */
export function EntryPanel({ view, correcting, onClose }: Correcting & { view: GrowthFileView }) {
  const t = useText(growthText);
  const words = useText(rotationWords);
  const [kind, setKind] = useState<string>(correcting?.kind ?? "");
  return (
    <FormPanel
      title={t(correcting === null ? "act.entryTitle" : "act.correctTitle")}
      note={t(correcting === null ? "act.entryNote" : "act.correctNote")}
      intent="entry"
      onClose={onClose}
      inputOf={({ onDay, text, document }) => ({
        ...{ kind, onDay, text, document: document ?? "", correctsId: correcting?.id ?? null },
      })}
    >
      {(error) => (
        <>
          <SelectField
            {...{ name: "kind", label: t("act.kind"), emptyLabel: t("act.choose"), required: true }}
            value={kind}
            onChange={setKind}
            disabled={correcting !== null}
            choices={KEPT_KINDS.map((value) => ({ value, label: words(`entry.${value}`) }))}
            error={error("kind")}
          />
          {kind === "appraisalNote" && <Notice tone="info">{t("act.noteWarning")}</Notice>}
          <DateField
            {...{ name: "onDay", label: t("act.onDay"), required: true, defaultValue: view.today }}
            maximum={view.today}
            error={error("onDay")}
          />
          <TextAreaField
            {...{ name: "text", label: t("act.text"), rows: 6, required: true, maxLength: ENTRY_LENGTH }}
            defaultValue={correcting?.text ?? ""}
            error={error("text")}
          />
          <TextField
            {...{ name: "document", label: t("act.document"), maxLength: DOCUMENT_LENGTH }}
            description={t("act.documentNote")}
            defaultValue={correcting?.document ?? ""}
            error={error("document")}
          />
        </>
      )}
    </FormPanel>
  );
}

export function ReviewPanel({ correcting, onClose }: Correcting) {
  const t = useText(growthText);
  return (
    <FormPanel
      title={t(correcting === null ? "act.review" : "act.correctTitle")}
      note={t("act.reviewNote")}
      intent="review"
      onClose={onClose}
      inputOf={({ text }) => ({ text, correctsId: correcting?.id ?? null })}
    >
      {(error) => (
        <TextAreaField
          {...{ name: "text", label: t("act.review"), rows: 12, required: true }}
          maxLength={REVIEW_LENGTH.most}
          defaultValue={correcting?.text ?? ""}
          error={error("text")}
        />
      )}
    </FormPanel>
  );
}

export function ObjectPanel({ section, onClose }: Closing & { section: GrowthSection }) {
  const t = useText(growthText);
  const words = useText(rotationWords);
  return (
    <FormPanel
      title={t("act.objectTitle", { section: words(`section.${section}`) })}
      note={t("act.objectNote")}
      intent="object"
      onClose={onClose}
      submit={t("act.object")}
      inputOf={({ statement }) => ({ section, statement })}
    >
      {(error) => (
        <TextAreaField
          {...{ name: "statement", label: t("act.statement"), rows: 8, required: true }}
          maxLength={STATEMENT_LENGTH.most}
          error={error("statement")}
        />
      )}
    </FormPanel>
  );
}

export function AnswerPanel({ objection, onClose }: Closing & { objection: ShownObjection }) {
  const t = useText(growthText);
  return (
    <FormPanel
      title={t("act.answerTitle")}
      note={objection.statement}
      intent="answer"
      onClose={onClose}
      submit={t("act.answer")}
      inputOf={({ decision, answer }) => ({ objectionId: objection.id, decision, answer })}
    >
      {(error) => (
        <>
          <RadioField
            {...{ name: "decision", label: t("act.decision"), required: true }}
            choices={(["upheld", "dismissed"] as const).map((value) => ({
              value,
              label: t(`parts.${value}`),
            }))}
            error={error("decision")}
          />
          <TextAreaField
            {...{ name: "answer", label: t("act.answerText"), rows: 6, required: true }}
            description={t("act.answerNote")}
            maxLength={ANSWER_LENGTH}
            error={error("answer")}
          />
        </>
      )}
    </FormPanel>
  );
}
