import { contestWords } from "#app/text/contest-words.ts";
import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./draw.module.css";
import { type DrawnFacts, publishedOrders } from "./public-draw-facts.ts";

/** The running orders as published, one after the other. */
export function PublicOrders({ drawn }: { drawn: DrawnFacts }) {
  const t = useText(drawText);
  const words = useText(contestWords);
  return (
    <Card title={t("order.title")}>
      {publishedOrders(drawn).map(({ itemKey, panelId, contestantIds }) => {
        const item = drawn.itemNames[itemKey] ?? itemKey;
        const panel = drawn.panelNames[panelId] ?? "";
        return (
          <details key={`${itemKey}/${panelId}`} className={styles.details}>
            <summary>
              {item} · {panel} · {words("table.total", { n: contestantIds.length })}
            </summary>
            <table className={styles.table}>
              <caption className="yz-hidden">{t("order.caption", { item, panel })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("order.position")}</th>
                  <th scope="col">{words("number")}</th>
                  <th scope="col">{words("name")}</th>
                  <th scope="col">{words("unit")}</th>
                </tr>
              </thead>
              <tbody>
                {contestantIds.map((id, index) => (
                  <tr key={id}>
                    <td>{index + 1}</td>
                    <td>{drawn.people[id]?.number ?? "—"}</td>
                    <td>{drawn.people[id]?.name ?? t("public.entryNone")}</td>
                    <td>{drawn.people[id]?.unitName}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </Card>
  );
}
