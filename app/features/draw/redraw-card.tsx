import { useState } from "react";
import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./draw.module.css";
import type { DrawnFacts } from "./public-draw-facts.ts";
import { type Redrawn, redraw } from "./redraw.ts";
import { sha256 } from "./sha256.ts";

/** Draws again in this browser and says what came of it. */
export function RedrawCard({ commitment, drawn }: { commitment: string; drawn: DrawnFacts }) {
  const t = useText(drawText);
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Redrawn | null>(null);
  const run = async () => {
    setBusy(true);
    const numbers = Object.fromEntries(Object.entries(drawn.people).map(([id, row]) => [id, row.number]));
    setFound(await redraw({ ...drawn, commitment, numbers }, sha256));
    setBusy(false);
  };
  return (
    <Card title={t("redraw.title")}>
      <p>{t("redraw.text")}</p>
      <noscript>
        <p>{t("redraw.noScript")}</p>
      </noscript>
      <div className={styles.actions}>
        <ActionButton
          tone="primary"
          size="large"
          wide
          busy={busy}
          busyLabel={t("redraw.busy")}
          onClick={() => void run()}
        >
          {t("redraw.button")}
        </ActionButton>
      </div>
      <div role="status" className={styles.result}>
        {found !== null && <Findings found={found} drawn={drawn} />}
      </div>
    </Card>
  );
}

function Findings({ found, drawn }: { found: Redrawn; drawn: DrawnFacts }) {
  const t = useText(drawText);
  return (
    <Notice tone={found.same ? "good" : "error"} title={t(found.same ? "redraw.same" : "redraw.different")}>
      <ul className={styles.findings}>
        <li>{t(found.commitmentFits ? "redraw.commitmentSame" : "redraw.commitmentDifferent")}</li>
        {found.numbersFit !== null && (
          <li>{t(found.numbersFit ? "redraw.numbersSame" : "redraw.numbersDifferent")}</li>
        )}
        {found.orders.map((order) => {
          const facts = {
            item: drawn.itemNames[order.itemKey] ?? order.itemKey,
            panel: drawn.panelNames[order.panelId] ?? "",
            count: order.count,
            at: order.differsAt ?? 0,
          };
          return (
            <li key={`${order.itemKey}/${order.panelId}`}>
              {t(order.differsAt === null ? "redraw.orderSame" : "redraw.orderDifferent", facts)}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
