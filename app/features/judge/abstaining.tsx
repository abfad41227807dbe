import { useId, useRef, useState } from "react";
import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import styles from "./judge.module.css";
import { useJudgeDesk } from "./judge-desk.ts";
import { performerNumber } from "./performers.ts";
import type { SheetOnTablet } from "./sheet-state.ts";

const REASONS = ["away", "unwell", "conflict", "unseen"] as const;
const LENGTH = 200;

/** Not marking on the spot, with a reason the head judge reads. */
export function Abstaining({ sheet, onBack }: { sheet: SheetOnTablet; onBack: () => void }) {
  const t = useText(judgeText);
  const { tablet, view } = useJudgeDesk();
  const [reason, setReason] = useState("");
  const done = useRef(false);
  const id = useId();
  const confirm = () => {
    if (done.current) return;
    done.current = true;
    tablet?.decide({ base: sheet.base, kind: "abstain", reason: reason.trim() });
  };
  return (
    <section className={styles.review} aria-labelledby={`${id}heading`}>
      <h2 id={`${id}heading`}>{t("abstain.heading")}</h2>
      <p>{t("abstain.text")}</p>
      <div className={styles.phrases}>
        {REASONS.map((each) => (
          <button key={each} type="button" onClick={() => setReason(t(`abstain.reasons.${each}`))}>
            {t(`abstain.reasons.${each}`)}
          </button>
        ))}
      </div>
      <p className={styles.field}>
        <label htmlFor={id}>{t("abstain.reason")}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={LENGTH}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </p>
      <div className={styles.decision}>
        <ActionButton size="large" wide onClick={onBack}>
          {t("abstain.back")}
        </ActionButton>
        <ActionButton
          tone="danger"
          size="large"
          wide
          disabled={reason.trim() === "" || !sheet.editable}
          onClick={confirm}
        >
          {t("abstain.confirm", { performer: performerNumber(view, sheet.performanceId, t) })}
        </ActionButton>
      </div>
    </section>
  );
}
