import type { RankedListShown } from "#app/contracts/ranking-views.ts";
import { compositeFigure } from "#app/text/composite-figure.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./ranking.module.css";

/** What the announced floors cost, and who came in for whom. */
export function PricePanel({ price }: { price: RankedListShown["price"] }) {
  const t = useText(rankingListText);
  if (price === null) return null;
  return (
    <section className={styles.panel}>
      <h3>{t("price.title")}</h3>
      <p>
        {price.swaps.length === 0
          ? t("price.none")
          : t("price.given", { given: compositeFigure(price.given) })}
      </p>
      <ul>
        {price.swaps.map((swap) => (
          <li key={`${swap.in}/${swap.out}`}>
            {swap.out === null
              ? t("price.added", { in: swap.in })
              : t("price.swap", { in: swap.in, out: swap.out })}
          </li>
        ))}
      </ul>
      {price.proof.status === "timeLimit" && (
        <p className={styles.soft}>{t("price.timeLimit", { gap: compositeFigure(price.proof.gap) })}</p>
      )}
    </section>
  );
}
