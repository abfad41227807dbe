import { IconDownload } from "@tabler/icons-react";
import { selectionDocumentsText } from "#app/text/selection-documents.ts";
import { useText } from "#app/text/use-text.ts";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { CopyText } from "#app/ui/data/copy-text.tsx";
import { KeyValue } from "#app/ui/data/key-value.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./documents.module.css";

/** The export, and how somebody outside computes the list again. */
export function EvidenceCard({ roundId, rulesHash }: { roundId: string; rulesHash: string | null }) {
  const t = useText(selectionDocumentsText);
  const labels = { copy: t("copy"), copied: t("copied") };
  return (
    <Card title={t("evidence.title")}>
      <p className={styles.text}>{t("evidence.text")}</p>
      <div className={styles.actions}>
        <LinkButton
          to={`/selection/${roundId}/export.json`}
          reloadDocument
          tone="primary"
          icon={<IconDownload size={18} />}
        >
          {t("evidence.anonymous")}
        </LinkButton>
        <LinkButton
          to={`/selection/${roundId}/export.json?names=1`}
          reloadDocument
          icon={<IconDownload size={18} />}
        >
          {t("evidence.named")}
        </LinkButton>
      </div>
      <h3 className={styles.how}>{t("evidence.howTitle")}</h3>
      <p className={styles.text}>{t("evidence.how")}</p>
      <div className={styles.command}>
        <CopyText text={t("evidence.command")} labels={labels} />
      </div>
      {rulesHash !== null && (
        <KeyValue
          entries={[
            {
              key: "hash",
              label: t("evidence.hash"),
              value: <span className={styles.hash}>{rulesHash}</span>,
            },
          ]}
        />
      )}
      <a className={styles.schema} href="/schema/selection-export.schema.json">
        {t("evidence.schema")}
      </a>
    </Card>
  );
}
