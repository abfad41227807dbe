import type { MySelectionView } from "#app/contracts/nomination-views.ts";
import { nominationOwnText } from "#app/text/nomination-own.ts";
import { useText } from "#app/text/use-text.ts";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./nomination.module.css";
import { OpenRoundCard } from "./open-round-card.tsx";
import { OwnCandidacyCard } from "./own-candidacy-card.tsx";

/** On a phone between two visits: what can I stand for, where do I stand, what is missing. */
export function MySelectionPage({ view }: { view: MySelectionView }) {
  const t = useText(nominationOwnText);
  const { known, open, own } = view;
  return (
    <div className={styles.stack}>
      <PageHeader title={t("title")} subtitle={t("lead")} />
      {!known && <EmptyState title={t("unknown")}>{t("unknownText")}</EmptyState>}
      {known && open.length + own.length === 0 && (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      )}
      {open.length > 0 && <h2>{t("open")}</h2>}
      {open.map((round) => (
        <OpenRoundCard key={round.id} round={round} />
      ))}
      {own.length > 0 && <h2>{t("own")}</h2>}
      {own.map((candidacy) => (
        <OwnCandidacyCard key={candidacy.id} candidacy={candidacy} />
      ))}
    </div>
  );
}
