import { paperText } from "#app/text/paper.ts";
import { paperWords } from "#app/text/paper-words.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import type { AnalysedRow } from "./analysis-page.tsx";
import styles from "./paper.module.css";
import { paperPath, usePaper } from "./paper-address.ts";

const PERCENT = 100;

/** The whole stem, who chose which option, and the way to void the question. */
export function AnalysisDetail({ row, mayVoid }: { row: AnalysedRow; mayVoid: boolean }) {
  const t = useText(paperText);
  const words = useText(paperWords);
  const { at } = usePaper();
  const voided = row.voidMode !== null;
  return (
    <div className={styles.expand}>
      <p className={styles.stem}>{row.stem}</p>
      {row.voidMode !== null && (
        <p className={styles.soft}>
          {words(`voidMode.${row.voidMode}`)}
          {row.voidReason !== null && ` — ${row.voidReason}`}
        </p>
      )}
      <Options row={row} />
      {mayVoid && (
        <LinkButton
          size="small"
          to={paperPath(at, "analysis", { question: row.id, mode: voided ? "counts" : "fullMarks" })}
        >
          {t(voided ? "analysis.reinstate" : "analysis.void")}
        </LinkButton>
      )}
    </div>
  );
}

function Options({ row }: { row: AnalysedRow }) {
  const t = useText(paperText);
  const { options } = row.statistics;
  if (options.length === 0) return null;
  const share = (value: number) => `${Math.round(value * PERCENT)}%`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t("analysis.detail")}>
      <table className={styles.plain}>
        <caption className={styles.soft}>{t("analysis.detail")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("analysis.option")}</th>
            <th scope="col" data-figures>
              {t("analysis.upper")}
            </th>
            <th scope="col" data-figures>
              {t("analysis.lower")}
            </th>
            <th scope="col" data-figures>
              {t("analysis.everybody")}
            </th>
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option.key}>
              <th scope="row">
                {option.key}
                {option.right && ` ✓ ${t("analysis.right")}`}
              </th>
              <td data-figures>{share(option.upper)}</td>
              <td data-figures>{share(option.lower)}</td>
              <td data-figures>{share(option.all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
