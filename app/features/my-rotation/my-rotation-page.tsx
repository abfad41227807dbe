import { IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import type { MyRotationView } from "#app/contracts/my-rotation-views.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { LinkButton } from "#app/ui/actions/link-button.tsx";
import { EmptyState } from "#app/ui/feedback/empty-state.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { PageHeader } from "#app/ui/layout/page-header.tsx";
import { AbsencesCard } from "./absences-card.tsx";
import { AwayPanel } from "./away-panel.tsx";
import { FeedCard } from "./feed-card.tsx";
import { HandoversCard } from "./handovers-card.tsx";
import styles from "./my-rotation.module.css";
import { StandInsCard } from "./stand-ins-card.tsx";
import { LaterCard, NowCard } from "./stint-cards.tsx";

type PageProps = { view: MyRotationView; site: string };

/** Nothing of rotation was ever about the reader. */
const isEmpty = ({ rotates, absences, standIns, handovers, feedSince }: MyRotationView): boolean =>
  !rotates && feedSince === null && absences.length + standIns.length + handovers.length === 0;

/** On a phone between two visits: my posts, where I stand in, when I am away, what I hand over. */
export function MyRotationPage({ view, site }: PageProps) {
  const t = useText(myRotationText);
  const [away, setAway] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { cadreId, rotates } = view;
  const button = (
    <ActionButton
      tone="primary"
      size="large"
      icon={<IconUserMinus size={20} />}
      onClick={() => setAway(true)}
    >
      {t("away")}
    </ActionButton>
  );
  return (
    <div className={styles.stack}>
      <PageHeader title={t("title")} subtitle={t("lead")} actions={rotates ? button : undefined} />
      {said !== null && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {cadreId === null ? (
        <EmptyState title={t("unknown")}>{t("unknownText")}</EmptyState>
      ) : isEmpty(view) ? (
        <Nowhere />
      ) : (
        <Parts view={view} site={site} />
      )}
      {away && cadreId !== null && (
        <AwayPanel
          today={view.today}
          cadreId={cadreId}
          onClose={() => setAway(false)}
          onRegistered={setSaid}
        />
      )}
    </div>
  );
}

function Nowhere() {
  const t = useText(myRotationText);
  return (
    <EmptyState
      title={t("none")}
      action={
        <div className={styles.row}>
          <LinkButton size="large" to="/my/selection">
            {t("toSelection")}
          </LinkButton>
          <LinkButton size="large" to="/my/growth">
            {t("toGrowth")}
          </LinkButton>
        </div>
      }
    >
      {t("noneText")}
    </EmptyState>
  );
}

function Parts({ view, site }: PageProps) {
  const t = useText(myRotationText);
  const { rotates, standIns, absences, handovers, today } = view;
  return (
    <>
      {rotates ? <NowCard stints={view.now} /> : <Notice tone="info">{t("notNow")}</Notice>}
      {standIns.length > 0 && <StandInsCard rows={standIns} />}
      {(rotates || absences.length > 0) && <AbsencesCard rows={absences} today={today} />}
      {(rotates || handovers.length > 0) && <HandoversCard rows={handovers} />}
      {rotates && <LaterCard stints={view.next} past={view.past} />}
      <Card title={t("log")}>
        <div className={styles.body}>
          <p className={styles.soft}>{t("logText")}</p>
          <div>
            <LinkButton size="large" to="/my/rotation/log">
              {t("toLog")}
            </LinkButton>
          </div>
        </div>
      </Card>
      <FeedCard since={view.feedSince} site={site} />
    </>
  );
}
