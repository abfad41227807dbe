import type { ExplanationView } from "#app/contracts/ranking-views.ts";
import { gateFound, gateRule, gateWords } from "#app/text/nomination-gate-sentence.ts";
import { rankingExplanationText } from "#app/text/ranking-explanation.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { day } from "#app/text/time.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { StatusTag } from "#app/ui/feedback/status-tag.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./ranking.module.css";

/** Each gate with what it asks for, what stood there, and whether it was passed. */
export function GatesCard({ view }: { view: ExplanationView }) {
  const t = useText(rankingExplanationText);
  const words = useText(selectionWords);
  const language = useLanguage();
  const { gates } = view;
  if (gates === null)
    return (
      <Card title={t("gates.title")}>
        <p>{t("gates.notYet")}</p>
      </Card>
    );
  const sentences = gateWords({ language, contests: view.contests });
  return (
    <Card title={t("gates.title")}>
      <p>{t(view.eligible ? "gates.passed" : "gates.failed", { day: day(view.round.asOf, language) })}</p>
      <ul className={styles.plain}>
        {gates.map(({ outcome, rule }) => (
          <li key={outcome.key} className={styles.gate}>
            <StatusTag tone={outcome.passed ? "good" : "bad"}>
              {t(outcome.passed ? "gates.yes" : "gates.no")}
            </StatusTag>
            <div>
              <strong>{words(`gate.${outcome.kind}`)}</strong>
              {rule === null ? (
                <p>{t("gates.score", { criterion: String(outcome.found ?? "") })}</p>
              ) : (
                <p>
                  {t("gates.asked", {
                    rule: gateRule(sentences, rule),
                    found: gateFound(sentences, { gate: rule, outcome }),
                  })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
