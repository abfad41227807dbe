import { Link } from "@remix-run/react";
import type { LedgerRow } from "#app/contracts/ledger.ts";
import { ledgerText } from "#app/text/ledger.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./ledger.module.css";
import { DueOf, StatusOf } from "./tags.tsx";

/** One's own part of the ledger, to be read on a phone: what was said, how far it is, until when. */
export function OwnList({ rows }: { rows: readonly LedgerRow[] }) {
  const t = useText(ledgerText);
  return (
    <ul className={styles.own}>
      {rows.map((row) => (
        <li key={row.id}>
          <Card>
            <div className={styles.stack}>
              <Link to={`/ledger/${row.id}`} className={styles.target}>
                {row.content}
              </Link>
              <span className={styles.soft}>
                {[row.happenedOn, row.unitName, row.place].filter((part) => part !== "").join(" · ")}
              </span>
              <span className={styles.line}>
                <StatusOf status={row.status} />
                {row.responsible !== null && (
                  <span className={styles.soft}>
                    {t("column.responsible")} {row.responsible}
                  </span>
                )}
              </span>
              {row.dueAt !== null && <DueOf row={row} />}
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}
