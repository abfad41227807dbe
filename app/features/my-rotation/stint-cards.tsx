import type { ReactNode } from "react";
import type { OwnStint } from "#app/contracts/my-rotation-views.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./my-rotation.module.css";
import { PostName } from "./post-name.tsx";

/** What I lead and where I assist today, and what that means. */
export function NowCard({ stints }: { stints: OwnStint[] }) {
  const t = useText(myRotationText);
  return (
    <Card title={t("now")} emphasis="now">
      {stints.length === 0 ? (
        <p className={styles.soft}>{t("nothingNow")}</p>
      ) : (
        <ul className={styles.list}>
          {stints.map((stint) => (
            <Stint key={stint.key} stint={stint}>
              <p className={styles.soft}>{t(stint.role === "a" ? "leadText" : "standText")}</p>
            </Stint>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Periods to come, and how many are behind. */
export function LaterCard({ stints, past }: { stints: OwnStint[]; past: number }) {
  const t = useText(myRotationText);
  return (
    <Card title={t("next")}>
      <div className={styles.body}>
        {stints.length === 0 ? (
          <p className={styles.soft}>{t("nextNone")}</p>
        ) : (
          <ul className={styles.list}>
            {stints.map((stint) => (
              <Stint key={stint.key} stint={stint} />
            ))}
          </ul>
        )}
        {past > 0 && <p className={styles.small}>{t("past", { n: past })}</p>}
      </div>
    </Card>
  );
}

function Stint({ stint, children }: { stint: OwnStint; children?: ReactNode }) {
  const t = useText(myRotationText);
  const { role, partner, fromOn, toOn } = stint;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <PostName post={stint} />
        <StatusTag tone={role === "a" ? "active" : "neutral"}>
          {t(role === "a" ? "roleA" : "roleB")}
        </StatusTag>
      </div>
      <p className={styles.small}>
        {t("span", { from: fromOn, to: toOn })} · {t(role === "a" ? "withB" : "withA", { name: partner })}
      </p>
      {children}
    </li>
  );
}
