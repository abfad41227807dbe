import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import * as Decimal from "#app/domain/shared/decimal.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./adjust-dialog.module.css";
import { playerName } from "./names.ts";

type Change = { contestantId: string; points: number; reason: string };
type Props = {
  view: BuzzerDeskView;
  /** Whose points; null: closed. */
  contestantId: string | null;
  onClose: () => void;
  onAdjust: (change: Change) => void;
};

/** Points by hand, with the reason that goes on record. */
export function AdjustDialog({ view, contestantId, onClose, onAdjust }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const node = dialog.current;
    if (node === null) return;
    if (contestantId !== null && !node.open) node.showModal();
    if (contestantId === null && node.open) node.close();
  }, [contestantId]);
  return (
    <dialog ref={dialog} className={styles.root} aria-labelledby={titleId} onClose={onClose}>
      {contestantId !== null && (
        <AdjustForm
          titleId={titleId}
          name={playerName(view.hall.players[contestantId])}
          onClose={onClose}
          onAdjust={(change) => onAdjust({ contestantId, ...change })}
        />
      )}
    </dialog>
  );
}

function AdjustForm(props: {
  titleId: string;
  name: string;
  onClose: () => void;
  onAdjust: (change: Omit<Change, "contestantId">) => void;
}) {
  const t = useText(buzzerText);
  const [problems, setProblems] = useState<{ points?: string; reason?: string }>({});
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const points = Decimal.parseCenti(String(form.get("points")).replace("－", "-").replace("−", "-"));
    const reason = String(form.get("reason")).trim();
    setProblems({
      ...(points.ok ? {} : { points: t("desk.badPoints") }),
      ...(reason === "" ? { reason: t("desk.noReason") } : {}),
    });
    if (!points.ok || reason === "") return;
    props.onAdjust({ points: points.value, reason });
    props.onClose();
  };
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <h2 id={props.titleId} className={styles.title}>
        {t("desk.adjustTitle")} · {props.name}
      </h2>
      <Field name="points" label={t("desk.adjustPoints")} problem={problems.points} />
      <Field name="reason" label={t("desk.adjustReason")} problem={problems.reason} />
      <div className={styles.actions}>
        <ActionButton size="large" onClick={props.onClose}>
          {t("desk.cancel")}
        </ActionButton>
        <ActionButton size="large" tone="primary" type="submit">
          {t("desk.confirm")}
        </ActionButton>
      </div>
    </form>
  );
}

function Field({ name, label, problem }: { name: string; label: string; problem: string | undefined }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        className={styles.input}
        maxLength={300}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
      />
      <p id={`${id}-problem`} className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
