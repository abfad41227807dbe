import type { FormEvent, ReactNode } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { LedgerEntryView } from "#app/contracts/ledger.ts";
import { CALL_OUTCOMES } from "#app/domain/daily/ledger-life.ts";
import { MAX_RECORD_TEXT } from "#app/domain/daily/work-record.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { RadioField } from "#app/ui/fields/radio-field.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./ledger.module.css";

type Props = { view: LedgerEntryView };
type Act = ReturnType<typeof useAct>;

type FrameProps = {
  act: Act;
  lead: string;
  send: string;
  onSend: (text: (name: string) => string) => void;
  children: ReactNode;
};

function StepFrame({ act, lead, send, onSend, children }: FrameProps) {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSend((name) => String(form.get(name) ?? "").trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{lead}</p>
      <RefusalNotice refusal={act.refusal} />
      {children}
      <ActionButton type="submit" tone="primary" size="large" busy={act.busy}>
        {send}
      </ActionButton>
    </form>
  );
}

/** Gives the deed to somebody of the community or of the subdistrict's office; once more, to somebody else. */
export function AssignForm({ view }: Props) {
  const t = useText(ledgerText);
  const act = useAct();
  const error = useFieldErrors(act.refusal);
  const again = view.status === "assigned";
  const people = view.candidates.filter(({ id }) => !again || id !== view.responsibleId);
  if (people.length === 0) return <Notice tone="attention">{t("act.assign.nobody")}</Notice>;
  return (
    <StepFrame
      act={act}
      lead={t(again ? "act.assign.againLead" : "act.assign.lead")}
      send={t(again ? "act.assign.sendAgain" : "act.assign.send")}
      onSend={(text) => act.send("assign", { responsibleId: text("responsibleId"), revision: view.revision })}
    >
      <SelectField
        name="responsibleId"
        label={t("act.assign.person")}
        required
        search={{ nothingFound: t("act.assign.nothingFound"), clear: t("act.assign.clear") }}
        choices={people.map(({ id, name, unitName }) => ({ value: id, label: `${name} · ${unitName}` }))}
        error={error("responsibleId")}
      />
    </StepFrame>
  );
}

/** Words that settle a step: how it was explained, or what was done. */
export function TextForm({ view, action }: Props & { action: "answer" | "report" }) {
  const t = useText(ledgerText);
  const act = useAct();
  const error = useFieldErrors(act.refusal);
  const field = action === "answer" ? "text" : "result";
  return (
    <StepFrame
      act={act}
      lead={t(`act.${action}.lead`)}
      send={t(`act.${action}.send`)}
      onSend={(text) => act.send(action, { [field]: text(field), revision: view.revision })}
    >
      <TextAreaField
        name={field}
        label={t(`act.${action}.text`)}
        required
        rows={4}
        maxLength={MAX_RECORD_TEXT}
        defaultValue={action === "report" ? (view.result ?? "") : ""}
        error={error(field)}
      />
    </StepFrame>
  );
}

const NOTE_LENGTH = 500;

export function CloseForm({ view }: Props) {
  const t = useText(ledgerText);
  const act = useAct();
  const error = useFieldErrors(act.refusal);
  return (
    <StepFrame
      act={act}
      lead={t("act.close.lead")}
      send={t("act.close.send")}
      onSend={(text) =>
        act.send("close", { outcome: text("outcome"), note: text("note") || null, revision: view.revision })
      }
    >
      <RadioField
        name="outcome"
        label={t("act.close.outcome")}
        required
        defaultValue="satisfied"
        choices={CALL_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        error={error("outcome")}
      />
      <TextAreaField
        name="note"
        label={t("act.close.note")}
        description={t("act.close.noteHint")}
        rows={2}
        maxLength={NOTE_LENGTH}
        error={error("note")}
      />
    </StepFrame>
  );
}
