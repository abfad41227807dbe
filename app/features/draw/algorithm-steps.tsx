import { ALGORITHM } from "#app/domain/draw/running-order.ts";
import { findSentence } from "#app/text/refusal-text.ts";
import { drawRefusals } from "#app/text/refusals/draw.ts";
import { useLanguage } from "#app/text/use-text.ts";
import styles from "./draw.module.css";

/** The stated algorithm in words, each step under its key. */
export function AlgorithmSteps() {
  const language = useLanguage();
  return (
    <ol className={styles.steps}>
      {ALGORITHM.steps.map((rule) => (
        <li key={rule}>{findSentence({ rule, facts: {}, language, texts: [drawRefusals] }) ?? rule}</li>
      ))}
    </ol>
  );
}
