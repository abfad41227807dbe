import { useState } from "react";
import type { OpenCover, RotationTodayView } from "#app/contracts/absence-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationTodayText } from "#app/text/rotation-today.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./absence.module.css";
import { CoverDialog } from "./cover-dialog.tsx";
import own from "./today.module.css";

/** Posts with nobody to act: the head says who covers. */
export function OpenCard({ view }: { view: RotationTodayView }) {
  const t = useText(rotationTodayText);
  const daily = useText(dailyWords);
  const [covering, setCovering] = useState<OpenCover | null>(null);
  return (
    <Card title={t("openTitle", { n: view.open.length })} emphasis="now">
      <p className={`${styles.soft} ${own.lead}`}>{t("openText")}</p>
      <ul className={styles.list}>
        {view.open.map((open) => (
          <li key={open.standInId} className={styles.item} data-by="nobody">
            <div className={styles.line}>
              <span>
                {t("openRow", {
                  ...{ community: open.community, area: daily(`area.${open.area}`) },
                  ...{ from: open.fromOn, to: open.toOn, a: open.a, b: open.b },
                })}
              </span>
              {open.mayCover ? (
                <ActionButton tone="primary" onClick={() => setCovering(open)}>
                  {t("cover")}
                </ActionButton>
              ) : (
                <StatusTag tone="attention">{t("waits")}</StatusTag>
              )}
            </div>
          </li>
        ))}
      </ul>
      {covering !== null && (
        <CoverDialog open={covering} people={view.people} onClose={() => setCovering(null)} />
      )}
    </Card>
  );
}
