import type { BuzzerHall, BuzzerQuestion } from "#app/contracts/live-buzzer.ts";
import { buzzerHallText } from "#app/text/buzzer-hall.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./play.module.css";

/** The question on a phone; with its answer once it is closed. */
export function PlayQuestion({ game, question }: { game: BuzzerHall; question: BuzzerQuestion }) {
  const t = useText(buzzerHallText);
  const { answer } = game;
  const right = new Set(answer?.answer.split("、"));
  return (
    <section className={styles.question}>
      <h1 className={styles.count}>{t("question", { asked: game.asked, of: game.of })}</h1>
      <p className={styles.stem}>{question.stem}</p>
      <ul className={styles.options}>
        {question.options.map(({ key, text }) => (
          <li key={key} data-right={answer !== undefined && right.has(key)}>
            <b>{key}</b> {text}
          </li>
        ))}
      </ul>
      {answer !== undefined && (
        <div className={styles.answer}>
          <p>
            {t("answer")}：
            <b>
              {question.kind === "trueFalse"
                ? t(answer.answer === "true" ? "truth.yes" : "truth.no")
                : answer.answer}
            </b>
          </p>
          <p>{answer.explanation}</p>
          {answer.source !== undefined && <p>{t("source", { source: answer.source })}</p>}
        </div>
      )}
    </section>
  );
}
