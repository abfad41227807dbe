import { MOST_CHANGES } from "#app/contracts/rotation-version-choices.ts";
import type { ChangeRow, OpenedVersion, PlanVersions } from "#app/contracts/rotation-version-views.ts";
import soft from "#app/features/rotation/rotation.module.css";
import { dailyWords } from "#app/text/daily-words.ts";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import styles from "./version.module.css";

type ChangesProps = { view: PlanVersions; opened: OpenedVersion };
const IN_SIGHT = 20;

/** Against the version in force: how much first, then who goes and who comes at each post and period. */
export function ChangesCard({ view, opened }: ChangesProps) {
  const t = useText(rotationVersionText);
  const { changes } = opened;
  if (changes === null) {
    const isFirst = view.inForce === null;
    return isFirst && opened.status === "draft" ? <p className={soft.soft}>{t("change.first")}</p> : null;
  }
  const { slots, people } = changes;
  const rest = changes.rows.slice(IN_SIGHT);
  const title = opened.number < changes.against ? "change.titleEarlier" : "change.title";
  return (
    <Card title={t(title, { n: changes.against })}>
      <p className={styles.main}>
        {changes.slots === 0 ? t("change.none") : t("change.count", { slots, people })}
      </p>
      {changes.slots > 0 && <Changes rows={changes.rows.slice(0, IN_SIGHT)} />}
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>{t("change.rest", { n: changes.slots - IN_SIGHT })}</summary>
          <Changes rows={rest} />
        </details>
      )}
      {changes.slots > changes.rows.length && (
        <p className={soft.soft}>{t("change.more", { shown: MOST_CHANGES })}</p>
      )}
    </Card>
  );
}

function Changes({ rows }: { rows: readonly ChangeRow[] }) {
  const t = useText(rotationVersionText);
  const areas = useText(dailyWords);
  const pair = (of: ChangeRow["before"]) => (of === null ? t("change.nobody") : t("change.pair", of));
  return (
    <Scroller label={t("change.post")}>
      <table className={styles.changes}>
        <thead>
          <tr>
            {(["period", "post", "went", "came", "before", "after"] as const).map((head) => (
              <th scope="col" key={head}>
                {t(`change.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{t("make.period", { n: row.period + 1, month: row.month })}</td>
              <th scope="row">
                {row.communityName} · {areas(`area.${row.area}`)}
              </th>
              {row.went.length + row.came.length === 0 ? (
                <td colSpan={2}>{t("change.swapped")}</td>
              ) : (
                <>
                  <td>{row.went.join(" · ") || t("result.dash")}</td>
                  <td>{row.came.join(" · ") || t("result.dash")}</td>
                </>
              )}
              <td>{pair(row.before)}</td>
              <td>{pair(row.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  );
}
