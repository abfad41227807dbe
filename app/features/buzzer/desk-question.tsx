import type { BuzzerDeskView } from "#app/contracts/live-buzzer.ts";
import { buzzerText } from "#app/text/buzzer.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import { answerWords } from "./answer-words.ts";
import styles from "./desk.module.css";

/** The question under way, or the next one, with answer and explanation: for the host's eyes. */
export function DeskQuestion({ view }: { view: BuzzerDeskView }) {
  const t = useText(buzzerText);
  const { phase } = view.hall;
  const between = phase === "idle" || (phase === "closed" && view.next === undefined);
  const shown = between || view.current === undefined ? view.next : view.current;
  const isNext = shown !== undefined && shown === view.next;
  const title = shown === undefined ? t("desk.next") : t("desk.question", { position: shown.position });
  return (
    <Card title={isNext ? `${t("desk.next")}：${title}` : title}>
      {shown === undefined ? (
        <p className={styles.soft}>{t("desk.none")}</p>
      ) : (
        <div className={styles.question}>
          <p className={styles.soft}>
            {t(`kinds.${shown.kind}`)} · {t(`areas.${shown.area}`)}
          </p>
          <p className={styles.stem}>{shown.stem}</p>
          <ol className={styles.options}>
            {shown.options.map(({ key, text }) => (
              <li key={key} data-right={shown.answer.split("、").includes(key)}>
                <b>{key}</b> {text}
              </li>
            ))}
          </ol>
          <p className={styles.answer}>
            {t("desk.answer")}：<b>{answerWords(shown, t)}</b>
          </p>
          <p>{shown.explanation}</p>
          {shown.source !== undefined && (
            <p className={styles.soft}>
              {t("desk.source")}：{shown.source}
            </p>
          )}
        </div>
      )}
    </Card>
  );
}
