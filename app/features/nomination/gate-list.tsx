import type { GateOutcome } from "#app/domain/selection/candidate-facts.ts";
import type { Gate } from "#app/domain/selection/selection-rules.ts";
import { gateFound, gateRule, gateWords } from "#app/text/nomination-gate-sentence.ts";
import { selectionWords } from "#app/text/selection-words.ts";
import { useLanguage, useText } from "#app/text/use-text.ts";
import { StatusTag, type Tone } from "#app/ui/feedback/status-tag.tsx";
import styles from "./nomination.module.css";

type Props = {
  gates: readonly Gate[];
  outcomes: readonly GateOutcome[];
  contests: readonly { id: string; title: string }[];
};

/** Silent departments are no verdict: the gate waits. */
const toneOf = ({
  passed,
  found,
  missing,
}: GateOutcome): { tone: Tone; key: "passed" | "failed" | "waiting" } =>
  passed
    ? { tone: "good", key: "passed" }
    : missing.length > 0 && found === null
      ? { tone: "attention", key: "waiting" }
      : { tone: "bad", key: "failed" };

/** Every gate with what it asks for, what was found and whether it is passed. */
export function GateList({ gates, outcomes, contests }: Props) {
  const words = useText(selectionWords);
  const language = useLanguage();
  const gate = gateWords({ language, contests });
  if (outcomes.length === 0) return <p className={styles.soft}>{gate.t("noGates")}</p>;
  return (
    <ul className={styles.gates} aria-label={gate.t("caption")}>
      {outcomes.map((outcome) => {
        const rule = gates.find(({ key }) => key === outcome.key);
        const { tone, key } = toneOf(outcome);
        return (
          <li key={outcome.key}>
            <div>
              <StatusTag tone={tone}>{gate.t(key)}</StatusTag>
            </div>
            <div>
              <strong>{words(`gate.${outcome.kind}`)}</strong>
              {rule !== undefined && (
                <p>
                  {gate.t("stands")}：{gateFound(gate, { gate: rule, outcome })}
                </p>
              )}
              {rule !== undefined && (
                <p className={styles.soft}>
                  {gate.t("asked")}：{gateRule(gate, rule)}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
