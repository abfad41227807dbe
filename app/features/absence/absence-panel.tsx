import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { ABSENCE_REASON_LENGTH, OLDEST_ABSENCE } from "#app/contracts/absence-choices.ts";
import { addDays } from "#app/domain/rotation/day-span.ts";
import { ABSENCE_KINDS } from "#app/domain/rotation/rotation-life.ts";
import { absenceFormText } from "#app/text/absence-form.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { rotationWords } from "#app/text/rotation-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { DateField } from "#app/ui/fields/date-field.tsx";
import { FieldGrid } from "#app/ui/fields/field-grid.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./absence.module.css";
import { type CoverDraft, CoverFields, coverPayload, NO_COVER } from "./cover-fields.tsx";

export type PersonChoice = { id: string; name: string; unit: string; mayRegister: boolean };
export type Registered = { open: number; briefingOn: string | null };

type PanelProps = {
  today: string;
  /** Oneself, or whom the head may register. */
  who: { cadreId: string } | { people: readonly PersonChoice[] };
  onClose: () => void;
  /** What to say when the panel has closed. */
  onRegistered: (message: string) => void;
};

/** Somebody will be away: days, why, and who covers where nobody is left. */
export function AbsencePanel({ today, who, onClose, onRegistered }: PanelProps) {
  const t = useText(absenceFormText);
  const words = useText(contestWords);
  const said = useRegisteredSentence();
  const own = "cadreId" in who;
  const [draft, setDraft] = useState({
    ...{ cadreId: own ? who.cadreId : "", kind: "leave", fromOn: today, toOn: today, reason: "" },
  });
  const [cover, setCover] = useState<CoverDraft>(NO_COVER);
  const act = useAct<Registered>({
    onDone: (value) => {
      onRegistered(said(value));
      onClose();
    },
  });
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more });
  const send = () => act.send("register", { ...draft, cover: coverPayload(cover) });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t(own ? "titleOwn" : "title")}
      closeLabel={words("close")}
      footer={
        <ActionButton tone="primary" size="large" wide busy={act.busy} onClick={send}>
          {t("send")}
        </ActionButton>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t(own ? "lead" : "leadOther")}</p>
        {!own && (
          <PersonField people={who.people} error={act.refusal} onChange={(cadreId) => set({ cadreId })} />
        )}
        <AbsenceFields draft={draft} today={today} refusal={act.refusal} onChange={set} />
        {!own && <CoverFields people={who.people} draft={cover} refusal={act.refusal} onChange={setCover} />}
        {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
      </div>
    </SidePanel>
  );
}

type Refused = ReturnType<typeof useAct>["refusal"];

function PersonField(props: {
  people: readonly PersonChoice[];
  error: Refused;
  onChange: (cadreId: string) => void;
}) {
  const t = useText(absenceFormText);
  const error = useFieldErrors(props.error);
  return (
    <SelectField
      name="cadreId"
      label={t("person")}
      emptyLabel={t("choose")}
      search={{ nothingFound: t("nothingFound"), clear: t("clear") }}
      onChange={props.onChange}
      required
      choices={props.people
        .filter(({ mayRegister }) => mayRegister)
        .map(({ id, name, unit }) => ({ value: id, label: `${name} · ${unit}` }))}
      error={error("cadreId")}
    />
  );
}

type Draft = { kind: string; fromOn: string; toOn: string; reason: string };

function AbsenceFields(props: {
  draft: Draft;
  today: string;
  refusal: Refused;
  onChange: (more: Partial<Draft>) => void;
}) {
  const { draft, today, onChange } = props;
  const t = useText(absenceFormText);
  const words = useText(rotationWords);
  const error = useFieldErrors(props.refusal);
  return (
    <>
      <SelectField
        name="kind"
        label={t("kind")}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        required
        choices={ABSENCE_KINDS.map((value) => ({ value, label: words(`absence.${value}`) }))}
        error={error("kind")}
      />
      <FieldGrid>
        <DateField
          {...{ name: "fromOn", label: t("from"), required: true, error: error("fromOn") }}
          minimum={addDays(today, -OLDEST_ABSENCE)}
          value={draft.fromOn}
          onChange={(fromOn) => onChange({ fromOn, ...(fromOn > draft.toOn ? { toOn: fromOn } : {}) })}
        />
        <DateField
          {...{ name: "toOn", label: t("to"), required: true, error: error("toOn") }}
          minimum={draft.fromOn}
          value={draft.toOn}
          onChange={(toOn) => onChange({ toOn })}
        />
      </FieldGrid>
      <TextAreaField
        {...{ name: "reason", label: t("reason"), description: t("reasonNote"), required: true, rows: 3 }}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={ABSENCE_REASON_LENGTH}
        error={error("reason")}
      />
    </>
  );
}

/** What follows: the briefing's last day, or none, and what waits for the head. */
function useRegisteredSentence(): (value: Registered) => string {
  const t = useText(absenceFormText);
  const language = useLanguage();
  return ({ open, briefingOn }) =>
    [
      briefingOn === null ? t("doneOwn") : t("doneBriefing", { day: day(briefingOn, language) }),
      ...(open > 0 ? [t("doneOpen", { n: open })] : []),
    ].join(language === "en" ? " " : "");
}
