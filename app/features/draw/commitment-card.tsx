import { drawText } from "#app/text/draw.ts";
import { sentenceOf } from "#app/text/refusal-sentence.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AlgorithmSteps } from "./algorithm-steps.tsx";
import { DiscardAction } from "./discard-action.tsx";
import styles from "./draw.module.css";
import type { DrawFacts } from "./draw-facts.ts";
import { RunAction } from "./run-action.tsx";
import { SeedFacts } from "./seed-facts.tsx";
import { useSend } from "./use-send.ts";

export type CommitmentCardProps = {
  draw: DrawFacts;
  contestId: string;
  onSaid: (sentence: string) => void;
};

/** Commitment before, seed after, and what can be done now. */
export function CommitmentCard({ draw, contestId, onSaid }: CommitmentCardProps) {
  const t = useText(drawText);
  const { committed, drawn, may } = draw;
  return (
    <Card level={3} title={t("commitment.title")}>
      <p className={styles.plain}>{t("how.text")}</p>
      <details className={styles.details}>
        <summary>{t("how.algorithm")}</summary>
        <AlgorithmSteps />
      </details>
      {committed === null ? (
        <p>{t("commitment.none")}</p>
      ) : (
        <SeedFacts commitment={committed.commitment} committedAt={committed.at} drawn={drawn} />
      )}
      {may.draw && (
        <div className={styles.actions} data-print="hide">
          {committed === null && <Commit />}
          {committed !== null && drawn === null && (
            <RunAction draw={draw} contestId={contestId} onSaid={onSaid} />
          )}
          {committed !== null && <DiscardAction draw={draw} onDone={() => onSaid("")} />}
        </div>
      )}
    </Card>
  );
}

function Commit() {
  const t = useText(drawText);
  const language = useLanguage();
  const { send, busy, refusal } = useSend(() => undefined);
  return (
    <>
      <ActionButton tone="primary" busy={busy} onClick={() => send("commit", {})}>
        {t("commitment.make")}
      </ActionButton>
      {refusal !== null && (
        <Notice tone="error" live>
          {sentenceOf(refusal, language)}
        </Notice>
      )}
    </>
  );
}
