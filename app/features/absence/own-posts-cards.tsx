import type { MyRotationView, OwnStandIn, OwnStint } from "#app/contracts/my-rotation-views.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { myRotationText } from "#app/text/my-rotation.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./absence.module.css";

/** The posts of today with what to do there, and those to come. */
export function StintsCards({ view }: { view: MyRotationView }) {
  const t = useText(myRotationText);
  return (
    <>
      <Card title={t("now")} emphasis="now">
        {view.now.length === 0 && <p className={styles.soft}>{t("nothingNow")}</p>}
        <ul className={styles.list}>
          {view.now.map((stint) => (
            <Stint key={stint.key} stint={stint} explained />
          ))}
        </ul>
      </Card>
      <Card title={t("next")}>
        {view.next.length === 0 && <p className={styles.soft}>{t("nextNone")}</p>}
        <ul className={styles.list}>
          {view.next.map((stint) => (
            <Stint key={stint.key} stint={stint} />
          ))}
        </ul>
        {view.past > 0 && <p className={styles.small}>{t("past", { n: view.past })}</p>}
      </Card>
    </>
  );
}

function Stint({ stint, explained = false }: { stint: OwnStint; explained?: boolean }) {
  const t = useText(myRotationText);
  const daily = useText(dailyWords);
  const leads = stint.role === "a";
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.name}>
          {daily(`area.${stint.area}`)} · {stint.community}
        </span>
        <StatusTag tone={leads ? "active" : "neutral"}>{t(leads ? "roleA" : "roleB")}</StatusTag>
      </div>
      <p className={styles.small}>
        {t("span", { from: stint.fromOn, to: stint.toOn })} ·{" "}
        {t(leads ? "withB" : "withA", { name: stint.partner })}
      </p>
      {explained && <p className={styles.soft}>{t(leads ? "leadText" : "standText")}</p>}
    </li>
  );
}

/** Where one acts for somebody else, now or soon. */
export function StandInsCard({ rows }: { rows: readonly OwnStandIn[] }) {
  const t = useText(myRotationText);
  const daily = useText(dailyWords);
  return (
    <Card title={t("standIns")}>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.item} data-by={row.now ? "b" : undefined}>
            <div className={styles.line}>
              <span className={styles.name}>
                {daily(`area.${row.area}`)} · {row.community}
              </span>
              <StatusTag tone={row.now ? "active" : "neutral"}>
                {t(row.now ? "standInNow" : "standInAhead", { name: row.forName })}
              </StatusTag>
            </div>
            <p className={styles.small}>{t("span", { from: row.fromOn, to: row.toOn })}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
