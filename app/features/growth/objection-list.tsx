import type { GrowthFileView, ShownObjection } from "#app/contracts/growth-views.ts";
import { growthText } from "#app/text/growth.ts";
import { dateTime } from "#app/text/time.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import type { Ask } from "./asking.ts";
import styles from "./growth.module.css";

type ListProps = { objections: readonly ShownObjection[]; view: GrowthFileView; ask: Ask };

/** What the person objected to in a section, and what was answered. */
export function ObjectionList({ objections, view, ask }: ListProps) {
  const t = useText(growthText);
  if (objections.length === 0) return null;
  return (
    <div>
      <h3 className={styles.sub}>{t("parts.objection")}</h3>
      <ul className={styles.list}>
        {objections.map((one) => (
          <li key={one.id}>
            <div className={styles.head}>
              <span className={styles.day}>{dateTime(one.filedAt)}</span>
              <StatusTag tone={one.decision === null ? "attention" : "neutral"}>
                {t(`parts.${one.decision ?? "open"}`)}
              </StatusTag>
            </div>
            <p className={styles.text}>{one.statement}</p>
            {one.answer !== null && <p className={styles.text}>{t("parts.answer", { text: one.answer })}</p>}
            {one.decision === null && !view.own && view.may.answer && (
              <div className={styles.row}>
                <ActionButton
                  size="small"
                  tone="primary"
                  onClick={() => ask({ kind: "answer", objection: one })}
                >
                  {t("act.answer")}
                </ActionButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
