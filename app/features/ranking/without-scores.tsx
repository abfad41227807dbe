import { Link } from "@remix-run/react";
import type { RankedListShown } from "#app/contracts/ranking-views.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./ranking.module.css";

/** Who left the list because a score is missing that the rules ask for. */
export function WithoutScores({ list, roundId }: { list: RankedListShown; roundId: string }) {
  const t = useText(rankingListText);
  if (list.without.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t("without.title", { n: list.without.length })}</summary>
      <p className={styles.soft}>{t("without.text")}</p>
      <ul>
        {list.without.map(({ id, name, unitName, criteria }) => (
          <li key={id}>
            <Link to={`/selection/${roundId}/candidates/${id}`}>{name}</Link> · {unitName} ·{" "}
            {t("without.missing", { criteria: criteria.join(t("and")) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
