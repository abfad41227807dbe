import { IconDownload } from "@tabler/icons-react";
import type { RoundFairness } from "#app/contracts/fairness-views.ts";
import { fairnessText } from "#app/text/fairness.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./fairness.module.css";
import { RateTable } from "./rate-table.tsx";

export function FairnessPage({ roundId, view }: { roundId: string; view: RoundFairness }) {
  const t = useText(fairnessText);
  if (view.steps.length === 0) {
    return (
      <EmptyState
        title={t("later")}
        action={<LinkButton to={`/selection/${roundId}/list`}>{t("toList")}</LinkButton>}
      >
        {t("laterText")}
      </EmptyState>
    );
  }
  return (
    <div className={styles.stack}>
      <Notice tone="info" title={t("purpose")}>
        {t("purposeText")}
      </Notice>
      <div className={styles.tools}>
        <span>{t("judged", { day: view.asOf, n: view.judged })}</span>
        <LinkButton
          tone="secondary"
          icon={<IconDownload size={18} />}
          to={`/selection/${roundId}/fairness.xlsx`}
          reloadDocument
        >
          {t("export")}
        </LinkButton>
      </div>
      <p className={styles.hint}>
        {t("reading")} {t("small")}
        {view.steps.includes("selected") ? "" : ` ${t("none")}`}
      </p>
      {view.dimensions.map(({ dimension, rows }) => (
        <Card key={dimension} title={t("caption", { dimension: t(`dimension.${dimension}`) })}>
          <RateTable dimension={dimension} rows={rows} steps={view.steps} />
          {dimension === "communityKind" && <p className={styles.hint}>{t("kindHint")}</p>}
        </Card>
      ))}
    </div>
  );
}
