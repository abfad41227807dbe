import { auditText } from "#app/text/audit.ts";
import { useText } from "#app/text/use-text.ts";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import styles from "./audit.module.css";
import type { Detail, LogRow } from "./audit-shapes.ts";
import { useAuditWords } from "./audit-words.ts";

/** Values of one fact that are written out; lists of a whole contest are longer. */
const SHOWN = 20;

/** Everything of a row that its reader may see. */
export function RowDetails({ row }: { row: LogRow }) {
  const t = useText(auditText);
  const words = useAuditWords();
  const facts = row.details.map((detail) => ({
    key: detail.key,
    label: words.fact(detail.key),
    value: <Values detail={detail} />,
  }));
  const hash = { key: "row-hash", label: t("hash"), value: <code className={styles.hash}>{row.hash}</code> };
  return (
    <div className={styles.details}>
      {facts.length === 0 && row.hidden === 0 && <p>{t("noDetails")}</p>}
      <KeyValue entries={[...facts, hash]} />
      {row.hidden > 0 && <p className={styles.hint}>{t("hidden", { number: row.hidden })}</p>}
    </div>
  );
}

function Values({ detail }: { detail: Detail }) {
  const t = useText(auditText);
  const words = useAuditWords();
  const shown = detail.values.slice(0, SHOWN);
  return (
    <ul className={styles.values}>
      {shown.map((value) => (
        <li key={`${value.of} ${value.text}`}>
          {value.of !== null && `${value.of}: `}
          {value.name ?? words.value(detail.key, value.text)}
          {value.name !== null && <span className={styles.id}>{value.text}</span>}
        </li>
      ))}
      {detail.values.length > SHOWN && <li>{t("more", { number: detail.values.length })}</li>}
    </ul>
  );
}
