import { contestDrawText } from "#app/text/contest-draw.ts";
import { contestWords } from "#app/text/contest-words.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./contest.module.css";

export type OrderRow = {
  id: string;
  position: number;
  number: number | null;
  name: string;
  unitName: string;
  status: string;
};
export type DrawnItem = {
  key: string;
  name: string;
  panels: readonly { id: string; name: string; order: readonly OrderRow[] }[];
};

/** The running order of a round: one list for each item and panel. */
export function RoundOrders({ name, items }: { name: string; items: readonly DrawnItem[] }) {
  const t = useText(contestDrawText);
  return (
    <Card title={`${name} · ${t("draw.order")}`}>
      <div className={styles.orders}>
        {items.flatMap((item) =>
          item.panels.map((panel) => (
            <OrderTable
              key={`${item.key}/${panel.id}`}
              title={item.panels.length > 1 ? `${item.name} · ${panel.name}` : item.name}
              rows={panel.order}
            />
          )),
        )}
      </div>
    </Card>
  );
}

function OrderTable({ title, rows }: { title: string; rows: readonly OrderRow[] }) {
  const t = useText(contestDrawText);
  const words = useText(contestWords);
  return (
    <section>
      <h3 className={styles.sub}>{title}</h3>
      {rows.length === 0 ? (
        <p className={styles.soft}>{t("draw.panelEmpty")}</p>
      ) : (
        <table className={styles.plain}>
          <thead>
            <tr>
              <th data-figures="">{t("draw.position")}</th>
              <th data-figures="">{words("number")}</th>
              <th>{words("name")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td data-figures="">{row.position}</td>
                <td data-figures="">{row.number}</td>
                <td>
                  {row.name} <span className={styles.soft}>{row.unitName}</span>
                  {row.status === "absent" && ` · ${words("contestantStatus.withdrawn")}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
