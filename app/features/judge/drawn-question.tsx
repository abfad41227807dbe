import { judgeText } from "#app/text/judge.ts";
import { useText } from "#app/text/use-text.ts";
import styles from "./judge.module.css";
import { useJudgeDesk } from "./judge-desk.ts";

/** The question the contestant drew, with what a good answer names. */
export function DrawnQuestion({ performanceId }: { performanceId: string }) {
  const t = useText(judgeText);
  const question = useJudgeDesk().view.performances[performanceId]?.question;
  if (question === undefined) return null;
  return (
    <details className={styles.question} open>
      <summary>{t("question.title", { number: question.number })}</summary>
      <p>{question.stem}</p>
      <h3>{t("question.expected")}</h3>
      <ul>
        {question.expected.map(({ text, points }) => (
          <li key={text}>
            {text}（{points}）
          </li>
        ))}
      </ul>
      <details>
        <summary>{t("question.reference")}</summary>
        <p>{question.reference}</p>
      </details>
    </details>
  );
}
