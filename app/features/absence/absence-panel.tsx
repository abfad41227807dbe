import { useState } from "react";
import { AbsenceFields } from "#app/acts/absence/absence-fields.tsx";
import { type Registered, useRegisteredSentence } from "#app/acts/absence/use-registered-sentence.ts";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { ABSENCE_REASON_LENGTH, OLDEST_ABSENCE } from "#app/contracts/absence-choices.ts";
import { absenceFormText } from "#app/text/absence-form.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./absence.module.css";
import { type CoverDraft, CoverFields, coverPayload, NO_COVER } from "./cover-fields.tsx";

export type PersonChoice = { id: string; name: string; unit: string; mayRegister: boolean };

type PanelProps = {
  today: string;
  people: readonly PersonChoice[];
  onClose: () => void;
  /** What to say when the panel has closed. */
  onRegistered: (message: string) => void;
};

/** Somebody will be away: days, why, and who covers where nobody is left. */
export function AbsencePanel({ today, people, onClose, onRegistered }: PanelProps) {
  const t = useText(absenceFormText);
  const words = useText(contestWords);
  const said = useRegisteredSentence();
  const [draft, setDraft] = useState({
    ...{ cadreId: "", kind: "leave", fromOn: today, toOn: today, reason: "" },
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
      title={t("title")}
      closeLabel={words("close")}
      footer={
        <div className={styles.form}>
          {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
          <ActionButton tone="primary" size="large" wide busy={act.busy} onClick={send}>
            {t("send")}
          </ActionButton>
        </div>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t("leadOther")}</p>
        <PersonField people={people} error={act.refusal} onChange={(cadreId) => set({ cadreId })} />
        <AbsenceFields
          draft={draft}
          today={today}
          limits={{ oldest: OLDEST_ABSENCE, reason: ABSENCE_REASON_LENGTH }}
          refusal={act.refusal}
          onChange={set}
        />
        <CoverFields
          people={people.filter(({ id }) => id !== draft.cadreId)}
          draft={cover}
          refusal={act.refusal}
          onChange={setCover}
        />
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
