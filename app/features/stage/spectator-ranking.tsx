import { Link } from "@remix-run/react";
import type { PublicView } from "#app/contracts/live.ts";
import { stageText } from "#app/text/stage.ts";
import { useText } from "#app/text/use-text.ts";
import { placesOf } from "./place-text.ts";
import styles from "./spectator.module.css";

const ROWS = 10;

/** The best ten of what was revealed; the followed contestant also where he is further down. */
export function SpectatorRanking({ view, followed }: { view: PublicView; followed: string | null }) {
  const t = useText(stageText);
  const { contest } = view;
  const title =
    view.rankingItem === undefined
      ? t(contest.final ? "ranking.finalTitle" : "ranking.title")
      : t("ranking.item", { item: view.rankingItem });
  const rows = placesOf(view.ranking).filter(
    ({ row }, index) => index < ROWS || row.contestantId === followed,
  );
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p>{t("ranking.empty")}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("ranking.place")}</th>
              <th scope="col">{t("ranking.name")}</th>
              <th scope="col" className={styles.figure}>
                {t("ranking.score")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, place }) => (
              <tr key={row.contestantId} data-followed={row.contestantId === followed}>
                <td className={styles.place}>{place}</td>
                <td>
                  {view.contestants[row.contestantId]?.name}{" "}
                  <small>{view.contestants[row.contestantId]?.unitName}</small>
                </td>
                <td className={styles.figure}>{row.score}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.links}>
        {contest.status === "published" ? (
          <Link to="results">{t("live.results")}</Link>
        ) : (
          <span>{t("ranking.note")}</span>
        )}
        <Link to="draw">{t("live.draw")}</Link>
      </p>
    </section>
  );
}
