import type { OwnStandIn } from "#app/contracts/my-rotation-views.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./my-rotation.module.css";
import { PostName } from "./post-name.tsx";

/** Where I act for somebody, now and soon. */
export function StandInsCard({ rows }: { rows: OwnStandIn[] }) {
  const t = useText(myRotationText);
  return (
    <Card title={t("standIns")} emphasis={rows.some(({ now }) => now) ? "now" : undefined}>
      <div className={styles.body}>
        <p className={styles.soft}>{t("standInsText")}</p>
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id} className={styles.item}>
              <div className={styles.line}>
                <PostName post={row} />
                <StatusTag tone={row.now ? "active" : "neutral"}>
                  {t(row.now ? "standInNow" : "standInAhead", { name: row.forName })}
                </StatusTag>
              </div>
              <p className={styles.small}>{t("span", { from: row.fromOn, to: row.toOn })}</p>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
