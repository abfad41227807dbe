import { useState } from "react";
import { RefusalNotice, useFieldErrors } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { CommentRow } from "#app/contracts/results-views.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { resultsText } from "#app/text/results.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import { SidePanel } from "#app/ui/layout/side-panel.tsx";
import { commentPayload } from "./comment-payload.ts";
import styles from "./results.module.css";

const LONGEST = 500;

/** Other words for a comment; the judge's own stay beside them. */
export function RewordPanel({ row, onClose }: { row: CommentRow | null; onClose: () => void }) {
  const t = useText(resultsText);
  const words = useText(contestWords);
  return (
    <SidePanel
      opened={row !== null}
      onClose={onClose}
      title={row === null ? "" : t("comments.editTitle", { name: row.person.name })}
      closeLabel={words("close")}
    >
      {row !== null && <Reword key={`${row.sheetId}/${row.criterionKey}`} row={row} onClose={onClose} />}
    </SidePanel>
  );
}

function Reword({ row, onClose }: { row: CommentRow; onClose: () => void }) {
  const t = useText(resultsText);
  const [text, setText] = useState(row.text);
  const act = useAct({ onDone: onClose });
  const said = useFieldErrors(act.refusal);
  return (
    <div className={styles.form}>
      <RefusalNotice refusal={act.refusal} />
      <p className={styles.original}>{t("comments.original", { text: row.original })}</p>
      <TextAreaField
        name="text"
        label={t("comments.editLabel")}
        value={text}
        onChange={setText}
        maxLength={LONGEST}
        error={said("comments.0.text")}
      />
      <ActionButton
        tone="primary"
        busy={act.busy}
        onClick={() => act.send("moderate", commentPayload(row, { status: "approved", text }))}
      >
        {t("comments.editSave")}
      </ActionButton>
    </div>
  );
}
