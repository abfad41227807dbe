import { useState } from "react";
import { type AbsenceDraft, AbsenceFields } from "#app/acts/absence/absence-fields.tsx";
import { type Registered, useRegisteredSentence } from "#app/acts/absence/use-registered-sentence.ts";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { ABSENCE_REASON_LENGTH, OLDEST_ABSENCE } from "#app/contracts/absence-choices.ts";
import { absenceFormText } from "#app/text/absence-form.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import styles from "./my-rotation.module.css";

type PanelProps = {
  today: string;
  cadreId: string;
  onClose: () => void;
  /** What to say when the panel has closed. */
  onRegistered: (message: string) => void;
};

/** I will be away: why, which days, what for. B acts from then on. */
export function AwayPanel({ today, cadreId, onClose, onRegistered }: PanelProps) {
  const t = useText(absenceFormText);
  const words = useText(contestWords);
  const said = useRegisteredSentence();
  const [draft, setDraft] = useState<AbsenceDraft>({
    ...{ kind: "leave", fromOn: today, toOn: today, reason: "" },
  });
  const act = useAct<Registered>({
    onDone: (value) => {
      onRegistered(said(value));
      onClose();
    },
  });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("titleOwn")}
      closeLabel={words("close")}
      footer={
        <div className={styles.form}>
          {act.refusal?.kind !== "invalid" && <RefusalNotice refusal={act.refusal} />}
          <ActionButton
            tone="primary"
            size="large"
            wide
            busy={act.busy}
            onClick={() => act.send("register", { ...draft, cadreId })}
          >
            {t("send")}
          </ActionButton>
        </div>
      }
    >
      <div className={styles.form}>
        <p className={styles.soft}>{t("lead")}</p>
        <AbsenceFields
          draft={draft}
          today={today}
          limits={{ oldest: OLDEST_ABSENCE, reason: ABSENCE_REASON_LENGTH }}
          refusal={act.refusal}
          onChange={(more) => setDraft({ ...draft, ...more })}
        />
      </div>
    </SidePanel>
  );
}
