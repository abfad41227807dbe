import type { RankedRoundView } from "#app/contracts/ranking-views.ts";
import { rankingListText } from "#app/text/ranking-list.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import { points } from "./figures.ts";
import styles from "./ranking.module.css";

/** How reliably each contest measured, in words an officer can use. */
export function ContestsPanel({ contests }: { contests: RankedRoundView["contests"] }) {
  const t = useText(rankingListText);
  if (contests.length === 0) return null;
  return (
    <Card title={t("contests.title")}>
      <p className={styles.soft}>{t("contests.text")}</p>
      <ul className={styles.plain}>
        {contests.map((contest) => (
          <li key={`${contest.contestId}/${contest.criterion}`}>
            <strong>{contest.title}</strong>{" "}
            <span className={styles.soft}>
              {t("contests.of", { criterion: contest.criterion, people: contest.people })}
            </span>
            <p>
              {contest.reliability === null
                ? t("contests.unknown")
                : t("contests.reliability", {
                    reliability: Math.round(contest.reliability / 100),
                    noise: 100 - Math.round(contest.reliability / 100),
                    error: points(contest.standardError ?? 0),
                  })}{" "}
              {t(contest.shrunk ? "contests.shrunk" : "contests.raw", { mean: points(contest.mean) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
