import { useState } from "react";
import type { Item } from "#app/domain/scoring/rule-set.ts";
import { rulesText } from "#app/text/rules.ts";
import { useText } from "#app/text/use-text.ts";
import { Card } from "#app/ui/layout/card.tsx";
import { ExampleInputs } from "./example-inputs.tsx";
import { MOST_JUDGES, type Overwritten } from "./example-marks.ts";
import { exampleScore } from "./example-score.ts";
import { ExampleSteps } from "./example-steps.tsx";
import { ExampleTable } from "./example-table.tsx";
import styles from "./rules.module.css";
import { useRules } from "./rules-context.ts";

const USUAL_JUDGES = 7;

/** The rules of an item at work on marks one can change: every step as the slip will show it. */
export function ExampleCard({ item }: { item: Item }) {
  const t = useText(rulesText);
  const { panelSizes } = useRules();
  const seated = panelSizes[item.key]?.[0] ?? 0;
  const [asked, setAsked] = useState<number | null>(null);
  const judges = Math.min(MOST_JUDGES, asked ?? (seated > 0 ? seated : USUAL_JUDGES));
  const [overwritten, setOverwritten] = useState<Overwritten>({});
  const [elapsedMs, setElapsed] = useState<number | null>(null);
  const [breach, setBreach] = useState(0);
  const elapsed = elapsedMs ?? (item.timing === null ? null : item.timing.limitMs + 35_000);
  const outcome = exampleScore({
    item,
    judges,
    overwritten,
    elapsedMs: elapsed,
    breach: { points: breach, reason: t("example.breachReason") },
  });
  return (
    <Card level={3} title={t("example.title")}>
      <p className={styles.soft}>{t("example.text")}</p>
      {item.criteria.length === 0 ? (
        <p>{t("example.empty")}</p>
      ) : (
        <>
          <ExampleInputs
            key={item.timing?.limitMs ?? 0}
            judges={judges}
            elapsedMs={elapsed}
            breach={breach}
            timed={item.timing !== null}
            onJudges={setAsked}
            onElapsed={setElapsed}
            onBreach={setBreach}
          />
          <ExampleTable
            item={item}
            judges={judges}
            overwritten={overwritten}
            outcome={outcome}
            onMark={({ cell, mark }) => setOverwritten({ ...overwritten, [cell]: mark })}
          />
          <ExampleSteps item={item} outcome={outcome} />
        </>
      )}
    </Card>
  );
}
