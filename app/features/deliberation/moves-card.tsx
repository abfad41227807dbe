import { useState } from "react";
import { ReasonDialog } from "#app/acts/reason-dialog.tsx";
import { deliberationText } from "#app/text/deliberation.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { dateTime, day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./deliberation.module.css";
import type { DeliberationView, MoveRow } from "./deliberation-shapes.ts";
import { SecondDialog } from "./second-dialog.tsx";
import { speakersAt } from "./speakers.ts";

const TONES = { waiting: "attention", inForce: "good", takenBack: "neutral" } as const;

/** Every move with its two people and its reason, those taken back too. */
export function MovesCard({ view }: { view: DeliberationView }) {
  const t = useText(deliberationText);
  const words = useText(selectionWords);
  const [seconding, setSeconding] = useState<MoveRow | null>(null);
  const [takingBack, setTakingBack] = useState<MoveRow | null>(null);
  const named = (move: MoveRow) => ({
    direction: words(`direction.${move.direction}`),
    name: move.candidate ?? t("moves.withdrawn"),
  });
  return (
    <Card title={t("moves.title")}>
      {view.moves.length === 0 ? (
        <EmptyState title={t("moves.empty")}>{t("moves.emptyText")}</EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t("moves.caption")}>
          {view.moves.map((move) => (
            <li key={move.id} className={styles.entry} data-state={move.state}>
              <MoveFacts move={move} />
              <div className={styles.row} data-print="hide">
                <SecondButton view={view} move={move} onPick={() => setSeconding(move)} />
                {move.mayTakeBack && (
                  <ActionButton size="small" tone="quiet" onClick={() => setTakingBack(move)}>
                    {t("moves.takeBack")}
                  </ActionButton>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {seconding !== null && <SecondDialog view={view} move={seconding} onClose={() => setSeconding(null)} />}
      {takingBack !== null && (
        <ReasonDialog
          opened
          onClose={() => setTakingBack(null)}
          title={t("moves.takeBackTitle", named(takingBack))}
          text={t("moves.takeBackText")}
          label={t("moves.takeBackReason")}
          confirm={t("moves.takeBack")}
          intent="takeBack"
          payload={{ moveId: takingBack.id }}
        />
      )}
    </Card>
  );
}

function SecondButton({ view, move, onPick }: { view: DeliberationView; move: MoveRow; onPick: () => void }) {
  const t = useText(deliberationText);
  if (!view.open || move.state !== "waiting") return null;
  const { meetingId, candidateId, proposedBy } = move;
  if (speakersAt({ view, meetingId, candidateId, except: proposedBy?.id }).length === 0)
    return <span className={styles.soft}>{t("moves.noSeconder")}</span>;
  return (
    <ActionButton size="small" tone="primary" onClick={onPick}>
      {t("moves.second")}
    </ActionButton>
  );
}

function MoveFacts({ move }: { move: MoveRow }) {
  const t = useText(deliberationText);
  const words = useText(selectionWords);
  const language = useLanguage();
  const who = (one: MoveRow["proposedBy"]) =>
    one === null ? t("moves.nobody") : t("meetings.person", { name: one.name, office: one.office });
  return (
    <>
      <div className={styles.row}>
        <strong>
          {words(`direction.${move.direction}`)} {move.candidate ?? t("moves.withdrawn")}
        </strong>
        <span className={styles.soft}>{move.unitName}</span>
        <StatusTag tone={TONES[move.state]}>{t(`moves.${move.state}`)}</StatusTag>
      </div>
      <p className={styles.prose}>
        {t("moves.reason")}：{move.reason}
      </p>
      <p className={styles.soft}>
        {t("moves.proposed")}：{who(move.proposedBy)}
      </p>
      <p className={styles.soft}>
        {t("moves.seconded")}：{who(move.secondedBy)}
      </p>
      <p className={styles.soft}>{t("moves.meeting", { day: day(move.heldOn, language) })}</p>
      {move.takenBackAt !== null && (
        <p className={styles.prose}>
          {t("moves.takenBackWhy", { time: dateTime(move.takenBackAt), reason: move.takenBackReason ?? "" })}
        </p>
      )}
    </>
  );
}
