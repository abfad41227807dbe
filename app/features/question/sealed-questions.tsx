import { useState } from "react";
import { RefusalNotice } from "#app/acts/refusal-notice.tsx";
import { useAct } from "#app/acts/use-act.ts";
import type { QuestionDrawShown } from "#app/contracts/question.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { questionText } from "#app/text/question.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { ConfirmDialog } from "#app/ui/feedback/confirm-dialog.tsx";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import { TextAreaField } from "#app/ui/fields/text-area-field.tsx";
import styles from "./questions.module.css";

type Props = {
  contestId: string;
  item: QuestionDrawShown;
  sealed: NonNullable<QuestionDrawShown["sealed"]>;
  live: boolean;
  may: { seal: boolean };
};

/** A sealed box: its commitment, who drew what, who waits. */
export function SealedQuestions({ contestId, item, sealed, live, may }: Props) {
  const t = useText(questionText);
  const untouched = sealed.slips.every(({ drawnBy }) => drawnBy.length === 0);
  const facts = {
    time: dateTime(sealed.sealedAt),
    count: sealed.slips.length,
    minutes: sealed.preparationMs / 60_000,
  };
  return (
    <div className={styles.stack}>
      <p>
        {t("sealedAt", facts)} · {t(sealed.reuse)}
      </p>
      <p className={styles.soft}>
        {t("commitment")} <span className={styles.hash}>{sealed.commitment}</span>
      </p>
      {sealed.seed !== null && (
        <p className={styles.soft}>
          {t("seed")} <span className={styles.hash}>{sealed.seed}</span>
          <br />
          {t("check")}
        </p>
      )}
      {may.seal && (
        <div className={styles.row}>
          {untouched && <Unseal item={item} />}
          {item.finished && sealed.seed === null && <Reveal item={item} />}
        </div>
      )}
      <Waiting contestId={contestId} item={item} live={live} />
      <section>
        <h3>{t("slips")}</h3>
        <ul className={styles.slips}>
          {sealed.slips.map(({ number, drawnBy, stem }) => (
            <li key={number} className={styles.slip} data-drawn={drawnBy.length > 0}>
              <strong>{t("slip", { number })}</strong>
              <span>{drawnBy.length === 0 ? t("free") : drawnBy.map(({ who }) => who).join("、")}</span>
              {stem !== null && <span className={styles.soft}>{stem}</span>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Who draws in the room where one prepares; whoever stands on the stage draws at the desk. */
function Waiting({ contestId, item, live }: Pick<Props, "contestId" | "item" | "live">) {
  const t = useText(questionText);
  if (item.finished) return null;
  if (!live) return <p className={styles.soft}>{t("notLive")}</p>;
  return (
    <section>
      <h3>{t("waiting")}</h3>
      {item.waiting.length === 0 ? (
        <p className={styles.soft}>{t("nobodyWaits")}</p>
      ) : (
        <ul className={styles.list}>
          {item.waiting.map((row) => (
            <DrawLine key={row.performanceId} contestId={contestId} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DrawLine({ contestId, row }: { contestId: string; row: QuestionDrawShown["waiting"][number] }) {
  const t = useText(questionText);
  const act = useAct({ action: `/contests/${contestId}/questions?draw` });
  return (
    <li>
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = Number.parseInt(String(new FormData(event.currentTarget).get("number")), 10);
          act.send("draw", { performanceId: row.performanceId, number: Number.isNaN(typed) ? null : typed });
        }}
      >
        <strong className={styles.who}>{row.who}</strong>
        <NumberField name="number" label={t("number", { who: row.who })} placeholder={t("drawHint")} />
        <ActionButton type="submit" busy={act.busy}>
          {t("draw")}
        </ActionButton>
      </form>
      <RefusalNotice refusal={act.refusal} />
    </li>
  );
}

function Unseal({ item }: { item: QuestionDrawShown }) {
  const t = useText(questionText);
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const act = useAct({ onDone: () => setAsking(false) });
  return (
    <>
      <ActionButton tone="danger" onClick={() => setAsking(true)}>
        {t("unseal")}
      </ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("unsealAsk", { item: item.itemName })}
        confirmLabel={t("unseal")}
        cancelLabel={words("cancel")}
        danger
        busy={act.busy}
        confirm={{
          kind: "call",
          onConfirm: () => act.send("unseal", { itemKey: item.itemKey, reason: reason.trim() }),
        }}
      >
        <p>{t("unsealText")}</p>
        <TextAreaField
          name="reason"
          label={t("reason")}
          value={reason}
          onChange={setReason}
          required
          maxLength={300}
        />
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </>
  );
}

function Reveal({ item }: { item: QuestionDrawShown }) {
  const t = useText(questionText);
  const words = useText(contestWords);
  const [asking, setAsking] = useState(false);
  const act = useAct({ onDone: () => setAsking(false) });
  return (
    <>
      <ActionButton onClick={() => setAsking(true)}>{t("reveal")}</ActionButton>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("revealAsk", { item: item.itemName })}
        confirmLabel={t("reveal")}
        cancelLabel={words("cancel")}
        busy={act.busy}
        confirm={{ kind: "call", onConfirm: () => act.send("reveal", { itemKey: item.itemKey }) }}
      >
        <p>{t("revealText")}</p>
        <RefusalNotice refusal={act.refusal} />
      </ConfirmDialog>
    </>
  );
}
