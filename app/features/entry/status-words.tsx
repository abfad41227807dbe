import { entryText } from "#app/text/entry.ts";
import { useText } from "#app/text/use-text.ts";
import { ConnectionBadge } from "#app/ui/judge/connection-badge.tsx";
import { SaveState } from "#app/ui/judge/save-state.tsx";
import styles from "./entry.module.css";
import { type Counts, countsOf } from "./outbox/book.ts";
import type { LocalRecord } from "./outbox/kept.ts";
import type { NotebookState } from "./outbox/notebook.ts";
import { useOnline } from "./use-online.ts";

const LOOK = { saved: "server", waiting: "tablet", refused: "attention" } as const;
const ORDER = ["refused", "waiting", "saved"] as const satisfies readonly (keyof Counts)[];

/** Always in sight: how many records are where, and the network when there is none. */
export function StatusBar({ state }: { state: NotebookState }) {
  const t = useText(entryText);
  const counts = countsOf(state.kept);
  const online = useOnline();
  return (
    <section className={styles.status} aria-label={t("state.label")}>
      {ORDER.filter((key) => key !== "refused" || counts.refused > 0).map((key) => (
        <SaveState key={key} state={LOOK[key]}>
          {t(`state.${key}`, { count: counts[key] })}
        </SaveState>
      ))}
      {!online && <ConnectionBadge state="offline">{t("network.offline")}</ConnectionBadge>}
    </section>
  );
}

export function RecordState({ state }: { state: LocalRecord["state"] }) {
  const t = useText(entryText);
  return (
    <span className={styles.recordState} data-state={state}>
      {t(`state.${state}One`)}
    </span>
  );
}
