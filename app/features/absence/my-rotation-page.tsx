import { IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import type { MyRotationView } from "#app/contracts/my-rotation-views.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import styles from "./absence.module.css";
import { AbsencePanel } from "./absence-panel.tsx";
import { FeedCard } from "./feed-card.tsx";
import { OwnAbsencesCard } from "./own-absences-card.tsx";
import { OwnHandoversCard } from "./own-handovers-card.tsx";
import { StandInsCard, StintsCards } from "./own-posts-cards.tsx";

type PageProps = { view: MyRotationView; name: string; origin: string };

/** On a phone between two visits: what do I lead now, who acts for me, what do I have to hand over. */
export function MyRotationPage({ view, name, origin }: PageProps) {
  const t = useText(myRotationText);
  const [leaving, setLeaving] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  if (view.cadreId === null)
    return (
      <div className={styles.stack}>
        <PageHeader title={t("title")} subtitle={t("lead")} />
        <EmptyState title={t("unknown")}>{t("unknownText")}</EmptyState>
      </div>
    );
  return (
    <div className={`${styles.stack} ${styles.touch}`}>
      <PageHeader
        title={t("title")}
        subtitle={t("lead")}
        actions={
          view.rotates && (
            <ActionButton
              tone="primary"
              size="large"
              icon={<IconUserMinus size={18} />}
              onClick={() => setLeaving(true)}
            >
              {t("away")}
            </ActionButton>
          )
        }
      />
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {view.rotates ? (
        <StintsCards view={view} />
      ) : (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      )}
      {view.standIns.length > 0 && <StandInsCard rows={view.standIns} />}
      {(view.rotates || view.absences.length > 0) && <OwnAbsencesCard view={view} name={name} />}
      {(view.rotates || view.handovers.length > 0) && <OwnHandoversCard rows={view.handovers} />}
      <FeedCard since={view.feedSince} origin={origin} />
      {leaving && (
        <AbsencePanel
          today={view.today}
          who={{ cadreId: view.cadreId }}
          onClose={() => setLeaving(false)}
          onRegistered={setSaid}
        />
      )}
    </div>
  );
}
