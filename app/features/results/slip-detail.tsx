import type { Slip } from "#app/contracts/slip.ts";
import { slipEndSteps } from "#app/text/slip-end.ts";
import { StepList } from "#app/ui/slip/step-list.tsx";
import { ItemDetail } from "./item-detail.tsx";
import styles from "./results.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** "Why this place": every item with its marks and steps, then items into rounds, rounds into the contest, the tie. */
export function SlipDetail({ slip }: { slip: Slip }) {
  const t = useSlipText();
  return (
    <div className={styles.detail}>
      {slip.rounds
        .flatMap((round) => round.items)
        .map((item) => (
          <ItemDetail key={item.key} item={item} />
        ))}
      <StepList label={t("steps.contest")} steps={slipEndSteps({ slip, t })} />
    </div>
  );
}
