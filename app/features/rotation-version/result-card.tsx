import type { OpenedVersion } from "#app/contracts/rotation-version-views.ts";
import soft from "#app/features/rotation/rotation.module.css";
import { rotationVersionText } from "#app/text/rotation-version.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import { Scroller } from "#app/ui/table/scroller.tsx";
import styles from "./version.module.css";
import { type GoalLine, goalLines, provenSentence } from "./version-words.ts";

/** Every goal as a sentence, with its value, what no plan is below, and how far apart they are. */
export function ResultCard({ opened }: { opened: OpenedVersion }) {
  const t = useText(rotationVersionText);
  return (
    <Card title={t("result.title")}>
      <p className={soft.soft}>{t("result.intro")}</p>
      <Scroller label={t("result.title")}>
        <table className={styles.goals}>
          <thead>
            <tr>
              <th scope="col">{t("result.goal")}</th>
              <th scope="col">{t("result.says")}</th>
              <th scope="col">{t("result.value")}</th>
              <th scope="col">{t("result.bound")}</th>
              <th scope="col">{t("result.gap")}</th>
            </tr>
          </thead>
          <tbody>
            {goalLines({ opened, t }).map((line) => (
              <Line key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={styles.after}>{provenSentence(opened.report, t)}</p>
    </Card>
  );
}

function Line({ line }: { line: GoalLine }) {
  const t = useText(rotationVersionText);
  const gap = line.value === null ? null : Math.max(0, line.value - line.bound);
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td>{line.sentence}</td>
      <td data-figure>{line.value ?? t("result.none")}</td>
      <td data-figure>{line.bound}</td>
      <td data-figure>
        {gap === null ? t("result.dash") : gap === 0 ? <StatusTag tone="good">0</StatusTag> : gap}
      </td>
    </tr>
  );
}
