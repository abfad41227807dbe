import type { OpenedVersion, ShortageRow } from "#app/contracts/rotation-version-views.ts";
import soft from "#app/features/rotation/rotation.module.css";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./version.module.css";
import { areaNames, shortageSentences } from "./version-words.ts";

const IN_SIGHT = 8;

/** Who cannot lead which areas, why, and what helps. */
export function ShortagesCard({ shortages }: { shortages: OpenedVersion["shortages"] }) {
  const t = useText(rotationVersionText);
  const { people, rows } = shortages;
  const rest = rows.slice(IN_SIGHT);
  return (
    <Card title={t("shortage.title")}>
      <p className={soft.text}>{people === 0 ? t("shortage.none") : t("shortage.count", { n: people })}</p>
      {people > 0 && <People rows={rows.slice(0, IN_SIGHT)} />}
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>{t("shortage.rest", { n: rest.length })}</summary>
          <People rows={rest} />
        </details>
      )}
      {people > rows.length && <p className={soft.soft}>{t("shortage.more", { n: people - rows.length })}</p>}
    </Card>
  );
}

function People({ rows }: { rows: readonly ShortageRow[] }) {
  const t = useText(rotationVersionText);
  const language = useLanguage();
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const said = shortageSentences({ row, t, areas: areaNames(row.missing, language) });
        return (
          <li key={row.personId}>
            {said.why} {said.missing} <span className={styles.note}>{said.mend}</span>
          </li>
        );
      })}
    </ul>
  );
}
