import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import { REASON_LENGTH } from "#app/contracts/nomination-choices.ts";
import type { CandidatesView } from "#app/contracts/nomination-views.ts";
import { nominationText } from "#app/text/nomination.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { TextField } from "#app/ui/fields/text-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { BallotTable } from "./ballot-table.tsx";
import styles from "./nomination.module.css";
import { useBallots } from "./use-ballots.ts";

/** The result of one meeting, typed or pasted. */
export function VotesPanel({ view, onClose }: { view: CandidatesView; onClose: () => void }) {
  const t = useText(nominationText);
  const rows = view.rows.filter(({ state }) => state !== "withdrawn");
  const ballots = useBallots(rows);
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: onClose });
  const error = useFieldErrors(act.refusal);
  const { entered, least, most } = ballots;
  const uneven = entered.length > 0 && least !== most;
  const send = () =>
    act.send("votes", {
      votes: entered,
      unevenReason: uneven && reason.trim() !== "" ? reason.trim() : null,
    });
  return (
    <SidePanel opened wide onClose={onClose} title={t("vote.title")} closeLabel={t("nominate.close")}>
      <div className={styles.form}>
        <p className={styles.soft}>{t("vote.intro")}</p>
        <TextAreaField
          name="paste"
          label={t("vote.paste")}
          description={t("vote.pasteHint")}
          value={text}
          onChange={setText}
          rows={4}
        />
        <div className={styles.row}>
          <ActionButton onClick={() => ballots.paste(text)}>{t("vote.fill")}</ActionButton>
          {ballots.filled !== null && (
            <span className={styles.soft} role="status">
              {t("vote.filled", { n: ballots.filled })}
            </span>
          )}
        </div>
        {ballots.problems.length > 0 && (
          <Notice tone="error">
            <ul className={styles.plain}>
              {ballots.problems.map(({ line, kind, name }) => (
                <li key={line}>{t(`vote.problem.${kind}`, { line, name })}</li>
              ))}
            </ul>
          </Notice>
        )}
        <BallotTable rows={rows} ballots={ballots} />
        {uneven && <Notice tone="attention">{t("vote.unevenNote", { least, most })}</Notice>}
        {uneven && (
          <TextField
            name="unevenReason"
            label={t("vote.uneven")}
            description={t("vote.unevenHint")}
            value={reason}
            onChange={setReason}
            maxLength={REASON_LENGTH}
            error={error("unevenReason")}
          />
        )}
        <RefusalNotice refusal={act.refusal} />
      </div>
      <div className={styles.foot}>
        <ActionButton onClick={onClose}>{t("form.cancel")}</ActionButton>
        <ActionButton tone="primary" busy={act.busy} onClick={send}>
          {t("vote.submit", { n: entered.length })}
        </ActionButton>
      </div>
    </SidePanel>
  );
}
