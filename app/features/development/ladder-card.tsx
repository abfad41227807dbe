import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { LadderView, PersonDevelopment } from "#app/contracts/development-views.ts";
import type { WhyNot } from "#app/domain/development/career-ladder.ts";
import { dailyWords } from "#app/text/daily-words.ts";
import { peopleWords } from "#app/text/people-words.ts";
import { useText } from "#app/text/use-text.ts";
import { ActionButton } from "#app/ui/actions/action-button.tsx";
import { Notice } from "#app/ui/feedback/notice.tsx";
import { Card } from "#app/ui/layout/card.tsx";
import styles from "./development.module.css";
import { LadderPanel } from "./ladder-panel.tsx";
import { useDevelopmentText } from "./use-development.ts";

/** Where somebody stands on the ladder, how they came there, and what the next grade waits for. */
export function LadderCard({ person }: { person: PersonDevelopment }) {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  const [setting, setSetting] = useState(false);
  const { category, grade, since, next, steps } = person.ladder;
  const standing =
    category === null || grade === null
      ? t("ladder.unknown")
      : since === null
        ? t("ladder.now", { category: words(`postCategory.${category}`), grade })
        : t("ladder.nowSince", { category: words(`postCategory.${category}`), grade, from: since });
  return (
    <Card
      title={t("ladder.title")}
      actions={
        person.may.decide && (
          <ActionButton icon={<IconPlus />} onClick={() => setSetting(true)}>
            {t("ladder.set")}
          </ActionButton>
        )
      }
    >
      <p className={styles.now}>{standing}</p>
      {next === null ? <p className={styles.soft}>{t("ladder.unknownHint")}</p> : <Next next={next} />}
      {steps.length > 0 && <Steps steps={steps} />}
      {setting && <LadderPanel person={person} onClose={() => setSetting(false)} />}
    </Card>
  );
}

function Next({ next }: { next: NonNullable<LadderView["next"]> }) {
  const t = useDevelopmentText();
  const say = useReason();
  if (next.kind === "eligible")
    return <Notice tone="good">{t("ladder.eligible", { grade: next.grade, from: next.from })}</Notice>;
  return (
    <>
      <h3 className={styles.sub}>
        {next.grade === null ? t("ladder.whyTop") : t("ladder.why", { grade: next.grade })}
      </h3>
      <ul className={styles.reasons}>
        {next.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{say(reason)}</li>
        ))}
      </ul>
    </>
  );
}

function useReason(): (reason: WhyNot) => string {
  const t = useDevelopmentText();
  const words = useText(dailyWords);
  return (reason) => {
    const { kind, ...facts } = reason;
    if (reason.kind !== "appraisal-below") return t(`ladder.reason.${kind}`, facts);
    return t(`ladder.reason.${kind}`, { year: reason.year, grade: words(`grade.${reason.grade}`) });
  };
}

function Steps({ steps }: { steps: LadderView["steps"] }) {
  const t = useDevelopmentText();
  const words = useText(peopleWords);
  return (
    <>
      <h3 className={styles.sub}>{t("ladder.history")}</h3>
      <ol className={styles.list}>
        {steps.map(({ id, category, grade, fromOn, documentNumber, reason }, index) => (
          <li key={id} className={styles.entry} data-open={index === 0}>
            <span className={styles.figures}>{t("since", { from: fromOn })}</span>
            <span className={styles.grow}>
              {t("ladder.step", { category: words(`postCategory.${category}`), grade })}
            </span>
            <span className={styles.soft}>
              {[documentNumber, reason].filter((part) => part !== null).join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
