import { type ItemFacts, itemDisplay } from "#app/text/slip-display.ts";
import { ItemArithmetic } from "#app/ui/slip/item-arithmetic.tsx";
import styles from "./results.module.css";
import { useSlipText } from "./use-slip-text.ts";

/** Marks and arithmetic of one performance, as the slip shows them. */
export function ItemDetail({ item, titled = true }: { item: ItemFacts; titled?: boolean }) {
  const t = useSlipText();
  const { key: _, score, ...shown } = itemDisplay({ item, t });
  return (
    <section className={styles.group}>
      {titled && (
        <h3 className={styles.detailTitle}>
          {item.name}
          {score !== null && <span className={styles.figure}>{score}</span>}
        </h3>
      )}
      <ItemArithmetic
        {...shown}
        labels={{
          judge: t("marks.judge"),
          total: t("marks.total"),
          marks: t("marks.title"),
          dropped: t("marks.dropped"),
          steps: t("steps.title"),
        }}
      />
    </section>
  );
}
