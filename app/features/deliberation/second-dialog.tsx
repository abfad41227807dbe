import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { deliberationText } from "#app/text/deliberation.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { SelectField } from "#app/ui/fields/select-field.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView, MoveRow } from "./deliberation-shapes.ts";
import { speakersAt } from "./speakers.ts";

type DialogProps = { view: DeliberationView; move: MoveRow; onClose: () => void };

/** The second person agrees. */
export function SecondDialog({ view, move, onClose }: DialogProps) {
  const t = useText(deliberationText);
  const words = useText(selectionWords);
  const common = useText(contestWords);
  const { meetingId, candidateId, proposedBy } = move;
  const speakers = speakersAt({ view, meetingId, candidateId, except: proposedBy?.id });
  const [secondedBy, setSecondedBy] = useState(speakers[0]?.id ?? "");
  const act = useAct({ onDone: onClose });
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t("moves.secondTitle", {
        direction: words(`direction.${move.direction}`),
        name: move.candidate ?? t("moves.withdrawn"),
      })}
      confirmLabel={t("moves.second")}
      cancelLabel={common("cancel")}
      busy={act.busy}
      confirm={{ kind: "call", onConfirm: () => act.send("second", { moveId: move.id, secondedBy }) }}
    >
      <div className={styles.form}>
        <p className={styles.prose}>{move.reason}</p>
        <SelectField
          name="secondedBy"
          label={t("moves.seconder")}
          description={t("moves.secondText")}
          value={secondedBy}
          onChange={setSecondedBy}
          choices={speakers.map(({ id, name, office }) => ({
            value: id,
            label: t("meetings.person", { name, office }),
          }))}
          required
        />
        <RefusalNotice refusal={act.refusal} />
      </div>
    </ConfirmDialog>
  );
}
