import type { BuzzerHall, BuzzerScore } from "#app/contracts/live-buzzer.ts";
import { buzzerHallText } from "#app/text/buzzer-hall.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./buzzer-picture.module.css";

/** More would be too small to read from the last row; those on top are shown. */
const ROWS = 12;

/** Points as bars from a common zero: who is below zero has the bar to the left of it. */
export function BuzzerScores({ hall, places }: { hall: BuzzerHall; places?: boolean }) {
  const t = useText(buzzerHallText);
  const rows = hall.scores.slice(0, ROWS);
  const low = Math.min(0, ...rows.map(({ centi }) => centi));
  const high = Math.max(1, ...rows.map(({ centi }) => centi));
  const share = (centi: number): string => `${((centi - low) / (high - low)) * 100}%`;
  const firstId = hall.answering?.contestantId;
  return (
    <section className={styles.scores} aria-label={t("scores")} data-crowd={crowdOf(rows.length)}>
      {rows.map((row) => {
        const player = hall.players[row.contestantId];
        return (
          <div key={row.contestantId} className={styles.row} data-first={row.contestantId === firstId}>
            <span className={styles.rowNumber}>
              {player?.number === undefined ? row.place : String(player.number).padStart(2, "0")}
            </span>
            <span className={styles.rowName}>
              {player?.name} {places === true && <small>{t("place", { place: row.place })}</small>}{" "}
              {row.fouls > 0 && <small className={styles.rowFouls}>{t("fouls", { n: row.fouls })}</small>}
            </span>
            <b className={styles.points}>{row.points}</b>
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.bar}
                data-below={row.centi < 0}
                style={{
                  insetInlineStart: share(Math.min(0, row.centi)),
                  inlineSize: widthOf(row, high - low),
                }}
              />
            </span>
          </div>
        );
      })}
    </section>
  );
}

/** How small the rows must be to stand on the picture together. */
const crowdOf = (rows: number): "few" | "some" | "many" => (rows <= 6 ? "few" : rows <= 9 ? "some" : "many");

const widthOf = ({ centi }: BuzzerScore, span: number): string => `${(Math.abs(centi) / span) * 100}%`;
