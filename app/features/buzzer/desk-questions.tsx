import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./desk.module.css";

/** What was asked and what is to come. */
export function DeskQuestions({ view }: { view: BuzzerDeskView }) {
  const t = useText(buzzerText);
  return (
    <Card title={t("desk.questions")}>
      <ol className={styles.list}>
        {view.questions.map(({ position, stem, asked }) => (
          <li key={position} data-asked={asked}>
            <span>{position}</span>
            <span className={styles.oneLine}>{stem}</span>
            {asked && <StatusTag tone="neutral">{t("desk.asked")}</StatusTag>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
