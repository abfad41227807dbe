import { contestRulesText } from "#app/text/contest-rules.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "../contest.module.css";

export type MoveRow = {
  contestantId: string;
  number: number | null;
  name: string;
  unitName: string;
  placeBefore: number | null;
  placeAfter: number | null;
  scoreBefore: string | null;
  scoreAfter: string | null;
};

/** Places and scores by the old and by the new rules. */
export function MovesTable({ moves }: { moves: readonly MoveRow[] }) {
  const t = useText(contestRulesText);
  const words = useText(contestWords);
  return (
    <div className={styles.scroll}>
      <table className={styles.plain}>
        <thead>
          <tr>
            <th data-figures="">{words("number")}</th>
            <th>{words("name")}</th>
            <th data-figures="">
              {t("revise.place")} {t("revise.before")}
            </th>
            <th data-figures="">
              {t("revise.place")} {t("revise.after")}
            </th>
            <th data-figures="">
              {t("revise.score")} {t("revise.before")}
            </th>
            <th data-figures="">
              {t("revise.score")} {t("revise.after")}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <tr key={move.contestantId}>
              <td data-figures="">{move.number}</td>
              <td>
                {move.name} <span className={styles.soft}>{move.unitName}</span>
              </td>
              <td data-figures="">{move.placeBefore ?? "–"}</td>
              <td data-figures="">
                <strong>{move.placeAfter ?? "–"}</strong>
              </td>
              <td data-figures="">{move.scoreBefore ?? "–"}</td>
              <td data-figures="">{move.scoreAfter ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
