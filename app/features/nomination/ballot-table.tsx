import type { CandidateRow } from "#app/contracts/nomination-views.ts";
import { DEMOCRATIC_ANSWERS } from "#app/domain/selection/selection-rules.ts";
import { nominationText } from "#app/text/nomination.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useText } from "#app/text/use-text.ts";
import { NumberField } from "#app/ui/fields/number-field.tsx";
import styles from "./nomination.module.css";
import type { Ballots } from "./use-ballots.ts";

/** A row for each candidate, a column for each answer. */
export function BallotTable({ rows, ballots }: { rows: readonly CandidateRow[]; ballots: Ballots }) {
  const t = useText(nominationText);
  const words = useText(selectionWords);
  return (
    <table className={styles.ballots}>
      <thead>
        <tr>
          <th scope="col">{t("name")}</th>
          {DEMOCRATIC_ANSWERS.map((answer) => (
            <th key={answer} scope="col">
              {words(`answer.${answer}`)}
            </th>
          ))}
          <th scope="col">{t("vote.total")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, unitName }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <br />
              <span className={styles.soft}>{unitName}</span>
            </th>
            {DEMOCRATIC_ANSWERS.map((answer) => (
              <td key={answer}>
                <NumberField
                  name={`${answer}-${id}`}
                  label={t("vote.of", { name, answer: words(`answer.${answer}`) })}
                  whole
                  value={ballots.of(id)[answer]}
                  onChange={(value) => ballots.set(id, { [answer]: value })}
                />
              </td>
            ))}
            <td>{ballots.total(id) ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
