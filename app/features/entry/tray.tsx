import { useState } from "react";
import { dailyWords } from "#app/text/daily-words.ts";
import { entryText } from "#app/text/entry.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import styles from "./entry.module.css";
import { useEntrySentences } from "./entry-words.ts";
import type { LocalRecord } from "./outbox/kept.ts";

type TrayProps = {
  refused: readonly LocalRecord[];
  onMend: (record: LocalRecord) => void;
  onDiscard: (id: string) => void;
};

/** What the server refused for good: still here, with the reason, to be mended or thrown away by the person. */
export function Tray({ refused, onMend, onDiscard }: TrayProps) {
  const t = useText(entryText);
  if (refused.length === 0) return null;
  return (
    <Notice tone="error" title={t("tray.heading", { count: refused.length })} live>
      <p>{t("tray.help")}</p>
      <ul className={styles.tray}>
        {refused.map((record) => (
          <TrayItem key={record.id} record={record} onMend={onMend} onDiscard={onDiscard} />
        ))}
      </ul>
    </Notice>
  );
}

function TrayItem({ record, onMend, onDiscard }: Omit<TrayProps, "refused"> & { record: LocalRecord }) {
  const t = useText(entryText);
  const words = useText(dailyWords);
  const { ofRefusal } = useEntrySentences();
  const [asking, setAsking] = useState(false);
  const { wording, refusal, id } = record;
  return (
    <li>
      <strong>
        {words(`kind.${wording.kind}`)} {wording.happenedOn}
      </strong>
      <span className={styles.excerpt}>{wording.content}</span>
      <span>{refusal && ofRefusal(refusal)}</span>
      <span className={styles.trayActions}>
        {asking ? (
          <>
            <ActionButton size="large" tone="danger" onClick={() => onDiscard(id)}>
              {t("tray.discardSure")}
            </ActionButton>
            <ActionButton size="large" onClick={() => setAsking(false)}>
              {t("tray.keep")}
            </ActionButton>
          </>
        ) : (
          <>
            <ActionButton size="large" onClick={() => onMend(record)}>
              {t("tray.mend")}
            </ActionButton>
            <ActionButton size="large" tone="quiet" onClick={() => setAsking(true)}>
              {t("tray.discard")}
            </ActionButton>
          </>
        )}
      </span>
    </li>
  );
}
