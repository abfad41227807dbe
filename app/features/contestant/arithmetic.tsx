import type { Slip } from "#app/contracts/slip.ts";
import { itemDisplay } from "#app/text/slip-display.ts";
import { slipEndSteps } from "#app/text/slip-end.ts";
import { ItemArithmetic } from "#app/ui/slip/item-arithmetic.tsx";
import { StepList } from "#app/ui/slip/step-list.tsx";
import styles from "./contestant.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** Every step: marks of each item, deductions, item into round, round into contest, place. */
export function Arithmetic({ slip }: { slip: Slip }) {
  const t = useSlipText();
  const labels = {
    judge: t("marks.judge"),
    total: t("marks.total"),
    marks: t("marks.title"),
    dropped: t("marks.dropped"),
    steps: t("steps.title"),
  };
  return (
    <div className={styles.stack}>
      {slip.rounds.flatMap((round) =>
        round.items.map((item) => {
          const { key, score, ...shown } = itemDisplay({ item, t });
          return (
            <section key={key} className={styles.stack}>
              <h3 className={styles.itemTitle}>
                {slip.rounds.length > 1 ? `${round.name} ${item.name}` : item.name}
                {score !== null && <span className={styles.score}>{score}</span>}
              </h3>
              <ItemArithmetic {...shown} labels={labels} />
            </section>
          );
        }),
      )}
      <StepList label={t("steps.contest")} steps={slipEndSteps({ slip, t })} />
    </div>
  );
}
