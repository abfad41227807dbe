import { IconExternalLink, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { drawText } from "#app/text/draw.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { CommitmentCard } from "./commitment-card.tsx";
import styles from "./draw.module.css";
import type { DrawFacts } from "./draw-facts.ts";
import { RoundOrders } from "./round-orders.tsx";

/** The organiser's page: commit, draw, show, print; later rounds when their turn comes. */
export function DrawPage({ draw, contestId }: { draw: DrawFacts; contestId: string }) {
  const t = useText(drawText);
  const [said, setSaid] = useState("");
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h2>{t("title")}</h2>
        <span className={styles.tools} data-print="hide">
          <LinkButton to={`/live/${draw.publicCode}/draw`} icon={<IconExternalLink size={20} />}>
            {t("publicPage")}
          </LinkButton>
          {draw.drawn !== null && (
            <ActionButton icon={<IconPrinter size={20} />} onClick={() => window.print()}>
              {t("print")}
            </ActionButton>
          )}
        </span>
      </div>
      {said !== "" && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      <CommitmentCard draw={draw} contestId={contestId} onSaid={setSaid} />
      {draw.drawn === null ? (
        <EmptyState title={t("order.none")}>{t("order.noneText")}</EmptyState>
      ) : (
        draw.rounds.map((round) => <RoundOrders key={round.key} round={round} onSaid={setSaid} />)
      )}
    </div>
  );
}
