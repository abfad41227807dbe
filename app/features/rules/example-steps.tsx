import type { Item } from "#app/domain/scoring/rule-set.ts";
import { itemSteps, shownExact, slipTranslator, timeText } from "#app/text/arithmetic.ts";
import { problemText } from "#app/text/problem-sentence.ts";
import { rulesText } from "#app/text/rules.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { Notice } from "#app/ui/feedback/notice.tsx";
import type { ExampleOutcome } from "./example-score.ts";
import styles from "./rules.module.css";

/** The arithmetic of the example, in the words of the result slip. */
export function ExampleSteps({ item, outcome }: { item: Item; outcome: ExampleOutcome }) {
  const language = useLanguage();
  const t = useText(rulesText);
  return (
    <>
      {outcome.problems.map((problem) => (
        <Notice key={`${problem.path}/${problem.rule}`} tone="attention">
          {problemText(problem, language)}
        </Notice>
      ))}
      <div role="status">
        <h4 className={styles.sub}>{t("example.steps")}</h4>
        <Outcome item={item} outcome={outcome} />
      </div>
    </>
  );
}

function Outcome({ item, outcome }: { item: Item; outcome: ExampleOutcome }) {
  const t = useText(rulesText);
  const slip = slipTranslator(useLanguage());
  const { score } = outcome;
  const limitMs = item.timing?.limitMs ?? null;
  if (score.kind === "waiting") {
    return (
      <Notice tone="attention">
        {t(`example.waiting.${score.reason}`, { present: score.present, minimum: score.minimum })}
      </Notice>
    );
  }
  if (score.kind === "disqualified") {
    return <Notice tone="error">{timeText({ time: score.time, t: slip, limitMs })}</Notice>;
  }
  const steps = itemSteps({
    t: slip,
    seats: {},
    limitMs,
    trace: score.trace,
    itemRounding: item.scoring.rounding.item,
  });
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.key}>
            <span className={styles.stepLabel}>{step.label}</span>
            <span className={styles.formula}>{step.formula}</span>
            {step.value !== "" && <strong className="yz-figures">= {step.value}</strong>}
          </li>
        ))}
      </ol>
      <p className={styles.result}>
        {t("example.result")} <strong className="yz-figures">{shownExact(score.trace.value)}</strong>{" "}
        {t("unit.points")}
      </p>
    </>
  );
}
