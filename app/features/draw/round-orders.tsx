import { contestWords } from "#app/text/contest-words.ts";
import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { AskedAction } from "./asked-action.tsx";
import styles from "./draw.module.css";
import type { DrawItem, RoundFacts } from "./draw-facts.ts";
import { OrderTable } from "./order-table.tsx";

type DrawnNext = { contestants: number; performances: number; tiedAtCut: string[] };

/** One round: its running orders, or the button that draws them. */
export function RoundOrders({ round, onSaid }: { round: RoundFacts; onSaid: (sentence: string) => void }) {
  const t = useText(drawText);
  const words = useText(contestWords);
  const say = ({ contestants, performances, tiedAtCut }: DrawnNext) =>
    onSaid(
      [
        t("next.done", { contestants, performances }),
        ...(tiedAtCut.length > 0 ? [t("next.tied", { names: tiedAtCut.join(words("and")) })] : []),
      ].join(" "),
    );
  return (
    <Card
      level={3}
      title={round.name}
      actions={
        <StatusTag tone={round.drawn ? "good" : "neutral"}>
          {t(round.drawn ? "order.drawn" : "order.open")}
        </StatusTag>
      }
    >
      {round.drawn && round.items.map((item) => <ItemOrders key={item.key} item={item} />)}
      {!round.drawn && !round.mayDraw && <p className={styles.soft}>{t("next.waiting")}</p>}
      {round.mayDraw && (
        <div className={styles.actions}>
          <AskedAction<DrawnNext>
            intent="next"
            payload={{ roundKey: round.key }}
            tone="primary"
            button={t("next.button", { round: round.name })}
            title={t("next.title", { round: round.name })}
            onDone={say}
          >
            <p>{t("next.text")}</p>
          </AskedAction>
        </div>
      )}
    </Card>
  );
}

function ItemOrders({ item }: { item: DrawItem }) {
  const t = useText(drawText);
  return (
    <section className={styles.item} id={`item-${item.key}`} aria-labelledby={`item-${item.key}-name`}>
      <h4 id={`item-${item.key}-name`}>{item.name}</h4>
      {item.panels.length === 0 && <p className={styles.soft}>{t("order.noPanel")}</p>}
      <div className={styles.panels}>
        {item.panels.map((panel) => (
          <div key={panel.id}>
            <OrderTable item={item} panel={panel} />
          </div>
        ))}
      </div>
    </section>
  );
}
