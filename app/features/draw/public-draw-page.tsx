import { drawText } from "#app/text/draw.ts";
import { frameText } from "#app/text/frame.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { PlainFrame } from "#app/ui/frames/plain-frame.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AlgorithmSteps } from "./algorithm-steps.tsx";
import styles from "./draw.module.css";
import type { PublicDrawFacts } from "./public-draw-facts.ts";
import { PublicEntries } from "./public-entries.tsx";
import { PublicOrders } from "./public-orders.tsx";
import { RedrawCard } from "./redraw-card.tsx";
import { SeedFacts } from "./seed-facts.tsx";

/** The draw for everybody, on a phone in the hall: what was promised, what came of it, and a way to check it. */
export function PublicDrawPage({ draw }: { draw: PublicDrawFacts }) {
  const t = useText(drawText);
  const shell = useText(frameText);
  const { drawn } = draw;
  const home = `/live/${draw.publicCode}`;
  return (
    <PlainFrame
      brand={{ name: shell("product"), home }}
      skipLabel={t("public.skip")}
      toolsSlot={
        <LinkButton to={home} size="small">
          {t("public.back")}
        </LinkButton>
      }
    >
      <PageHeader
        title={t("public.title")}
        subtitle={draw.title}
        status={draw.rehearsal && <StatusTag tone="attention">{t("public.rehearsal")}</StatusTag>}
      />
      <div className={styles.page}>
        <p>{t("public.lead")}</p>
        <Card title={t("commitment.title")} emphasis="now">
          <SeedFacts commitment={draw.commitment} committedAt={draw.committedAt} drawn={drawn} />
        </Card>
        {drawn === null ? (
          <Notice
            tone="info"
            title={t("public.waiting")}
            action={
              <LinkButton to={`${home}/draw`} reloadDocument>
                {t("public.reload")}
              </LinkButton>
            }
          >
            {t("public.waitingText")}
          </Notice>
        ) : (
          <RedrawCard commitment={draw.commitment} drawn={drawn} />
        )}
        <Card title={t("how.title")}>
          <p className={styles.plain}>{t("how.text")}</p>
          <details className={styles.details}>
            <summary>{t("how.algorithm")}</summary>
            <AlgorithmSteps />
          </details>
        </Card>
        {drawn !== null && <PublicOrders drawn={drawn} />}
        {drawn !== null && <PublicEntries drawn={drawn} />}
      </div>
    </PlainFrame>
  );
}
